import { createMemo, createSignal, onMount, Show, untrack } from 'solid-js'
import { weightOf } from '../../../core/model/ballot.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf } from '../../../core/model/debate.ts'
import { blockOf } from '../../../core/prepare/blocks.ts'
import { type DrillGrade, drillQueue } from '../../../core/prepare/drill.ts'
import { createRemembered, oneOf } from '../../../session/device.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Drill } from './Drill.tsx'
import './practise.css'

/** How long a person may answer, in seconds. */
const lengths = ['30', '60', '90', '120', '180'] as const

/** Answering claims of the other side against the clock; what was missed comes back sooner. */
export function Practise() {
  const open = useOpenDebate()
  const { t, ago, number } = useSpeech()
  const [seconds, setSeconds] = createRemembered('drill.seconds', '60', oneOf(lengths))
  const [now, setNow] = createSignal(Date.now())
  const [claim, setClaim] = createSignal<ClaimId | null>(null)
  const [done, setDone] = createSignal(0)
  let begin: HTMLButtonElement | undefined
  onMount(() => void open.drills.load())

  const strengthOf = (answer: ClaimId) => open.standings().of(answer) * weightOf(open.ballot(), 'relevance', answer)
  const answered = (id: ClaimId): number => {
    const { answers } = blockOf(open.debate(), id, { standing: open.standings().of, ballot: open.ballot() })
    return answers.reduce((best, answer) => Math.max(best, strengthOf(answer.claim)), 0)
  }
  const queue = createMemo(() => {
    const states = open.drills.states()
    if (states === null) return null
    const [side, time] = [open.preparing.side(), now()]
    open.tree()
    return untrack(() => drillQueue(open.debate(), side, states, answered, time))
  })
  const next = () => {
    setNow(Date.now())
    const found = queue()?.now.find((id) => id !== claim()) ?? queue()?.now[0] ?? null
    setClaim(found)
    if (found === null) queueMicrotask(() => begin?.focus())
  }
  const current = () => {
    const id = claim()
    return id !== null && claimOf(open.debate(), id) !== undefined ? id : null
  }
  const grade = (how: DrillGrade) => {
    const id = claim()
    if (id === null) return
    open.drills.grade(id, how, Date.now())
    setDone((n) => n + 1)
    next()
  }
  return (
    <section class="practise" aria-label={t('practise.title')}>
      <Show when={queue()} fallback={<p class="loading">{t('app.loading')}</p>}>
        {(found) => (
          <Show
            when={current()}
            keyed
            fallback={
              <div class="practise-start">
                <h2>{t('practise.title')}</h2>
                <p>{t('practise.what')}</p>
                <p role="status">
                  {found().now.length === 0
                    ? t('practise.nothing')
                    : t('practise.waiting', number(found().due), number(found().fresh))}
                  <Show when={found().now.length === 0 && found().next}>
                    {(time) => <> {t('practise.comesBack', ago(time(), now()))}</>}
                  </Show>
                  <Show when={done() > 0}> {t('practise.done', done())}</Show>
                </p>
                <label class="field">
                  <span class="field-label">{t('practise.seconds')}</span>
                  <select
                    value={seconds()}
                    onChange={(event) => setSeconds(event.currentTarget.value as (typeof lengths)[number])}
                  >
                    {lengths.map((length) => (
                      <option value={length} selected={length === seconds()}>
                        {length}
                      </option>
                    ))}
                  </select>
                </label>
                <button
                  type="button"
                  class="button primary"
                  ref={begin}
                  disabled={found().now.length === 0}
                  onClick={next}
                >
                  {t('practise.begin')}
                </button>
              </div>
            }
          >
            {(id) => (
              <Drill
                claim={id}
                seconds={Number(seconds())}
                left={found().now.length}
                grade={grade}
                stop={() => {
                  setClaim(null)
                  setNow(Date.now())
                  queueMicrotask(() => begin?.focus())
                }}
              />
            )}
          </Show>
        )}
      </Show>
    </section>
  )
}
