import { type Accessor, createMemo } from 'solid-js'
import { weightSet } from '../../core/model/ballot.ts'
import type { Claim, ClaimId, Side } from '../../core/model/claim.ts'
import { claimOf, needClaim, originalOf } from '../../core/model/debate.ts'
import { groupOf, isAnswered } from '../../core/model/walk.ts'
import { type ClaimTaskKind, claimTasks } from '../../core/prepare/claimTasks.ts'
import { thisMonth } from '../../session/today.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** What a view shows of a claim, whichever view it is. */
export interface ClaimFacts {
  readonly claim: Accessor<Claim>
  /** The claim whose words are shown: a reference's original, else the claim itself. */
  readonly original: Accessor<Claim>
  readonly text: Accessor<string>
  /** The weight that the pips show and the number keys set; undefined where unset. */
  readonly rated: Accessor<number | undefined>
  readonly standing: Accessor<number>
  /** Where it would stand with what is supposed, or null where nothing is. */
  readonly supposed: Accessor<number | null>
  readonly sources: Accessor<number>
  /** How many claims it is linked with. */
  readonly linked: Accessor<number>
  /** What there is to do about it for the side that is prepared; a contention that nobody answers is told on either side. */
  readonly tasks: Accessor<readonly ClaimTaskKind[]>
  /** All of it in words: the name of its tree item. */
  readonly label: Accessor<string>
}

/**
 * @param id a claim that is there. It may be gone later, for the moment before what shows it goes too: then all stays as it was
 * @param place where it stands; that may change
 */
export function claimFacts(id: ClaimId, place: Accessor<{ readonly level: number; readonly side: Side }>): ClaimFacts {
  const open = useOpenDebate()
  const { t, percent, list } = useSpeech()
  const claim = createMemo<Claim>((before) => claimOf(open.debate(), id) ?? before, needClaim(open.debate(), id))
  const original = createMemo(() => originalOf(open.debate(), claim()))
  const { weight } = open.rating
  const rated = createMemo(() =>
    weightSet(open.weighing.whatIf.ballot(), weight(), weight() === 'conviction' ? original().id : id),
  )
  const standing = createMemo((before: number) => {
    const standings = open.weighing.shown()
    return claimOf(open.debate(), id) === undefined || !standings.has(id) ? before : standings.of(id)
  }, 0.5)
  const supposed = createMemo((before: number | null) => {
    const standings = open.weighing.whatIf.standings()
    if (standings === null) return null
    return claimOf(open.debate(), id) === undefined ? before : standings.of(id)
  }, null)
  const sources = createMemo(() => Object.keys(original().evidence).length)
  const today = thisMonth()
  const tasks = createMemo<readonly ClaimTaskKind[]>(
    (before) => {
      const debate = open.debate()
      if (claimOf(debate, id) === undefined) return before
      const isOurs = place().side === open.preparing.side()
      const found = claimTasks(debate, id, { isOurs, today })
      return isOurs && place().level === 1 && !isAnswered(debate, id) ? ['unanswered', ...found] : found
    },
    [],
    { equals: (a, b) => a.length === b.length && a.every((kind, i) => kind === b[i]) },
  )
  const linked = createMemo(() => (claim().group === undefined ? 0 : groupOf(open.debate(), id).length - 1))
  const text = () => original().text || t('claim.wordless')

  const ratedWords = () => {
    const share = rated()
    if (weight() === 'conviction') {
      return share === undefined ? t('claim.convictionUnset') : t('claim.conviction', percent(share))
    }
    return share === undefined ? t('weigh.rating.relevanceUnset') : t('weigh.rating.relevance', percent(share))
  }
  const label = () =>
    list([
      text(),
      t(`sides.${place().side}`),
      t(`claim.relations.${claim().relation}`),
      claim().reference === undefined ? '' : t('claim.reference'),
      ratedWords(),
      t('claim.standing', percent(standing())),
      supposed() === null || percent(supposed() ?? 0) === percent(standing())
        ? ''
        : t('weigh.whatIf.would', percent(supposed() ?? 0)),
      sources() > 0 ? t('claim.sources', sources()) : '',
      linked() > 0 ? t('claim.linked', linked()) : '',
      ...tasks().map((kind) => t(`prepare.marks.${kind}`)),
    ])

  return { claim, original, text, rated, standing, supposed, sources, linked, tasks, label }
}
