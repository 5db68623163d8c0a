import { createEffect, createMemo, For, on } from 'solid-js'
import { addTag, removeTag } from '../../core/edit/rewrite.ts'
import { type ClaimId, tagsOf } from '../../core/model/claim.ts'
import { needClaim } from '../../core/model/debate.ts'
import { markOf } from '../claim/workMarks.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** A claim's tags, each with a way to take it off, and a box for another. Work marks are tags too, but have buttons of their own. */
export function TagEditor(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const tags = createMemo(() =>
    tagsOf(needClaim(open.debate(), props.claim)).filter((tag) => markOf(tag) === undefined),
  )
  let box: HTMLInputElement | undefined
  // A tag half written for one claim must not go to another.
  createEffect(
    on(
      () => props.claim,
      (claim, before) => {
        if (box !== undefined && claim !== before) box.value = ''
      },
    ),
  )
  return (
    <form
      class="tags"
      onSubmit={(event) => {
        event.preventDefault()
        const tag = box?.value ?? ''
        if (box === undefined || tag.trim() === '') return
        const outcome = open.make((debate, clerk) => addTag(debate, { claim: props.claim, tag }, clerk))
        if ('change' in outcome || outcome.refused === 'nothing-to-change') box.value = ''
      }}
    >
      <For each={tags()}>
        {(tag) => (
          <span class="chip tag">
            {tag}
            <button
              type="button"
              aria-label={t('panel.removeTag', tag)}
              onClick={() => open.make((debate, clerk) => removeTag(debate, { claim: props.claim, tag }, clerk))}
            >
              ×
            </button>
          </span>
        )}
      </For>
      <input type="text" ref={box} aria-label={t('panel.addTag')} placeholder={t('panel.addTag')} autocomplete="off" />
    </form>
  )
}
