import { lazy, Match, Show, Switch } from 'solid-js'
import { addReference } from '../../core/edit/add.ts'
import { copyBallot, renameBallot } from '../../core/edit/ballots.ts'
import { move } from '../../core/edit/move.ts'
import { together } from '../../core/edit/together.ts'
import { caseOf } from '../../core/model/case.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { dependsOn, sideOf } from '../../core/model/walk.ts'
import type { Dialog } from '../../session/dialogs.ts'
import { addToSpeech } from '../case/speeches/partFocus.ts'
import { ExportDialog } from '../exchange/ExportDialog.tsx'
import { ImportDialog } from '../exchange/ImportDialog.tsx'
import { RestoreDialog } from '../exchange/RestoreDialog.tsx'
import { PosterDialog } from '../poster/PosterDialog.tsx'
import { OpenDebateProvider, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { NameDialog } from './NameDialog.tsx'
import { NewBallotDialog } from './NewBallotDialog.tsx'
import { Palette } from './Palette.tsx'
import { PickClaim } from './PickClaim.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

const SummaryDialog = lazy(() =>
  import('../summary/SummaryDialog.tsx').then((module) => ({ default: module.SummaryDialog })),
)
const VersionsDialog = lazy(() =>
  import('../versions/VersionsDialog.tsx').then((module) => ({ default: module.VersionsDialog })),
)
const MergeDialog = lazy(() => import('../merge/MergeDialog.tsx').then((module) => ({ default: module.MergeDialog })))
const YourData = lazy(() => import('../data/YourData.tsx').then((module) => ({ default: module.YourData })))
const Present = lazy(() => import('../present/Present.tsx').then((module) => ({ default: module.Present })))

/** Shows the dialog that is open. */
export function DialogHost() {
  const session = useSession()
  const { t } = useSpeech()
  const dialog = <Kind extends Dialog['kind']>(kind: Kind) => {
    const now = session.dialogs.dialog()
    return now?.kind === kind ? (now as Extract<Dialog, { kind: Kind }>) : null
  }
  const tell = (error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) })
  const ballotName = (id: string) => session.open()?.debate().ballots[id]?.name ?? ''
  const sentence = (id: string) => {
    const debate = session.open()?.debate()
    return debate === undefined ? '' : textOf(debate, needClaim(debate, id))
  }

  return (
    <Switch>
      <Match when={dialog('commands')}>
        <Palette />
      </Match>
      <Match when={dialog('shortcuts')}>
        <ShortcutSheet />
      </Match>
      <Match when={dialog('settings')}>
        <SettingsDialog />
      </Match>
      <Match when={dialog('poster') !== null && session.open()}>
        {(open) => (
          <OpenDebateProvider open={open()}>
            <PosterDialog />
          </OpenDebateProvider>
        )}
      </Match>
      <Match when={dialog('summary') !== null && session.open()}>
        {(open) => (
          <OpenDebateProvider open={open()}>
            <SummaryDialog />
          </OpenDebateProvider>
        )}
      </Match>
      <Match when={dialog('present') !== null && session.open()}>
        {(open) => (
          <OpenDebateProvider open={open()}>
            <Show when={dialog('present')}>{(asked) => <Present what={asked().what} />}</Show>
          </OpenDebateProvider>
        )}
      </Match>
      <Match when={dialog('import')}>
        <ImportDialog />
      </Match>
      <Match when={dialog('restore')}>
        <RestoreDialog />
      </Match>
      <Match when={dialog('versions')}>{(asked) => <VersionsDialog debate={asked().debate} />}</Match>
      <Match when={dialog('merge')}>
        <MergeDialog />
      </Match>
      <Match when={dialog('name-version')}>
        <NameDialog
          title={t('versions.nameTitle')}
          label={t('versions.name')}
          hint={t('versions.nameHint')}
          action={t('versions.keep')}
          initial=""
          done={(name) => void keepNamed(name).catch(tell)}
        />
      </Match>
      <Match when={dialog('your-data')}>
        <YourData />
      </Match>
      <Match when={dialog('export') !== null && session.open()}>
        {(open) => (
          <OpenDebateProvider open={open()}>
            <ExportDialog />
          </OpenDebateProvider>
        )}
      </Match>
      <Match when={dialog('move')}>
        {(asked) => (
          <PickClaim
            title={
              asked().claims.length > 1
                ? t('pick.moveSeveral', asked().claims.length)
                : t('pick.move', sentence(asked().claims[0] ?? ''))
            }
            // Under a reference almost nothing may stand; its sentence is there once already, as its original's.
            fits={(debate, id) =>
              needClaim(debate, id).reference === undefined &&
              asked().claims.every((claim) => !dependsOn(debate, claim, id))
            }
            withMotion
            pick={(to) => {
              const { claims } = asked()
              const open = session.open()
              const outcome = open?.make((debate, clerk) =>
                together(
                  debate,
                  claims.map((claim) => (now) => move(now, { claim, to }, clerk)),
                  clerk,
                ),
              )
              if (outcome !== undefined && 'change' in outcome) open?.selection.choose(claims)
            }}
          />
        )}
      </Match>
      <Match when={dialog('refer')}>
        {(asked) => (
          <PickClaim
            title={t('pick.refer')}
            fits={(debate, id) =>
              needClaim(debate, id).reference === undefined && !dependsOn(debate, id, asked().parent)
            }
            pick={(original) => {
              const { parent } = asked()
              const outcome = session
                .open()
                ?.make((debate, clerk) => addReference(debate, { parent, relation: 'supports', original }, clerk))
              if (outcome !== undefined && 'change' in outcome && outcome.change.claim !== undefined) {
                session.open()?.selection.focus(outcome.change.claim)
              }
            }}
          />
        )}
      </Match>
      <Match when={dialog('say-claim')}>
        {(asked) => {
          const { case: held, speech } = asked()
          return (
            <PickClaim
              title={t('pick.say')}
              fits={(debate, id) => sideOf(debate, id) === caseOf(debate, held)?.side}
              pick={(claim) => {
                const open = session.open()
                if (open !== null) addToSpeech(open, { case: held, speech, part: { kind: 'claim', claim } })
              }}
            />
          )
        }}
      </Match>
      <Match when={dialog('new-debate')}>
        <NameDialog
          title={t('newDebate.title')}
          label={t('newDebate.motion')}
          hint={t('newDebate.hint')}
          action={t('newDebate.create')}
          initial=""
          done={(motion) => {
            session.library
              .create(motion, t('newDebate.ballot'))
              .then((id) => session.openDebate(id))
              .catch(tell)
          }}
        />
      </Match>
      <Match when={dialog('rename-debate')}>
        {(asked) => (
          <NameDialog
            title={t('newDebate.rename')}
            label={t('newDebate.motion')}
            action={t('app.save')}
            initial={asked().motion}
            done={(motion) => void session.library.rename(asked().debate, motion).catch(tell)}
          />
        )}
      </Match>
      <Match when={dialog('new-ballot')}>
        <NewBallotDialog />
      </Match>
      <Match when={dialog('copy-ballot')}>
        {(asked) => (
          <NameDialog
            title={t('ballots.copy')}
            label={t('ballots.name')}
            action={t('app.add')}
            initial={t('ballots.copyOf', ballotName(asked().ballot))}
            done={(name) => {
              const { ballot } = asked()
              chooseNew(() => session.open()?.make((debate, clerk) => copyBallot(debate, { ballot, name }, clerk)))
            }}
          />
        )}
      </Match>
      <Match when={dialog('rename-ballot')}>
        {(asked) => (
          <NameDialog
            title={t('ballots.rename')}
            label={t('ballots.name')}
            action={t('app.save')}
            initial={ballotName(asked().ballot)}
            done={(name) => {
              const { ballot } = asked()
              session.open()?.make((debate, clerk) => renameBallot(debate, { ballot, name }, clerk))
            }}
          />
        )}
      </Match>
    </Switch>
  )

  async function keepNamed(name: string): Promise<void> {
    const open = session.open()
    if (open === null) return
    await open.settle()
    const { debate, n } = open.writer.onDisk()
    const kept = await session.versions.keep(debate, { kind: 'named', name, change: n })
    if (kept !== null) session.notices.say({ kind: 'version-kept', name })
  }

  /** A ballot that was just made is the one that counts. */
  function chooseNew(make: () => unknown): void {
    const open = session.open()
    const before = new Set(Object.keys(open?.debate().ballots ?? {}))
    make()
    const made = Object.keys(open?.debate().ballots ?? {}).find((id) => !before.has(id))
    if (made !== undefined) open?.chooseBallot(made)
  }
}
