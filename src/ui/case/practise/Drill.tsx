import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js'
import { addClaim } from '../../../core/edit/add.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, needClaim, textOf } from '../../../core/model/debate.ts'
import { sideOf } from '../../../core/model/walk.ts'
import { blockOf } from '../../../core/prepare/blocks.ts'
import { afterDrill, type DrillGrade, drillGrades } from '../../../core/prepare/drill.ts'
import { isComposing } from '../../../session/composing.ts'
import { keyLabel } from '../../keyLabel.ts'
import { createMedia } from '../../screen.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { clockOf } from '../speeches/clock.ts'
import { Prepared } from './Prepared.tsx'

/** So many seconds before the end the clock warns. */
const nearEnd = 10

/** One claim of the other side: time to answer it, then what was prepared, then how it went. */
export function Drill(props: {
  claim: ClaimId
  seconds: number
  /** How many were practised in this sitting. */
  done: number
  /** How many there are, this one counted. */
  left: number
  /** When it would be due, in milliseconds since 1970, where it comes before its time. */
  early: number | null
  grade: (how: DrillGrade) => void
  stop: () => void
}) {
  const open = useOpenDebate()
  const { t, ago, number } = useSpeech()
  const [spent, setSpent] = createSignal(0)
  const [shown, setShown] = createSignal(false)
  const [text, setText] = createSignal(untrack(() => open.drillWords.of(props.claim)))
  const [keptAs, setKeptAs] = createSignal<ClaimId | null>(null)
  const [said, setSaid] = createSignal<ReadonlySet<ClaimId>>(new Set())
  const sentence = createUniqueId()
  const touch = createMedia('(pointer: coarse)')
  let box: HTMLTextAreaElement | undefined
  let heard: HTMLParagraphElement | undefined
  let answers: HTMLDivElement | undefined
  const claim = () => needClaim(open.debate(), props.claim)
  const above = createMemo(() => {
    const { parent } = claim()
    return parent === null ? undefined : claimOf(open.debate(), parent)
  })
  /** Undo takes the kept claim away again. */
  const kept = () => {
    const id = keptAs()
    return id !== null && claimOf(open.debate(), id) !== undefined ? id : null
  }
  // Whoever leaves in the middle finds the words again; as a claim, or graded, they are no draft any more.
  createEffect(() => open.drillWords.keep(props.claim, kept() === null ? text() : ''))
  const prepared = createMemo(() => {
    const strength = { standing: open.standings().of, ballot: open.ballot() }
    return blockOf(open.debate(), props.claim, strength).answers.map((answer) => answer.claim)
  })
  const saidNow = () => prepared().filter((answer) => said().has(answer)).length
  const left = () => Math.max(0, props.seconds - spent())
  const began = Date.now()
  const timer = setInterval(() => {
    if (!shown()) setSpent(Math.floor((Date.now() - began) / 1000))
  }, 250)
  onCleanup(() => clearInterval(timer))
  // On a touch screen a focused box brings the keyboard up over what whoever speaks wants to see.
  onMount(() => (touch() ? heard : box)?.focus())

  const show = () => {
    setShown(true)
    queueMicrotask(() => answers?.focus())
  }
  const keep = () => {
    const words = text().trim()
    if (words === '') return
    const outcome = open.make((debate, clerk) =>
      addClaim(debate, { parent: props.claim, relation: 'rebuts', text: words }, clerk),
    )
    const added = 'change' in outcome ? outcome.change.claim : undefined
    if (added === undefined) return
    setKeptAs(added)
    say(added, true)
    answers?.focus()
  }
  const say = (answer: ClaimId, is: boolean) =>
    setSaid((before) => new Set(is ? [...before, answer] : [...before].filter((other) => other !== answer)))
  const comesBack = (how: DrillGrade) => {
    const now = Date.now()
    return ago(afterDrill(open.drills.states()?.get(props.claim), how, now).due, now)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !shown()) {
      event.preventDefault()
      show()
      return
    }
    const how = drillGrades[Number(event.key) - 1]
    const modified = event.ctrlKey || event.metaKey || event.altKey
    if (!shown() || how === undefined || modified || event.repeat || event.target === box) return
    event.preventDefault()
    props.grade(how)
  }

  return (
    <section class="drill" aria-label={t('practise.drill')} onKeyDown={press}>
      <div class="drill-head">
        <span
          class="drill-clock"
          classList={{ near: left() <= nearEnd }}
          role="timer"
          aria-label={t('practise.timeLeft')}
        >
          {clockOf(left())}
        </span>
        <span class="warn-text" role="status">
          {left() === 0 && !shown() ? t('practise.timeUp') : ''}
        </span>
        <span class="space" />
        <span class="quiet">{t('practise.progress', number(props.done), number(props.left))}</span>
        <button type="button" class="button" onClick={props.stop}>
          {t('practise.stop')}
        </button>
      </div>
      <div class="drill-time" aria-hidden="true">
        <div style={{ width: `${(100 * left()) / props.seconds}%` }} classList={{ near: left() <= nearEnd }} />
      </div>
      <div>
        <Show when={above()}>
          {(parent) => (
            <p class="drill-above quiet">
              <span class="side-name" data-side={sideOf(open.debate(), props.claim)}>
                {t(`sides.${sideOf(open.debate(), props.claim)}`)}
              </span>{' '}
              {t('app.named', { what: t(`claim.relations.${claim().relation}`), name: '' })}
              <span dir="auto">{textOf(open.debate(), parent())}</span>
            </p>
          )}
        </Show>
        <Show when={props.early}>
          {(due) => <p class="drill-early quiet">{t('practise.early', ago(due(), began))}</p>}
        </Show>
        <p class="drill-claim" dir="auto" id={sentence} tabindex="-1" ref={heard}>
          {textOf(open.debate(), claim())}
        </p>
      </div>
      <div>
        <label class="field-label" for={`${sentence}-yours`}>
          {t('practise.yours')}
        </label>
        <textarea
          id={`${sentence}-yours`}
          ref={box}
          rows="3"
          dir="auto"
          placeholder={t('practise.placeholder')}
          value={untrack(text)}
          aria-describedby={sentence}
          readOnly={kept() !== null}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Show
        when={shown()}
        fallback={
          <button type="button" class="button primary drill-show" onClick={show}>
            {t('practise.show')} <kbd>{keyLabel('Mod+Enter').join(' ')}</kbd>
          </button>
        }
      >
        <div class="drill-keep">
          <Show when={text().trim() !== '' && kept() === null}>
            <button type="button" class="button" onClick={keep}>
              {t('practise.keep')}
            </button>
          </Show>
          <span class="quiet" role="status">
            {kept() === null ? '' : t('practise.kept')}
          </span>
        </div>
        <div class="drill-answers" tabindex="-1" ref={answers} role="group" aria-label={t('practise.prepared')}>
          <h3>{t('practise.prepared')}</h3>
          <Prepared answers={prepared()} said={said()} say={say} />
        </div>
        <fieldset class="drill-grades">
          <legend>
            {t('practise.how')}{' '}
            <Show when={saidNow() > 0}>
              <span class="quiet">{t('practise.said', number(saidNow()), number(prepared().length))}</span>
            </Show>
          </legend>
          <For each={drillGrades}>
            {(how, place) => (
              <button
                type="button"
                class="button"
                aria-keyshortcuts={`${place() + 1}`}
                onClick={() => props.grade(how)}
              >
                <kbd>{place() + 1}</kbd>
                <span>{t(`practise.grades.${how}`)}</span> <small class="quiet">{comesBack(how)}</small>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </section>
  )
}
