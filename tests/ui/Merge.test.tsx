// @vitest-environment jsdom

import { screen, waitFor, within } from '@solidjs/testing-library'
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { move } from '../../src/core/edit/move.ts'
import { mergeDebates } from '../../src/core/merge/merge.ts'
import { type Debate, needClaim } from '../../src/core/model/debate.ts'
import { at, put } from '../../src/core/model/shelf.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { MergeDialog } from '../../src/ui/merge/MergeDialog.tsx'
import { Unplaced } from '../../src/ui/outline/Unplaced.tsx'
import { namesOf, stage, uniforms } from './stage.tsx'

const begun = produce(uniforms(), (draft) => {
  put(draft.sources, 'report', { ...blankCitation, id: 'report', title: 'The report' })
})

/** A copy in which everything that can be asked was changed, marked with `by`. */
function changed(by: 'ours' | 'hers'): Debate {
  const hers = by === 'hers'
  return produce(begun, (draft) => {
    const claim = at(draft.claims, 'equal')
    if (claim === undefined) return
    claim.text = `Uniforms hide who is rich, say ${by}`
    claim.note = `A note of ${by}`
    const moved = at(draft.claims, 'banned')
    if (moved !== undefined) moved.parent = hers ? 'cost' : 'choice'
    const turned = at(draft.claims, 'focus')
    if (turned !== undefined && hers) turned.relation = 'rebuts'
    const source = at(draft.sources, 'report')
    if (source !== undefined) source.publisher = by
    const { judge } = draft.ballots
    if (judge === undefined) return
    judge.name = `Judge of ${by}`
    put(judge.conviction, 'cost', hers ? 0.9 : 0.2)
    put(judge.impact, 'cost', { magnitude: hers ? 5 : 1 })
    judge.defaults.relevance = hers ? 0.6 : 0.4
  })
}

const asked = [
  'Sentence',
  'Note · “Uniforms hide who is rich, say ours”',
  'Stands under · “Phones are banned in most schools”',
  'Source · Publisher · “The report”',
  'Conviction · Judge of ours · “Families pay for a second wardrobe”',
  'Impact · Magnitude · “Families pay for a second wardrobe”',
  'Name of the ballot · “Judge of ours”',
  'What an unset weight counts as · Relevance · “Judge of ours”',
]

test('E75 each thing that both changed is asked by its name with both answers, and a choice counts', async () => {
  const { session, open, user } = await stage(MergeDialog, { debate: changed('ours') })
  session.versions.ancestor = async () => begun
  await session.merges.begin({ file: 'hers.json', debate: changed('hers'), lineage: ['A1'] })
  const dialog = await screen.findByRole('dialog', { name: 'Merge two copies' })
  expect(namesOf('group', dialog).map((name) => name.split('Here')[0])).toEqual(expect.arrayContaining(asked))
  expect(within(dialog).getAllByRole('group')).toHaveLength(asked.length)
  expect(dialog).toHaveTextContent('What the copy brings here: ')
  const sentence = within(dialog).getByRole('group', { name: 'Sentence' })
  expect(within(sentence).getByRole('radio', { name: 'Both' })).toBeChecked()
  const place = within(dialog).getByRole('group', { name: /^Stands under/ })
  expect(within(place).getByRole('radio', { name: 'Mine' })).toBeChecked()
  expect(place).toHaveTextContent('“Clothes are how teenagers speak”')
  expect(place).toHaveTextContent('“Families pay for a second wardrobe”')
  await user.click(within(sentence).getByRole('radio', { name: 'Theirs' }))
  await user.click(within(place).getByRole('radio', { name: 'Theirs' }))
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  await waitFor(() => expect(needClaim(open.debate(), 'banned').parent).toBe('cost'))
  expect(needClaim(open.debate(), 'equal').text).toBe('Uniforms hide who is rich, say hers')
  expect(needClaim(open.debate(), 'equal').note).toBe('A note of ours\n\nA note of hers')
  expect(needClaim(open.debate(), 'focus').relation).toBe('rebuts')
  expect(at(open.debate().ballots.judge?.conviction ?? {}, 'cost')).toBe(0.2)
  const { versions } = await session.versions.list('debate')
  expect(versions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['import', 'came']))
})

test('E75 all can be taken from one copy at once', async () => {
  const { session, open, user } = await stage(MergeDialog, { debate: changed('ours') })
  session.versions.ancestor = async () => begun
  await session.merges.begin({ file: 'hers.json', debate: changed('hers'), lineage: [] })
  const dialog = await screen.findByRole('dialog', { name: 'Merge two copies' })
  await user.click(within(dialog).getByRole('button', { name: 'Theirs everywhere' }))
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  await waitFor(() => expect(needClaim(open.debate(), 'equal').text).toBe('Uniforms hide who is rich, say hers'))
  const theirs = mergeDebates(changed('hers'), changed('hers'), changed('hers')).debate
  expect(open.debate().ballots).toEqual(theirs.ballots)
})

test('E78 a copy that is left while its versions are still being kept is not merged, and the next one stays', async () => {
  const { session, open, user } = await stage(MergeDialog, { debate: changed('ours') })
  session.versions.ancestor = async () => begun
  const { keep } = session.versions
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const kept: Promise<unknown>[] = []
  session.versions.keep = (...version) => {
    const done = held.then(() => keep(...version))
    kept.push(done)
    return done
  }
  const copies = ['first.json', 'second.json'].map((file) => ({ file, debate: changed('hers'), lineage: [] }))
  await session.merges.begin(...copies)
  const dialog = await screen.findByRole('dialog', { name: /^Merge two copies/ })
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  await waitFor(() => expect(kept).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: 'Leave this copy out' }))
  await waitFor(() => expect(session.merges.now()?.copy.file).toBe('second.json'))
  go()
  await Promise.all(kept)
  await open.settle()
  expect(session.merges.now()?.copy.file).toBe('second.json')
  expect(needClaim(open.debate(), 'equal').text).toBe('Uniforms hide who is rich, say ours')
})

test('E76 claims that each copy moved under the other are told before, and listed to be put back after', async () => {
  const moved = (claim: string, parent: string) =>
    produce(begun, (draft) => void Object.assign(at(draft.claims, claim) ?? {}, { parent }))
  const { session, open, user } = await stage(
    () => (
      <>
        <Unplaced />
        <MergeDialog />
      </>
    ),
    { debate: moved('choice', 'cost') },
  )
  session.versions.ancestor = async () => begun
  await session.merges.begin({ file: 'hers.json', debate: moved('cost', 'choice'), lineage: ['A1'] })
  const dialog = await screen.findByRole('dialog', { name: 'Merge two copies' })
  expect(dialog).toHaveTextContent('so 1 claim has no place. It goes to “Unplaced”')
  expect(within(dialog).getByText('Clothes are how teenagers speak')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  const tray = await screen.findByRole('region', { name: 'Unplaced', hidden: true })
  expect(tray).toHaveTextContent('Clothes are how teenagers speak with 2 claims under it')
  open.make((debate, clerk) => move(debate, { claim: 'choice', to: 'motion' }, clerk))
  expect(screen.queryByRole('region', { name: 'Unplaced', hidden: true })).toBeNull()
  open.undo()
  expect(screen.getByRole('region', { name: 'Unplaced', hidden: true })).toBeVisible()
  expect(session.notices.list().at(-1)?.content).toEqual({ kind: 'undone', label: 'place' })
  expect(await open.settle()).toBe(true)
})
