import { addPart, type PartFields } from '../../../core/edit/cases.ts'
import { type CaseId, caseOf, type PartId, type SpeechId } from '../../../core/model/case.ts'
import type { OpenDebate } from '../../../session/openDebate.ts'

/** The id of a part's element. */
export function partElement(part: PartId): string {
  return `part-${part}`
}

/**
 * Brings the focus to a part when it has been drawn: to the first of some things in it that is there, its handle at last.
 * @param wanted selectors, the most wanted first
 */
export function focusPart(part: PartId, ...wanted: readonly string[]): void {
  queueMicrotask(() => {
    const row = document.getElementById(partElement(part))
    for (const selector of [...wanted, '.part-handle']) {
      const found = row?.querySelector<HTMLElement>(selector)
      if (found == null) continue
      found.focus()
      return
    }
  })
}

/** Puts something into a speech and brings the focus there, to write where there is something to be written. */
export function addToSpeech(
  open: OpenDebate,
  what: { case: CaseId; speech: SpeechId; part: PartFields; at?: number },
): void {
  const before = new Set(Object.keys(caseOf(open.debate(), what.case)?.parts ?? {}))
  open.make((debate, clerk) => addPart(debate, what, clerk))
  const added = Object.keys(caseOf(open.debate(), what.case)?.parts ?? {}).find((id) => !before.has(id))
  if (added !== undefined) focusPart(added, ...(what.part.kind === 'claim' ? [] : ['textarea']))
}
