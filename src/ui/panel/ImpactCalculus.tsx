import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { setImpact } from '../../core/edit/weigh.ts'
import { impactOn, weightSet } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { type ImpactLevel, type ImpactPart, impactLevels, impactParts } from '../../core/model/impact.ts'
import { suggestedRelevance } from '../../core/weigh/impact.ts'
import { newId } from '../../session/clerk.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** An aid for relevance: five questions about what a claim would bring about, and what their answers suggest. */
export function ImpactCalculus(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const [fold, setFold] = createRemembered('impact', 'folded', oneOf(['folded', 'unfolded']))
  const unfolded = () => fold() === 'unfolded'
  const impact = createMemo(() => impactOn(open.ballot(), props.claim))
  // The slider has whole steps from 0 to 100: what is taken is what can be read.
  const suggested = createMemo(() => {
    const relevance = suggestedRelevance(impact())
    return relevance === undefined ? undefined : Math.round(relevance * 100) / 100
  })
  const taken = () => weightSet(open.weighing.whatIf.ballot(), 'relevance', props.claim) === suggested()
  const set = (part: ImpactPart, value: ImpactLevel | null, step: string) => {
    const what = { ballot: open.ballot().id, claim: props.claim, part, value, step }
    open.make((debate, clerk) => setImpact(debate, what, clerk))
  }

  return (
    <div class="impact">
      <button
        type="button"
        class="quiet-button impact-fold"
        aria-expanded={unfolded()}
        aria-controls="impact-body"
        onClick={() => setFold(unfolded() ? 'folded' : 'unfolded')}
      >
        <span aria-hidden="true">{unfolded() ? '▾' : '▸'}</span> {t('impact.title')}
        <Show when={unfolded() ? undefined : suggested()}>
          {(relevance) => <span class="impact-short">{t('impact.suggests', percent(relevance()))}</span>}
        </Show>
      </button>
      <div id="impact-body" hidden={!unfolded()}>
        <Show when={unfolded()}>
          <For each={impactParts}>
            {(part) => (
              <PartChooser
                part={part}
                level={impact()[part]}
                of={`${props.claim} ${open.ballot().id}`}
                set={(value, step) => set(part, value, step)}
              />
            )}
          </For>
          <Show when={suggested()}>
            {(relevance) => (
              <>
                <div class="impact-suggestion">
                  <strong aria-live="polite">{t('impact.suggests', percent(relevance()))}</strong>
                  <button
                    type="button"
                    class="button"
                    aria-disabled={taken()}
                    onClick={() => {
                      if (!taken()) open.weighing.set(props.claim, 'relevance', relevance())
                    }}
                  >
                    {t('impact.take')}
                  </button>
                  <Show when={taken()}>
                    <span class="hint">{t('impact.taken')}</span>
                  </Show>
                </div>
                <p class="hint">{t('impact.convention')}</p>
              </>
            )}
          </Show>
        </Show>
      </div>
    </div>
  )
}

/**
 * One part of an impact as radio buttons, from unset and 1 to 5. One run of keys is one undo.
 * @param props.of what the part belongs to; when that changes, a new run begins
 */
function PartChooser(props: {
  part: ImpactPart
  level: ImpactLevel | undefined
  of: string
  set: (value: ImpactLevel | null, step: string) => void
}) {
  const { t, number } = useSpeech()
  let step = newId()
  const renew = () => {
    step = newId()
  }
  createEffect(
    on(
      () => props.of,
      // Every edit of the ballot comes by here too.
      (of, before) => {
        if (of !== before) renew()
      },
    ),
  )
  const id = () => `impact-${props.part}`
  const words = (level: ImpactLevel) => t(`impact.levels.${props.part}.${level}`)
  const choice = (level: ImpactLevel | null, name: string, sign: string) => (
    <label class="impact-level" title={name}>
      <input
        type="radio"
        name={id()}
        checked={(props.level ?? null) === level}
        aria-label={name}
        onChange={() => props.set(level, step)}
      />
      <span aria-hidden="true">{sign}</span>
    </label>
  )

  return (
    <div
      class="impact-part"
      role="radiogroup"
      aria-labelledby={`${id()}-name`}
      aria-describedby={`${id()}-question`}
      onPointerDown={renew}
      onFocusIn={(event) => {
        const from = event.relatedTarget
        if (!(from instanceof Node && event.currentTarget.contains(from))) renew()
      }}
    >
      <div class="impact-name" id={`${id()}-name`}>
        {t(`impact.names.${props.part}`)}
      </div>
      <div class="hint" id={`${id()}-question`}>
        {t(`impact.questions.${props.part}`)}
      </div>
      <div class="impact-levels">
        {choice(null, t('panel.notSet'), '–')}
        <For each={impactLevels}>
          {(level) => choice(level, t('impact.level', number(level), words(level)), number(level))}
        </For>
      </div>
      <div class="impact-words" aria-hidden="true">
        <Show
          when={props.level}
          fallback={
            <>
              <span>
                {number(1)} {words(1)}
              </span>
              <span>
                {number(5)} {words(5)}
              </span>
            </>
          }
        >
          {(level) => <strong>{words(level())}</strong>}
        </Show>
      </div>
    </div>
  )
}
