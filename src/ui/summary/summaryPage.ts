import { papers } from '../../core/layout/tiles.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf } from '../../core/model/debate.ts'
import { summaryOf } from '../../core/prepare/summary.ts'
import { standings } from '../../core/weigh/standing.ts'
import { ballotSupposing } from '../../core/weigh/suppose.ts'
import { verdictOf } from '../../core/weigh/verdict.ts'
import type { SummaryPage } from '../../formats/documents/summaryHtml.ts'
import { summaryRoom } from '../../formats/documents/summaryStyle.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import type { Speech } from '../words/language.tsx'
import { summaryMap } from './summaryMap.ts'

/** The papers that a summary is made for. */
export const summaryPapers = ['a4', 'letter'] as const
export type SummaryPaper = (typeof summaryPapers)[number]

/** What has room on the sheet beside a map that can be read. */
const limits = { contentions: 3, answers: 1, unanswered: 2 }
const mostDeciding = 3
/** The map's share of the sheet's height. */
const mapShare = 0.36

/** The open debate in brief, on the ballot and by the method that are chosen. */
export function summaryPage(open: OpenDebate, speech: Speech, paper: SummaryPaper, today: Date): SummaryPage {
  const { t, percent, points, locale } = speech
  const debate = open.debate()
  const { motion, of: standing } = open.standings()
  const judgement = open.weighing.judgement()
  const there = (ids: readonly ClaimId[]) => ids.filter((id) => claimOf(debate, id) !== undefined)
  const decisive = there(judgement.decisive)
  const flip = decisive.length > 0 ? [] : there(judgement.flipSet() ?? [])
  const room = summaryRoom(papers[paper])
  return {
    debate,
    summary: summaryOf(debate, { standing, swing: judgement.swing, ballot: open.ballot() }, limits),
    deciding: [...decisive, ...flip].slice(0, mostDeciding),
    map: summaryMap(open, speech, { width: room.width, height: room.height * mapShare }, today),
    words: {
      language: locale(),
      verdict: t(`weigh.verdicts.${verdictOf(motion)}`),
      basis: t('summary.basis', {
        standing: percent(motion),
        ballot: open.ballot().name,
        method: t(`weigh.methods.${open.weighing.method()}`),
      }),
      sides: { pro: t('sides.pro'), con: t('sides.con') },
      facts: (id) => t('summary.facts', { standing: percent(standing(id)), swing: points(judgement.swing(id)) }),
      relations: { rebuts: t('claim.relations.rebuts'), undercuts: t('claim.relations.undercuts') },
      noAnswer: t('summary.noAnswer'),
      noContentions: t('summary.noContentions'),
      more: (n) => t('summary.more', n),
      decides: t('summary.decides'),
      decisive: decisiveWords(),
      unanswered: t('summary.unanswered'),
      unansweredOf: (side, n) => t('summary.unansweredOf', t(`sides.${side}`), n),
      allAnswered: t('summary.allAnswered'),
      untitled: t('library.untitled'),
      wordless: t('claim.wordless'),
      map: t('summary.map'),
      mapLeftOut: t('summary.mapLeftOut'),
    },
  }

  function decisiveWords(): string {
    if (decisive.length > 0) return t('weigh.decisive', decisive.length)
    if (flip.length === 0) return t('summary.held')
    const conceded = flip.map((claim) => ({ claim, conceded: true as const }))
    const ballot = ballotSupposing(debate, open.ballot(), conceded)
    const after = percent(standings(debate, ballot, open.weighing.method()).motion)
    return t('summary.flip', after, Math.max(0, flip.length - mostDeciding))
  }
}
