// @vitest-environment jsdom
import { screen, waitFor } from '@solidjs/testing-library'
import { Show } from 'solid-js'
import { expect, test } from 'vitest'
import { weightOf } from '../../src/core/model/ballot.ts'
import { DialogHost } from '../../src/ui/dialogs/DialogHost.tsx'
import { useSession } from '../../src/ui/session.tsx'
import { stage } from './stage.tsx'

/** The dialog as the command opens it. */
async function opened() {
  const on = await stage(() => {
    const session = useSession()
    return (
      <Show when={session.dialogs.dialog() !== null}>
        <DialogHost />
      </Show>
    )
  })
  on.session.dialogs.show({ kind: 'new-ballot' })
  await screen.findByRole('dialog')
  return on
}

test('C174 a new ballot can start from a ready-made one, which brings its own name, and is chosen', async () => {
  const { user, open } = await opened()
  const name = screen.getByRole('textbox', { name: 'Name of the ballot' })
  await user.click(screen.getByRole('radio', { name: /^Policy judge/ }))
  expect(name).toHaveValue('Policy judge')
  expect(screen.queryByRole('radio', { name: 'Con' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: /^The opponents/ }))
  expect(name).toHaveValue('The opponents')
  await user.click(screen.getByRole('radio', { name: 'Con' }))
  await user.clear(name)
  await user.type(name, 'Them')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(open.ballot().name).toBe('Them')
  // Our side is Con, so the opponents believe what speaks for the motion.
  expect(weightOf(open.ballot(), 'conviction', 'focus')).toBe(0.7)
  expect(weightOf(open.ballot(), 'conviction', 'cost')).toBe(0.4)
  open.undo()
  expect(Object.keys(open.debate().ballots)).toHaveLength(2)
})

test('C174 each start says in one sentence how its numbers come about; blank is the first', async () => {
  await opened()
  expect(screen.getByRole('radio', { name: 'Blank' })).toBeChecked()
  for (const name of ['Blank', 'Lay judge', 'Policy judge', 'Our side', 'The opponents']) {
    expect(screen.getByRole('radio', { name })).toHaveAccessibleDescription(/\.$/)
  }
})

test('C174 a name of one’s own stays with another start, and an emptied box stays empty until then', async () => {
  const { user } = await opened()
  const name = screen.getByRole('textbox', { name: 'Name of the ballot' })
  await user.click(screen.getByRole('radio', { name: 'Lay judge' }))
  await user.clear(name)
  expect(name).toHaveValue('')
  await user.click(screen.getByRole('radio', { name: 'Our side' }))
  expect(name).toHaveValue('Our side')
  await user.clear(name)
  await user.type(name, 'Us')
  await user.click(screen.getByRole('radio', { name: 'Policy judge' }))
  expect(name).toHaveValue('Us')
})
