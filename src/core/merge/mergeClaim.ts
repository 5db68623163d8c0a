import type { Claim } from '../model/claim.ts'
import { type Evidence, type Passage, passageFrom } from '../model/evidence.ts'
import { type Arbiter, changedByOne, type Question, settle, unknown } from './conflict.ts'
import { fates, mapOf, once } from './records.ts'

type Was = Claim | typeof unknown
type Sentence = Pick<Claim, 'text' | 'reference'>

/**
 * One claim of what two copies made of it, field by field.
 * @param words the sentence that a claim shows in either copy, for what a person reads of a reference
 */
export function mergeClaim(
  arbiter: Arbiter,
  was: Was,
  mine: Claim,
  theirs: Claim,
  words: (sentence: Sentence) => string,
): Claim {
  const asks = (what: Question['what']): Question => ({
    key: `claims/${mine.id}/${what}`,
    what,
    of: { kind: 'claim', id: mine.id },
  })
  const sentence = arbiter.decide<Sentence>(
    asks('sentence'),
    was === unknown ? unknown : sentenceOf(was),
    sentenceOf(mine),
    sentenceOf(theirs),
    {
      told: words,
      blank: ({ text, reference }) => text === '' && reference === undefined,
      join:
        mine.reference === undefined && theirs.reference === undefined
          ? (one, other) => ({ text: joined(one.text, other.text, '\n') })
          : undefined,
      // A reference has no words of its own to lose: its original keeps them.
      usual: mine.reference !== undefined && theirs.reference === undefined ? 'theirs' : 'mine',
    },
  )
  const place = placeOf(arbiter, asks('place'), was, mine, theirs)
  const { id } = mine
  const rank = settle(once(was, 'rank'), mine.rank, theirs.rank)
  return {
    id,
    ...place,
    relation: arbiter.decide(asks('relation'), once(was, 'relation'), mine.relation, theirs.relation, {
      told: (relation) => relation,
    }),
    ...sentence,
    note: arbiter.decide(asks('note'), once(was, 'note'), mine.note, theirs.note, {
      told: (note) => note,
      blank: (note) => note === '',
      join: (one, other) => joined(one, other, '\n\n'),
    }),
    tags: mergeTags(was, mine, theirs),
    evidence: mergeEvidence(arbiter, was, mine, theirs),
    ...(rank === undefined ? {} : { rank }),
  }
}

function sentenceOf({ text, reference }: Claim): Sentence {
  return reference === undefined ? { text } : { text, reference }
}

/** One after the other, unless one of them has the other in it. */
export function joined(mine: string, theirs: string, between: string): string {
  if (mine.includes(theirs)) return mine
  return theirs.includes(mine) ? theirs : mine + between + theirs
}

/** A key among siblings means nothing under another claim, nor does a group: they go with the parent. */
function placeOf(arbiter: Arbiter, question: Question, was: Was, mine: Claim, theirs: Claim) {
  const parent = arbiter.decide(question, once(was, 'parent'), mine.parent, theirs.parent, {
    told: (id) => id ?? '',
  })
  const both = mine.parent === theirs.parent
  const side = parent === mine.parent ? mine : theirs
  const order = both ? settle(once(was, 'order'), mine.order, theirs.order) : side.order
  const group = both ? settle(once(was, 'group'), mine.group, theirs.group) : side.group
  return { parent, order, ...(group === undefined ? {} : { group }) }
}

function mergeTags(was: Was, mine: Claim, theirs: Claim): Claim['tags'] {
  const has = (claim: Claim, tag: string) => Object.hasOwn(claim.tags, tag)
  const all = new Set([...Object.keys(mine.tags), ...Object.keys(theirs.tags)])
  return Object.fromEntries(
    [...all]
      .filter((tag) => {
        if (was === unknown) return true
        return changedByOne(has(was, tag), has(mine, tag), has(theirs, tag))?.value
      })
      .map((tag) => [tag, true]),
  )
}

function mergeEvidence(arbiter: Arbiter, was: Was, mine: Claim, theirs: Claim): Claim['evidence'] {
  const merged: Record<string, Evidence> = {}
  const before = was === unknown ? null : mapOf(was.evidence)
  for (const [id, fate] of fates(before, mapOf(mine.evidence), mapOf(theirs.evidence))) {
    if (fate.fate === 'deleted') continue
    if (fate.fate !== 'both') merged[id] = fate.only
    else for (const card of mergeCards(arbiter, mine, fate)) merged[card.id] = card
  }
  return merged
}

function mergeCards(
  arbiter: Arbiter,
  claim: Claim,
  cards: { readonly was: Evidence | typeof unknown; readonly mine: Evidence; readonly theirs: Evidence },
): Evidence[] {
  const { was, mine, theirs } = cards
  const asks = (what: Question['what']): Question => ({
    key: `claims/${claim.id}/evidence/${mine.id}/${what}`,
    what,
    of: { kind: 'claim', id: claim.id },
    part: mine.id,
  })
  // Marks are offsets into the quote, so the passage is one thing.
  type Passages = readonly [Words, ...Words[]]
  const passages = arbiter.decide<Passages>(
    asks('passage'),
    was === unknown ? unknown : [wordsOf(was)],
    [wordsOf(mine)],
    [wordsOf(theirs)],
    {
      told: ([{ quote }]) => quote,
      blank: ([{ quote }]) => quote === '',
      join: ([one], [other]) => [one, other],
    },
  )
  const { stillHolds: _mine, ...kept } = mine
  const holds = settle(once(was, 'stillHolds'), mine.stillHolds, theirs.stillHolds)
  const card: Evidence = {
    ...kept,
    ...passages[0],
    ...(holds ? { stillHolds: true } : {}),
    order: settle(once(was, 'order'), mine.order, theirs.order),
    source: arbiter.decide(asks('quoted-source'), once(was, 'source'), mine.source, theirs.source, {
      told: (source) => source,
    }),
    grade: arbiter.decide(asks('grade'), once(was, 'grade'), mine.grade, theirs.grade, {
      told: (grade) => grade ?? '',
      blank: (grade) => grade === null,
    }),
  }
  const [, second] = passages
  return second === undefined ? [card] : [card, { ...theirs, ...second, id: `${mine.id}-theirs` }]
}

type Words = Omit<Passage, 'grade' | 'stillHolds'>

function wordsOf(card: Evidence): Words {
  const { grade: _grade, stillHolds: _holds, ...words } = passageFrom(card)
  return words
}
