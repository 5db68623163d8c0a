import type { Case, CasePart } from '../model/case.ts'
import type { Debate } from '../model/debate.ts'
import { type Arbiter, type Question, settle, unknown } from './conflict.ts'
import { joined } from './mergeClaim.ts'
import { fates, mapOf, once } from './records.ts'

/** The cases of two copies in one. */
export function mergeCases(arbiter: Arbiter, was: Debate | null, mine: Debate, theirs: Debate): Debate['cases'] {
  const merged: Record<string, Case> = {}
  const before = was === null ? null : mapOf(was.cases)
  for (const [id, fate] of fates(before, mapOf(mine.cases), mapOf(theirs.cases))) {
    if (fate.fate === 'both') merged[id] = mergeCase(arbiter, fate.was, fate.mine, fate.theirs)
    else if (fate.fate !== 'deleted') merged[id] = fate.only
  }
  return merged
}

function mergeCase(arbiter: Arbiter, was: Case | typeof unknown, mine: Case, theirs: Case): Case {
  const { id } = mine
  const asks = (what: Question['what']): Question => ({ key: `cases/${id}/${what}`, what, of: { kind: 'case', id } })
  const parts: Record<string, CasePart> = {}
  const before = was === unknown ? null : mapOf(was.parts)
  for (const [key, fate] of fates(before, mapOf(mine.parts), mapOf(theirs.parts))) {
    if (fate.fate === 'both') parts[key] = mergePart(arbiter, id, fate.was, fate.mine, fate.theirs)
    else if (fate.fate !== 'deleted') parts[key] = fate.only
  }
  return {
    id,
    order: settle(once(was, 'order'), mine.order, theirs.order),
    name: arbiter.decide(asks('case-name'), once(was, 'name'), mine.name, theirs.name, { told: (name) => name }),
    side: arbiter.decide(asks('case-side'), once(was, 'side'), mine.side, theirs.side, { told: (side) => side }),
    format: arbiter.decide(asks('case-format'), once(was, 'format'), mine.format, theirs.format, {
      told: ({ name }) => name,
    }),
    parts,
  }
}

function mergePart(
  arbiter: Arbiter,
  held: string,
  was: CasePart | typeof unknown,
  mine: CasePart,
  theirs: CasePart,
): CasePart {
  const asks = (what: Question['what']): Question => ({
    key: `cases/${held}/parts/${mine.id}/${what}`,
    what,
    of: { kind: 'case', id: held },
    part: mine.id,
  })
  // What the part is and where it stands belong together; its words do not.
  const { text: _, ...place } = arbiter.decide(
    asks('speech-part'),
    was === unknown ? unknown : { ...was, text: '' },
    { ...mine, text: '' },
    { ...theirs, text: '' },
    { told: ({ speech }) => speech },
  )
  const text = arbiter.decide(asks('speech-words'), once(was, 'text'), mine.text, theirs.text, {
    told: (words) => words,
    blank: (words) => words === '',
    join: (one, other) => joined(one, other, '\n'),
  })
  return { ...place, text }
}
