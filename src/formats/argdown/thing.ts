import type { ReportLine } from '../report.ts'
import type { Mention } from './mention.ts'
import type { Outline } from './outline.ts'

/** A statement or an argument with all its mentions: what Argdown calls an equivalence class. */
export interface Thing {
  readonly key: string
  readonly name: string
  readonly line: number
  readonly mentions: Mention[]
  /** The wording that counts. */
  text: string
  /** Wordings that do not count, in the file's order. */
  readonly otherTexts: string[]
}

/**
 * Joins mentions to things. An argument and the conclusion that only it draws are one thing to us. As in Argdown the
 * last wording of a thing counts; a thing that is never worded has its title for a sentence.
 */
export function gatherThings(outline: Outline, report: ReportLine[]): Thing[] {
  const joined = joinConclusions(outline)
  const things: Thing[] = []
  const keyOf = (mention: Mention): string => joined.get(mention.key) ?? mention.key
  const byKey = new Map<string, Thing>()
  for (const mention of outline.mentions) {
    const key = keyOf(mention)
    const known = byKey.get(key)
    if (known !== undefined) {
      known.mentions.push(mention)
      continue
    }
    const thing = { key, name: mention.name, line: mention.line, mentions: [mention], text: '', otherTexts: [] }
    things.push(thing)
    // Nothing comes back to what has no title, but for the argument that draws it.
    if (mention.titled || joined.size > 0) byKey.set(key, thing)
  }
  for (const thing of things) word(thing, joined, report)
  return things
}

/** The keys of conclusions that stand in one place only, with the keys of their arguments. */
function joinConclusions({ mentions, conclusions }: Outline): Map<string, string> {
  const joined = new Map<string, string>()
  if (conclusions.length === 0) return joined
  const counts = new Map<string, number>()
  for (const { key } of mentions) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { argument, conclusion } of conclusions) {
    if (counts.get(conclusion.key) === 1) joined.set(conclusion.key, argument.key)
  }
  return joined
}

function word(thing: Thing, joined: ReadonlyMap<string, string>, report: ReportLine[]): void {
  const [first] = thing.mentions
  if (thing.mentions.length === 1 && first !== undefined && first.text !== null && first.otherText === null) {
    thing.text = first.text
    return
  }
  const worded = thing.mentions.filter((mention) => mention.text !== null)
  const described = worded.filter((mention) => !joined.has(mention.key))
  const counts = described.at(-1) ?? worded.at(-1)
  if (counts === undefined) {
    thing.text = thing.name
    report.push({ line: thing.line, kind: 'title-as-text', title: thing.name })
    return
  }
  thing.text = counts.text ?? ''
  for (const { text, otherText, line } of worded) {
    for (const other of [text, otherText]) {
      if (other === null || other === thing.text || thing.otherTexts.includes(other)) continue
      thing.otherTexts.push(other)
      report.push({ line, kind: 'second-wording', title: thing.name, text: other })
    }
  }
}
