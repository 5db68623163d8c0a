// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { produce } from 'immer'
import { Show } from 'solid-js'
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { ballotsOf, needClaim, textOf } from '../../src/core/model/debate.ts'
import { at } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { writeJson } from '../../src/formats/json.ts'
import { DialogHost } from '../../src/ui/dialogs/DialogHost.tsx'
import { useSession } from '../../src/ui/session.tsx'
import { stage } from './stage.tsx'

const file = `===
ballot: Judge
===

[Motion]: Ties should go. {conviction: 0.3, ballots: {Lay judge: {conviction: 0.9}, Mayor: {conviction: 0.1}}}
  + Nobody likes them. {relevance: 0.6, ballots: {Lay judge: {relevance: 0.8}}}
`

/** The preview of a file, with "Uniforms hide who is rich" selected in the open debate. */
async function previewed(text: string) {
  const on = await stage(
    () => {
      const session = useSession()
      return (
        <Show when={session.dialogs.dialog() !== null}>
          <DialogHost />
        </Show>
      )
    },
    { selected: 'equal' },
  )
  await on.session.imports.begin([new File([text], 'ties.argdown')])
  await screen.findByRole('radio', { name: 'A new debate' })
  return on
}

const underClaim = () => screen.getByRole('radio', { name: 'Under “Uniforms hide who is rich”' })
const adds = () => screen.queryByRole('checkbox', { name: /^Add the ballots/ })

test('F322 what goes under a claim brings the ballots that the debate lacks, in one step', async () => {
  const { user, open } = await previewed(file)
  expect(adds()).toBeNull()
  await user.click(underClaim())
  expect(adds()).toBeChecked()
  expect(adds()).toHaveAccessibleName(/Lay judge, Mayor$/)
  await user.click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() =>
    expect(ballotsOf(open.debate()).map(({ name }) => name)).toEqual(['Judge', 'Coach', 'Lay judge', 'Mayor']),
  )
  const brought = childrenOf(open.debate(), 'equal').find((id) => id !== 'shoes') as string
  const convictions = ballotsOf(open.debate()).map((ballot) => weightSet(ballot, 'conviction', brought))
  expect(convictions).toEqual([0.3, undefined, 0.9, 0.1])
  open.undo()
  expect(ballotsOf(open.debate())).toHaveLength(2)
  expect(childrenOf(open.debate(), 'equal')).toEqual(['shoes'])
})

test('F322 who does not want them is told what stays behind', async () => {
  const { user, open } = await previewed(file)
  await user.click(underClaim())
  expect(screen.queryByText(/stays behind/)).toBeNull()
  await user.click(adds() as HTMLElement)
  expect(screen.getByText('What these ballots say stays behind: Lay judge, Mayor.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() => expect(childrenOf(open.debate(), 'equal')).toHaveLength(2))
  expect(ballotsOf(open.debate()).map(({ name }) => name)).toEqual(['Judge', 'Coach'])
})

test('F322 where no weight would be lost nothing is asked', async () => {
  const { user } = await previewed('[Motion]: Ties should go. {conviction: 0.3}\n  + Nobody likes them.\n')
  await user.click(underClaim())
  expect(adds()).toBeNull()
})

test('F351 a file without ids that is imported a second time is told to be here already', async () => {
  const { user, session } = await previewed(file)
  expect(screen.queryByText(/is here already/)).toBeNull()
  const library = () => session.library.listing()?.entries.filter(({ motion }) => motion === 'Ties should go.') ?? []
  await user.click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() => expect(library()).toHaveLength(1))

  await session.imports.begin([new File([file], 'ties again.argdown')])
  expect(await screen.findByText(/is here already\. Imported, it is here twice\.$/)).toBeVisible()
  // Another sentence makes another debate.
  await session.imports.begin([new File([file.replace('Nobody', 'Everybody')], 'ties.argdown')])
  await screen.findByText('Everybody likes them.')
  expect(screen.queryByText(/is here already/)).toBeNull()
})

test('F351 of several files those that are here already are left out, and can be taken', async () => {
  const { user, session } = await previewed(file)
  const library = () => session.library.listing()?.entries.map(({ motion }) => motion) ?? []
  await user.click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() => expect(library()).toContain('Ties should go.'))

  const files = [
    new File([file], 'ties.argdown'),
    new File(['[Motion]: Hats may stay.\n  + Why not?\n'], 'hats.argdown'),
  ]
  await session.imports.begin(files)
  const leaveOut = await screen.findByRole('checkbox', { name: 'Leave out what would be here twice' })
  expect(leaveOut).toBeChecked()
  await user.click(leaveOut)
  expect(screen.getByRole('button', { name: 'Import 2 debates' })).toBeVisible()
  await user.click(leaveOut)
  await user.click(screen.getByRole('button', { name: 'Import 1 debate' }))
  await waitFor(() => expect(library()).toContain('Hats may stay.'))
  expect(library().filter((motion) => motion === 'Ties should go.')).toHaveLength(1)

  // Now all is here, and there is nothing to import until somebody wants it twice.
  await session.imports.begin(files)
  await screen.findByText(/^2 files have the motion/)
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Leave out what would be here twice' }))
  await user.click(screen.getByRole('button', { name: 'Import 2 debates' }))
  await waitFor(() => expect(library().filter((motion) => motion === 'Ties should go.')).toHaveLength(2))
})

test('F351 a file that is chosen twice at once is taken once, or twice if somebody wants it so', async () => {
  const { user, session } = await previewed('[Motion]: Ties may stay.\n')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await session.imports.begin([
    new File([file], 'ties.argdown'),
    new File([file.replace('0.3', '0.4')], 'as another judge.argdown'),
    new File([file], 'ties (1).argdown'),
  ])
  expect(await screen.findByText('1 file is the same as another of them:')).toBeVisible()
  const group = screen.getByRole('group', { name: 'What would be here twice' })
  expect(
    within(group)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['ties (1).argdown'])
  const leaveOut = screen.getByRole('checkbox', { name: 'Leave out what would be here twice' })
  await user.click(leaveOut)
  expect(screen.getByRole('button', { name: 'Import 3 debates' })).toBeVisible()
  await user.click(leaveOut)
  await user.click(screen.getByRole('button', { name: 'Import 2 debates' }))
  const library = () => session.library.listing()?.entries.filter(({ motion }) => motion === 'Ties should go.') ?? []
  await waitFor(() => expect(library()).toHaveLength(2))
})

test('E78 of several files, those that are copies of the open debate are merged one after the other, the rest are new', async () => {
  const { user, open, session } = await stage(() => {
    const session = useSession()
    return (
      <Show when={session.dialogs.dialog() !== null} fallback={<button type="button">Elsewhere</button>}>
        <DialogHost />
      </Show>
    )
  })
  await session.library.refresh()
  const copy = (by: string, claim: string) => {
    const debate = produce(open.debate(), (draft) => {
      const said = at(draft.claims, claim)
      if (said !== undefined) said.text = `Written by ${by}.`
    })
    return new File([writeJson(debate)], `${by}.json`)
  }
  await session.imports.begin([copy('Ann', 'cost'), new File([file], 'ties.argdown'), copy('Bea', 'focus')])
  expect(
    await screen.findByRole('group', { name: '2 files are copies of debates that you have already:' }),
  ).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Merge them, one after the other' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'Keep them as new debates beside those' }))
  expect(screen.getByRole('button', { name: 'Import 3 debates' })).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Merge them, one after the other' }))
  await user.click(screen.getByRole('button', { name: 'Import 1 debate, merge 2 copies' }))

  await screen.findByRole('dialog', { name: 'Merge two copies (1 of 2)' })
  await user.click(screen.getByRole('radio', { name: 'Theirs' }))
  expect(screen.getByRole('button', { name: 'Leave this copy out' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Merge' }))
  await screen.findByRole('dialog', { name: 'Merge two copies (2 of 2)' })
  expect(textOf(open.debate(), needClaim(open.debate(), 'cost'))).toBe('Written by Ann.')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('button', { name: 'Elsewhere' })).toBeVisible()
  expect(textOf(open.debate(), needClaim(open.debate(), 'focus'))).toBe('Pupils think less about clothes')
  expect(
    session.library
      .listing()
      ?.entries.map(({ motion }) => motion)
      .sort(),
  ).toEqual(['Schools should require uniforms', 'Ties should go.'])
})
