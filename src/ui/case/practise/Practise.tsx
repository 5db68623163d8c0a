import { batch, createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, untrack } from 'solid-js'
import { weightOf } from '../../../core/model/ballot.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, needClaim } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import { answersTo } from '../../../core/prepare/blocks.ts'
import { afterDrill, type DrillGrade, drillGrades, drillQueue } from '../../../core/prepare/drill.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Begun } from './Begun.tsx'
import { Drill } from './Drill.tsx'
import { createSeconds, SecondsBox } from './SecondsBox.tsx'
import './practise.css'

/** How often it is looked whether the next claim is due, in milliseconds. */
const lookAgain = 5_000

const nothingDone: Readonly<Record<DrillGrade, number>> = { missed: 0, hard: 0, good: 0, easy: 0 }

/** Answering claims of the other side against the clock; what was missed comes back sooner. */
export function Practise() {
  const open = useOpenDebate()
  const { t, ago, number } = useSpeech()
  const time = createSeconds()
  const [now, setNow] = createSignal(Date.now())
  // A claim that comes twice in a row is a new try each time.
  const [task, setTask] = createSignal<{ readonly claim: ClaimId } | null>(null)
  /** Those that were practised before their time since that began; null while it is not on. */
  const [ahead, setAhead] = createSignal<ReadonlySet<ClaimId> | null>(null)
  const [tally, setTally] = createSignal(nothingDone)
  const done = () => drillGrades.reduce((sum, grade) => sum + tally()[grade], 0)
  let head: HTMLHeadingElement | undefined
  let begin: HTMLButtonElement | undefined
  onMount(() => void open.drills.load())

  /** How strong our best answer is: standing times relevance, 0 for none. */
  const answered = (id: ClaimId): number =>
    answersTo(open.debate(), needClaim(open.debate(), id)).reduce(
      (best, { id: answer }) =>
        Math.max(best, open.standings().of(answer) * weightOf(open.ballot(), 'relevance', answer)),
      0,
    )
  const queue = createMemo(() => {
    const states = open.drills.states()
    if (states === null) return null
    const [side, at] = [open.preparing.side(), now()]
    open.tree()
    return untrack(() => drillQueue(open.debate(), side, states, answered, at))
  })
  const current = createMemo(() => {
    const found = task()
    return found !== null && claimOf(open.debate(), found.claim) !== undefined ? found : null
  })
  const early = createMemo(() => {
    const done = ahead()
    return done === null ? [] : (queue()?.later ?? []).filter((id) => !done.has(id))
  })
  const waiting = createMemo(() => [...(queue()?.now ?? []), ...early()])
  const focusStart = () => queueMicrotask(() => (begin?.disabled === false ? begin : head)?.focus())
  const stop = () => {
    batch(() => {
      setTask(null)
      setAhead(null)
      setNow(Date.now())
    })
    focusStart()
  }
  const letGo = (claim: ClaimId) => {
    open.drillWords.keep(claim, '')
    focusStart()
  }
  const next = () => {
    const before = task()?.claim
    setNow(Date.now())
    const claim = waiting().find((id) => id !== before) ?? waiting()[0]
    if (claim === undefined) stop()
    else setTask({ claim })
  }
  const grade = (claim: ClaimId, how: DrillGrade) => {
    const at = Date.now()
    batch(() => {
      open.drillWords.keep(claim, '')
      setAhead((done) => (done === null ? null : new Set([...done, claim])))
      open.drills.keep(claim, afterDrill(open.drills.states()?.get(claim), how, at))
      setTally((before) => ({ ...before, [how]: before[how] + 1 }))
      setNow(at)
    })
    next()
  }
  const practiseAhead = () => {
    setAhead(new Set<ClaimId>())
    next()
  }
  /** When a claim would be due that comes before its time. */
  const earlyFor = (claim: ClaimId): number | null => {
    const due = untrack(() => open.drills.states()?.get(claim)?.due)
    return due !== undefined && due > Date.now() ? due : null
  }
  // Whoever changes sides has other claims to answer.
  createEffect(on(open.preparing.side, () => setTask(null), { defer: true }))
  const looking = setInterval(() => {
    if (task() === null) setNow(Date.now())
  }, lookAgain)
  onCleanup(() => clearInterval(looking))

  return (
    <section class="practise" aria-label={t('practise.title')}>
      <Show when={queue()} fallback={<p class="loading">{t('app.loading')}</p>}>
        {(found) => (
          <Show
            when={current()}
            keyed
            fallback={
              <div class="practise-start">
                <h2 tabindex="-1" ref={head}>
                  {t('practise.title')}
                </h2>
                <p>{t('practise.what')}</p>
                <Show when={done() > 0}>
                  <p class="practise-done">
                    <strong>{t('practise.done', done())}</strong>
                    <For each={drillGrades.filter((how) => tally()[how] > 0)}>
                      {(how) => (
                        <span class="chip">
                          {t('practise.tally', t(`practise.grades.${how}`), number(tally()[how]))}
                        </span>
                      )}
                    </For>
                  </p>
                </Show>
                <p role="status">
                  {found().now.length > 0
                    ? t('practise.waiting', number(found().due), number(found().fresh))
                    : found().next !== null
                      ? t('practise.nothing')
                      : t('practise.noClaims', t(`sides.${opposite(open.preparing.side())}`))}
                </p>
                <Show when={found().now.length === 0 && found().next}>
                  {(due) => <p class="quiet">{t('practise.comesBack', ago(due(), now()))}</p>}
                </Show>
                <Begun go={(claim) => setTask({ claim })} letGo={letGo} />
                <SecondsBox seconds={time} />
                <button
                  type="button"
                  class="button primary"
                  ref={begin}
                  disabled={found().now.length === 0}
                  onClick={next}
                >
                  {t('practise.begin')}
                </button>
                <Show when={found().now.length === 0 && found().later.length > 0}>
                  <div class="practise-ahead">
                    <button type="button" class="button" onClick={practiseAhead}>
                      {t('practise.ahead', found().later.length)}
                    </button>
                    <p class="hint">{t('practise.aheadHint')}</p>
                  </div>
                </Show>
              </div>
            }
          >
            {({ claim }) => (
              <Drill
                claim={claim}
                seconds={time.seconds()}
                done={done()}
                left={waiting().length}
                early={earlyFor(claim)}
                grade={(how) => grade(claim, how)}
                stop={stop}
              />
            )}
          </Show>
        )}
      </Show>
    </section>
  )
}
