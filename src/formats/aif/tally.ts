import { type ReportTally, reportTally } from '../reportTally.ts'

/** So many names are told apart; a file with more of them is told the rest as one. */
const most = 20
const rest = '…'

/** A tally for files whose names are their authors' own, of which there may be as many as nodes. */
export function limitedTally(): ReportTally {
  const { leftOut, intoNote, lines } = reportTally()
  const names = new Set<string>()
  return {
    leftOut(what, line) {
      if (names.size < most) names.add(what)
      leftOut(names.has(what) ? what : rest, line)
    },
    intoNote,
    lines,
  }
}
