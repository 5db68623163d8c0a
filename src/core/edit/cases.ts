import { castDraft, type Draft } from 'immer'
import {
  type Case,
  type CaseId,
  type CasePart,
  caseOf,
  casesOf,
  type DebateFormat,
  isDebateFormat,
  type PartId,
  partsOf,
  type SpeechId,
} from '../model/case.ts'
import type { Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { freshKeys, placeAmong } from '../model/order.ts'
import { type Clerk, type EditLabel, edit, type Outcome, refuse } from './change.ts'

/** What a new part of a case says. */
export type PartFields = Pick<CasePart, 'kind'> & Partial<Pick<CasePart, 'claim' | 'text' | 'supports' | 'cards'>>

/** Adds a case after the others, with the parts that it begins with, in their order. */
export function addCase(
  debate: Debate,
  what: {
    name: string
    side: Side
    format: DebateFormat
    parts?: readonly { readonly speech: SpeechId; readonly part: PartFields }[]
  },
  clerk: Clerk,
): Outcome {
  const name = what.name.trim()
  if (name === '') return refuse('name-missing')
  if (!isDebateFormat(what.format)) return refuse('speech-out-of-range')
  const keys = casesOf(debate).map((held) => held.order)
  const place = placeAmong(keys, keys.length)
  // A new case need not renumber the others: a key after the longest of theirs sorts last.
  const order = place.renumbered === null ? place.order : `${keys.at(-1) ?? 'a0'}V`
  const id = clerk.newId()
  const parts = (what.parts ?? []).map(({ speech, part }, i): CasePart => {
    const before = (what.parts ?? []).slice(0, i).filter((other) => other.speech === speech).length
    return newPart(clerk.newId(), speech, freshKeys(before + 1)[before] as string, part)
  })
  return edit(debate, clerk, { label: 'add-case' }, (draft) => {
    draft.cases[id] = castDraft<Case>({
      id,
      order,
      name,
      side: what.side,
      format: what.format,
      parts: Object.fromEntries(parts.map((part) => [part.id, part])),
    })
  })
}

/** Renames a case, or gives it another side or format. Parts stay in their speeches as far as the format has them. */
export function changeCase(
  debate: Debate,
  what: { case: CaseId; fields: Partial<Pick<Case, 'name' | 'side' | 'format'>>; step?: string },
  clerk: Clerk,
): Outcome {
  const held = caseOf(debate, what.case)
  if (held === undefined) return refuse('case-gone')
  const { name, ...fields } = what.fields
  if (name !== undefined && name.trim() === '') return refuse('name-missing')
  if (fields.format !== undefined && !isDebateFormat(fields.format)) return refuse('speech-out-of-range')
  return edit(debate, clerk, { label: 'change-case', step: what.step }, (draft) => {
    const changed = draft.cases[what.case]
    if (changed === undefined) return
    if (name !== undefined) changed.name = name.trim()
    if (fields.side !== undefined) changed.side = fields.side
    if (fields.format !== undefined && JSON.stringify(fields.format) !== JSON.stringify(held.format))
      changed.format = castDraft(fields.format)
  })
}

/** Deletes a case. Its claims stay. */
export function removeCase(debate: Debate, what: { case: CaseId }, clerk: Clerk): Outcome {
  if (caseOf(debate, what.case) === undefined) return refuse('case-gone')
  return edit(debate, clerk, { label: 'remove-case' }, (draft) => {
    delete draft.cases[what.case]
  })
}

/** Puts something into a speech, at a place among its parts; left out, at the end. */
export function addPart(
  debate: Debate,
  what: { case: CaseId; speech: SpeechId; part: PartFields; at?: number },
  clerk: Clerk,
): Outcome {
  const held = caseOf(debate, what.case)
  if (held === undefined) return refuse('case-gone')
  const id = clerk.newId()
  return changeParts(debate, what.case, { label: 'add-part' }, clerk, (parts) => {
    const row = partsOf(held, what.speech)
    const order = takePlace(parts, row, what.at ?? row.length)
    parts[id] = castDraft(newPart(id, what.speech, order, what.part))
  })
}

/** Moves a part to a place among the parts of a speech, itself not counted; past either end, to that end. */
export function movePart(
  debate: Debate,
  what: { case: CaseId; part: PartId; speech: SpeechId; at: number },
  clerk: Clerk,
): Outcome {
  const held = caseOf(debate, what.case)
  if (held === undefined) return refuse('case-gone')
  const part = partIn(held, what.part)
  if (part === undefined) return refuse('part-gone')
  const row = partsOf(held, what.speech)
  const others = row.filter(({ id }) => id !== part.id)
  const place = Math.max(0, Math.min(what.at, others.length))
  if (part.speech === what.speech && row.indexOf(part) === place) return refuse('nothing-to-change')
  return changeParts(debate, what.case, { label: 'move-part' }, clerk, (parts) => {
    const moved = parts[what.part]
    if (moved === undefined) return
    moved.order = takePlace(parts, others, place)
    moved.speech = what.speech
  })
}

/** Rewrites what a part says, or how much of it is said. */
export function rewritePart(
  debate: Debate,
  what: {
    case: CaseId
    part: PartId
    fields: Partial<Pick<CasePart, 'text' | 'supports' | 'cards'>>
    step?: string
  },
  clerk: Clerk,
): Outcome {
  const held = caseOf(debate, what.case)
  if (held === undefined) return refuse('case-gone')
  if (partIn(held, what.part) === undefined) return refuse('part-gone')
  return changeParts(debate, what.case, { label: 'rewrite-part', step: what.step }, clerk, (parts) => {
    Object.assign(parts[what.part] ?? {}, what.fields)
  })
}

/** Takes a part out of a case. A claim stays where it is in the debate. */
export function removePart(debate: Debate, what: { case: CaseId; part: PartId }, clerk: Clerk): Outcome {
  const held = caseOf(debate, what.case)
  if (held === undefined) return refuse('case-gone')
  if (partIn(held, what.part) === undefined) return refuse('part-gone')
  return changeParts(debate, what.case, { label: 'remove-part' }, clerk, (parts) => {
    delete parts[what.part]
  })
}

function newPart(id: PartId, speech: SpeechId, order: string, part: PartFields): CasePart {
  const { kind, claim, text = '', supports = true, cards = 'read' } = part
  return { id, order, speech, kind, ...(claim === undefined ? {} : { claim }), text, supports, cards }
}

function partIn(held: Case, id: PartId): CasePart | undefined {
  return Object.hasOwn(held.parts, id) ? held.parts[id] : undefined
}

/** A key for a place in a row of parts; the row is numbered anew where it must be. */
function takePlace(parts: Draft<Case>['parts'], row: readonly CasePart[], index: number): string {
  const { order, renumbered } = placeAmong(
    row.map((part) => part.order),
    Math.max(0, Math.min(index, row.length)),
  )
  renumbered?.forEach((key, i) => {
    const part = parts[(row[i] as CasePart).id]
    if (part !== undefined) part.order = key
  })
  return order
}

function changeParts(
  debate: Debate,
  held: CaseId,
  how: { label: EditLabel; step?: string | undefined },
  clerk: Clerk,
  recipe: (parts: Draft<Case>['parts']) => void,
): Outcome {
  return edit(debate, clerk, how, (draft) => {
    const changed = draft.cases[held]
    if (changed !== undefined) recipe(changed.parts)
  })
}
