import type { ReportLine } from './report.ts'

/** One plain English sentence for a line of the report, without its line number. */
export function reportInWords(line: ReportLine): string {
  switch (line.kind) {
    case 'several-roots': {
      const [stand, contentions] =
        line.count === 1
          ? ['1 claim stands', 'it its contention']
          : [`${line.count} claims stand`, 'they its contentions']
      const motion = line.motion === '' ? 'a motion without words' : `"${line.motion}"`
      return `${stand} at the top, so ${motion} became the motion and ${contentions}.`
    }
    case 'title-unused':
      return `The file's title "${line.title}" was left out, because the motion has a sentence of its own.`
    case 'titles-left-out':
      return line.count === 1
        ? '1 title was left out, because its claim has a sentence of its own.'
        : `${line.count} titles were left out, because each claim has a sentence of its own.`
    case 'title-as-text':
      return `"${line.title}" has a title and no text, so its title became its sentence.`
    case 'second-wording':
      return `"${line.title}" is worded more than once; the last wording counts, and "${line.text}" went into its note.`
    case 'second-place':
      return `"${line.title}" stands in more than one place; here it became a reference to the first.`
    case 'undercut-of-motion':
      return `"${line.title}" undercuts the motion, which bears on nothing above it, so it became a rebuttal.`
    case 'contradiction':
      return `"${line.title}" contradicts the claim above it; it became a rebuttal, one way only.`
    case 'ring':
      return `The relation of "${line.title}" was left out, because it closes a ring in which a claim rests on itself.`
    case 'premises':
      if (line.count === 1) return `The premise of "${line.title}" became a supporting claim.`
      return `The ${line.count} premises of "${line.title}" became supporting claims, those of one step linked in a group.`
    case 'inference-rule':
      return `The inference rule "${line.rule}" was left out.`
    case 'heading':
      return `The heading "${line.text}" was left out.`
    case 'loose-text':
      return `A paragraph that nothing refers to went into the motion's note: "${line.text}".`
    case 'address-cut':
      return `"${line.text}" was left out, because "//" begins a comment in Argdown; write addresses as [title](address).`
    case 'data-ignored':
      return `The data "${line.key}" is not ours and was left out.`
    case 'weight-twice':
      return `"${line.key}" of "${line.title}" is given twice with different values; the first counts.`
    case 'group-alone':
      return `The group "${line.group}" was left out: a group needs two supports, or two rebuttals, of the same claim.`
    case 'left-out':
      return `${line.count === 1 ? `“${line.what}” was` : `${line.count} × “${line.what}” were`} left out: there is no place for it here.`
    case 'into-note':
      return `${line.count === 1 ? `“${line.what}” went` : `${line.count} × “${line.what}” went`} into the note of the claim.`
    case 'relation-guessed':
      return line.count === 1
        ? `1 claim does not say how it bears on the one above; it became a ${relationName[line.as]}.`
        : `${line.count} claims do not say how they bear on the one above; they became ${relationName[line.as]}s.`
    case 'reference-lost':
      return `"${line.text}" points to no other claim of this debate and was kept as a sentence.`
    case 'source-lost':
      return `"${line.text}" names no source of this file and stays in its sentence.`
    case 'renumbered':
      return `${line.count === 1 ? 'A number in the file is' : `${line.count} numbers in the file are`} doubled, missing or out of place; claims stand in the order of their numbers.`
    case 'no-parent':
      return `"${line.text}" has nothing above it in the file and was put under the motion.`
    case 'encoding':
      return `The text was read as ${line.encoding}.`
  }
}

const relationName = { supports: 'support', rebuts: 'rebuttal', undercuts: 'undercut' } as const
