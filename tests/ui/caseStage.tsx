import { screen, within } from '@solidjs/testing-library'
import { addCase, type PartFields } from '../../src/core/edit/cases.ts'
import { casesOf } from '../../src/core/model/case.ts'
import { listenToKeys } from '../../src/session/keys.ts'
import { Speeches } from '../../src/ui/case/speeches/Speeches.tsx'
import { DialogHost } from '../../src/ui/dialogs/DialogHost.tsx'
import { type Stage, stage as setStage } from './stage.tsx'

/** A format of two speeches for Pro and one for Con. */
export const format = {
  name: 'Short',
  sides: { pro: 'Proposition', con: 'Opposition' },
  speeches: [
    { id: 'p1', name: 'P1', minutes: 1, side: 'pro' },
    { id: 'o1', name: 'O1', minutes: 1, side: 'con' },
    { id: 'p2', name: 'P2', minutes: 2, side: 'pro' },
  ],
  preparation: 0,
} as const

/** The speeches of a debate without cases. */
export async function stage(): Promise<Stage> {
  const on = await setStage(() => (
    <>
      <Speeches />
      <DialogHost />
    </>
  ))
  on.ends(listenToKeys(on.session))
  return on
}

/** The speeches with a case of these parts in P1, and a claim in P2. */
export async function stageCase(...parts: readonly PartFields[]): Promise<Stage> {
  const on = await stage()
  const all = [
    ...parts.map((part) => ({ speech: 'p1', part })),
    { speech: 'p2', part: { kind: 'claim', claim: 'focus' } as const },
  ]
  on.open.make((debate, clerk) => addCase(debate, { name: 'Ours', side: 'pro', format, parts: all }, clerk))
  await screen.findByRole('region', { name: 'P1' })
  return on
}

/** A speech’s region. */
export const speech = (name: string) => screen.getByRole('region', { name })
/** What is in a speech. */
export const inside = (name: string) => within(speech(name))
/** The handles of a speech's parts, as they read. */
export const handles = (name: string) =>
  inside(name)
    .queryAllByRole('listitem')
    .flatMap((row) => row.querySelector('.part-handle')?.getAttribute('aria-label') ?? [])
/** The handle whose name begins so. */
export const handle = (start: string) =>
  screen.getByRole('button', { name: (name) => name.startsWith(start) && / of \d+$/.test(name) })
/** The button called so. */
export const button = (name: string) => screen.getByRole('button', { name })
/** The first case of the debate. */
export const held = ({ open }: Stage) => {
  const [found] = casesOf(open.debate())
  if (found === undefined) throw new Error('There is no case.')
  return found
}
