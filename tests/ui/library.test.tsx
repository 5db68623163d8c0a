// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { BallotPicker } from '../../src/ui/library/BallotPicker.tsx'
import { LibraryNav } from '../../src/ui/library/LibraryNav.tsx'
import { LibraryPage } from '../../src/ui/library/LibraryPage.tsx'
import { debateOf, namesOf, type Setting, stage, uniforms } from './stage.tsx'

const others = [debateOf('Ban homework', [], 'homework'), debateOf('', [], 'wordless')]

/** The navigation, and what going somewhere does besides. */
async function nav(setting: Setting = {}) {
  const onGo = vi.fn()
  const on = await stage(() => <LibraryNav onGo={onGo} />, { others, ...setting })
  return { ...on, onGo, debates: screen.getByRole('navigation', { name: 'Debates' }) }
}

test('C100 the navigation has a link for each debate, named by its motion, the newest first', async () => {
  const { debates } = await nav()
  expect(namesOf('link', debates)).toEqual([
    'A motion without words',
    'Ban homework',
    'Schools should require uniforms',
    'All debates',
  ])
  expect(within(debates).getByRole('link', { name: 'Ban homework' })).toHaveAttribute('href', '#/d/homework')
})

test('C101 the open debate is marked, and its link follows its motion as it is rewritten', async () => {
  const { open, debates } = await nav()
  expect(within(debates).getByRole('link', { current: 'page' })).toHaveAccessibleName('Schools should require uniforms')
  open.make((debate, clerk) => rewrite(debate, { claim: 'motion', text: 'Uniforms for all' }, clerk))
  expect(within(debates).getByRole('link', { current: 'page' })).toHaveAccessibleName('Uniforms for all')
})

test('C101 in the library "All debates" is marked', async () => {
  const { debates } = await nav({ opened: false })
  expect(within(debates).getByRole('link', { current: 'page' })).toHaveAccessibleName('All debates')
})

test('C102 "New debate" asks for its motion', async () => {
  const { user, session } = await nav()
  await user.click(screen.getByRole('button', { name: /New debate/ }))
  expect(session.dialogs.dialog()).toEqual({ kind: 'new-debate' })
})

test('C103 a debate that is put away leaves the navigation', async () => {
  const { session, debates } = await nav()
  await session.library.remove('homework')
  expect(within(debates).queryByRole('link', { name: 'Ban homework' })).toBeNull()
})

const line = (motion: string) => within(screen.getByRole('group', { name: `Actions for “${motion}”` }))
const page = (setting: Setting = {}) => stage(LibraryPage, { others, opened: false, ...setting })

test('C110 the library lists every debate with its claims and when it changed', async () => {
  await page()
  const items = screen.getAllByRole('listitem')
  expect(items).toHaveLength(3)
  expect(items[2]).toHaveTextContent('Schools should require uniforms')
  expect(items[2]).toHaveTextContent(/8 claims · changed \d+ years ago/)
  expect(screen.getByRole('link', { name: 'Ban homework' })).toHaveAttribute('href', '#/d/homework')
})

test('C111 Delete puts a debate away; "Bring back" and Restore bring it back', async () => {
  const { user, session } = await page()
  await user.click(line('Ban homework').getByRole('button', { name: 'Delete' }))
  await screen.findByRole('heading', { name: 'Put away' })
  expect(screen.queryByRole('link', { name: 'Ban homework' })).toBeNull()
  await waitFor(() => expect(session.notices.list()).toHaveLength(1))
  const notice = session.notices.list()[0]
  expect(notice?.content).toEqual({ kind: 'debate-deleted', motion: 'Ban homework' })
  notice?.undo?.()
  expect(await screen.findByRole('link', { name: 'Ban homework' })).toBeVisible()
  await user.click(line('Ban homework').getByRole('button', { name: 'Delete' }))
  await user.click(await screen.findByRole('button', { name: 'Restore' }))
  expect(await screen.findByRole('link', { name: 'Ban homework' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Put away' })).toBeNull()
})

test('C112 deleting for good asks first, and then it is gone', async () => {
  const { user, session } = await page()
  await session.library.remove('homework')
  const asked = vi.spyOn(window, 'confirm').mockReturnValueOnce(false).mockReturnValueOnce(true)
  await user.click(screen.getByRole('button', { name: 'Delete for good' }))
  expect(asked).toHaveBeenCalledWith('Delete “Ban homework” for good? This cannot be undone.')
  expect(screen.getByRole('button', { name: 'Restore' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Delete for good' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull())
  expect(screen.queryByText('Ban homework')).toBeNull()
})

test('C113 Duplicate makes a copy with a name of its own', async () => {
  const { user } = await page()
  await user.click(line('Ban homework').getByRole('button', { name: 'Duplicate' }))
  expect(await screen.findByRole('link', { name: 'Ban homework (copy)' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ban homework' })).toBeVisible()
})

test('C114 Rename asks for the new motion', async () => {
  const { user, session } = await page()
  await user.click(line('Ban homework').getByRole('button', { name: 'Rename' }))
  expect(session.dialogs.dialog()).toEqual({ kind: 'rename-debate', debate: 'homework', motion: 'Ban homework' })
})

test('C115 a library with nothing in it says how to begin', async () => {
  const { session } = await page({ others: [] })
  await session.library.remove(uniforms().id)
  expect(screen.getByText('There is no debate on this device yet.')).toBeVisible()
})

const ballots = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Ballot' })

test('C120 the ballots are a list, the chosen one shown, and choosing another makes it count', async () => {
  const { user, open } = await stage(BallotPicker)
  expect(namesOf('option', ballots())).toEqual(['Judge', 'Coach'])
  expect(ballots()).toHaveDisplayValue('Judge')
  await user.selectOptions(ballots(), 'Coach')
  expect(open.ballot().id).toBe('coach')
  expect(ballots()).toHaveDisplayValue('Coach')
})

test('C121 the chosen ballot can be deleted, the last one not', async () => {
  const { user, open } = await stage(BallotPicker)
  open.chooseBallot('coach')
  await user.click(screen.getByRole('button', { name: 'Delete the ballot' }))
  expect(namesOf('option', ballots())).toEqual(['Judge'])
  expect(ballots()).toHaveDisplayValue('Judge')
  expect(screen.getByRole('button', { name: 'Delete the ballot' })).toBeDisabled()
  open.undo()
  expect(namesOf('option', ballots())).toEqual(['Judge', 'Coach'])
})

test('C122 New, Copy and Rename ask for a name', async () => {
  const { user, session } = await stage(BallotPicker)
  const asked = async (name: string) => {
    await user.click(screen.getByRole('button', { name }))
    return session.dialogs.dialog()
  }
  expect(await asked('New ballot…')).toEqual({ kind: 'new-ballot' })
  expect(await asked('Copy the ballot…')).toEqual({ kind: 'copy-ballot', ballot: 'judge' })
  expect(await asked('Rename the ballot…')).toEqual({ kind: 'rename-ballot', ballot: 'judge' })
})
