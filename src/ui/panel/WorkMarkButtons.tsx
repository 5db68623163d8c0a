import { createMemo, For } from 'solid-js'
import { addTag, removeTag } from '../../core/edit/rewrite.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim } from '../../core/model/debate.ts'
import { type WorkMark, workMarks } from '../../core/model/marks.ts'
import { marksOf } from '../claim/workMarks.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

const marks = Object.keys(workMarks) as WorkMark[]

/** Marks a claim as one that wants work, or takes the mark off. */
export function WorkMarkButtons(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const set = createMemo(() => marksOf(needClaim(open.debate(), props.claim)))
  return (
    <fieldset class="work-marks">
      <legend class="for-readers">{t('evidence.wantedLabel')}</legend>
      <For each={marks}>
        {(mark) => (
          <button
            type="button"
            class="button"
            aria-pressed={set().includes(mark)}
            onClick={() => {
              const turn = set().includes(mark) ? removeTag : addTag
              open.make((debate, clerk) => turn(debate, { claim: props.claim, tag: workMarks[mark] }, clerk))
            }}
          >
            {t(`evidence.wanted.${mark}`)}
          </button>
        )}
      </For>
    </fieldset>
  )
}
