import { createEffect, createMemo, on } from 'solid-js'
import { type Weight, weightOf, weightSet } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim, originalOf } from '../../core/model/debate.ts'
import { newId } from '../../session/clerk.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** A slider for one weight of a claim on the chosen ballot. One drag, or one run of key presses, is one undo. */
export function WeightSlider(props: { claim: ClaimId; weight: Weight; isMotion: boolean }) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  let step = newId()
  createEffect(
    on(
      () => `${props.claim} ${open.ballot().id}`,
      (weighs, before) => {
        if (weighs !== before) step = newId()
      },
    ),
  )

  const weighed = createMemo(() => {
    const claim = needClaim(open.debate(), props.claim)
    return props.weight === 'conviction' ? originalOf(open.debate(), claim).id : claim.id
  })
  const set = createMemo(() => weightSet(open.ballot(), props.weight, weighed()))
  const { whatIf } = open.weighing
  // While something is tried out, the slider shows and moves what is supposed.
  const counts = createMemo(() => weightOf(whatIf.ballot(), props.weight, weighed()))
  const supposed = () => whatIf.of(props.claim)?.[props.weight] !== undefined
  const words = () => (set() === undefined && !supposed() ? t('panel.notSet') : percent(counts()))
  const hint = () => {
    if (props.weight === 'relevance') return t('panel.relevanceHint')
    return t(props.isMotion ? 'panel.convictionMotionHint' : 'panel.convictionHint')
  }
  const id = () => `weight-${props.weight}`

  return (
    <div class="weight" classList={{ unset: set() === undefined && !supposed(), supposed: supposed() }}>
      <label for={id()}>{t(`panel.${props.weight}`)}</label>
      <input
        id={id()}
        type="range"
        min="0"
        max="100"
        step="1"
        value={Math.round(counts() * 100)}
        aria-valuetext={words()}
        aria-describedby={`${id()}-hint`}
        style={{ '--share': `${Math.round(counts() * 100)}%` }}
        onPointerDown={() => {
          step = newId()
        }}
        onFocus={() => {
          step = newId()
        }}
        onInput={(event) => {
          const value = event.currentTarget.valueAsNumber / 100
          open.weighing.set(props.claim, props.weight, value, step)
        }}
      />
      <output for={id()} aria-hidden="true">
        {words()}
      </output>
      <p class="hint" id={`${id()}-hint`}>
        {hint()}
      </p>
    </div>
  )
}
