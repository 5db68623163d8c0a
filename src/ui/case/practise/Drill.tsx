import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { addClaim } from '../../../core/edit/add.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { needClaim, originalOf, textOf } from '../../../core/model/debate.ts'
import { cardsOf } from '../../../core/model/evidence.ts'
import { pathUp } from '../../../core/model/walk.ts'
import { blockOf } from '../../../core/prepare/blocks.ts'
import { afterDrill, type DrillGrade, drillGrades } from '../../../core/prepare/drill.ts'
import { spokenCitation } from '../../../core/prepare/speech.ts'
import { isComposing } from '../../../session/composing.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { clockOf } from '../speeches/clock.ts'

/** One claim of the other side: time to answer it, then what was prepared, then how it went. */
export function Drill(props: {
  claim: ClaimId
  seconds: number
  /** How many there are, this one counted. */
  left: number
  grade: (how: DrillGrade) => void
  stop: () => void
}) {
  const open = useOpenDebate()
  const { t, ago } = useSpeech()
  const [spent, setSpent] = createSignal(0)
  const [shown, setShown] = createSignal(false)
  const [kept, setKept] = createSignal(false)
  let box: HTMLTextAreaElement | undefined
  let answers: HTMLDivElement | undefined
  const claim = () => needClaim(open.debate(), props.claim)
  const way = createMemo(() =>
    pathUp(open.debate(), props.claim)
      .slice(1)
      .reverse()
      .map((above) => textOf(open.debate(), above)),
  )
  const block = createMemo(() =>
    blockOf(open.debate(), props.claim, { standing: open.standings().of, ballot: open.ballot() }),
  )
  const left = () => Math.max(0, props.seconds - spent())
  const began = Date.now()
  const timer = setInterval(() => {
    if (!shown()) setSpent(Math.floor((Date.now() - began) / 1000))
  }, 250)
  onCleanup(() => clearInterval(timer))
  onMount(() => box?.focus())

  const show = () => {
    setShown(true)
    queueMicrotask(() => answers?.focus())
  }
  const keep = () => {
    const text = box?.value.trim() ?? ''
    if (text === '') return
    const parent = originalOf(open.debate(), claim()).id
    const outcome = open.make((debate, clerk) => addClaim(debate, { parent, relation: 'rebuts', text }, clerk))
    if ('change' in outcome) setKept(true)
  }
  const comesBack = (how: DrillGrade) => {
    const now = Date.now()
    return ago(afterDrill(open.drills.states()?.get(props.claim), how, now).due, now)
  }
  return (
    <div class="drill">
      <div class="drill-head">
        <span class="drill-clock" classList={{ over: left() === 0 }} role="timer" aria-label={t('practise.timeLeft')}>
          {clockOf(left())}
        </span>
        <Show when={left() === 0 && !shown()}>
          <span class="warn-text" role="status">
            {t('practise.timeUp')}
          </span>
        </Show>
        <span class="quiet">{t('practise.left', props.left)}</span>
        <span class="space" />
        <button type="button" class="button" onClick={props.stop}>
          {t('practise.stop')}
        </button>
      </div>
      <Show when={way().length > 0}>
        <p class="drill-way quiet">{way().join(' › ')}</p>
      </Show>
      <p class="drill-claim" dir="auto">
        {textOf(open.debate(), claim())}
      </p>
      <label class="field">
        <span class="field-label">{t('practise.yours')}</span>
        <textarea
          ref={box}
          rows="4"
          placeholder={t('practise.placeholder')}
          onInput={() => setKept(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return
            event.preventDefault()
            show()
          }}
        />
      </label>
      <Show
        when={shown()}
        fallback={
          <button type="button" class="button primary" onClick={show}>
            {t('practise.show')} <kbd>Ctrl ↵</kbd>
          </button>
        }
      >
        <div class="drill-answers" tabindex="-1" ref={answers} role="group" aria-label={t('practise.prepared')}>
          <h3>{t('practise.prepared')}</h3>
          <Show when={block().answers.length > 0} fallback={<p class="warn-text">{t('practise.nonePrepared')}</p>}>
            <ol>
              <For each={block().answers}>
                {(answer) => {
                  const said = needClaim(open.debate(), answer.claim)
                  return (
                    <li>
                      <p>
                        <span class="quiet">{t(`claim.relations.${answer.relation}`)}</span>{' '}
                        {textOf(open.debate(), said)}
                      </p>
                      <For each={cardsOf(open.debate(), originalOf(open.debate(), said))}>
                        {(card) => <p class="quiet drill-card">{spokenCitation(card) || card.title}</p>}
                      </For>
                    </li>
                  )
                }}
              </For>
            </ol>
          </Show>
        </div>
        <div class="panel-actions">
          <button type="button" class="button" disabled={kept()} onClick={keep}>
            {kept() ? t('practise.kept') : t('practise.keep')}
          </button>
        </div>
        <fieldset class="drill-grades">
          <legend>{t('practise.how')}</legend>
          <For each={drillGrades}>
            {(how) => (
              <button type="button" class="button" onClick={() => props.grade(how)}>
                {t(`practise.grades.${how}`)} <small class="quiet">{comesBack(how)}</small>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  )
}
