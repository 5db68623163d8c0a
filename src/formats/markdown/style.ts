import type { Line } from './lines.ts'
import { isSectionLine, sectionIn, spokenIn } from './spoken.ts'

/** What of a file has to be known before its lines can be understood. */
export interface Style {
  /** Whether some heading is more than "Pro" or "Con". */
  readonly hasTitle: boolean
  /** Lines without bullets, some further in than others: each is a node. */
  readonly isOutline: boolean
  /** Whether all that stands no further in than the first line says that it is for or against it. */
  readonly isLed: boolean
  /** Neither bullets nor lines further in than others. */
  readonly isProse: boolean
  /** Whether `+` and `-` begin items side by side, and so mean something. */
  readonly hasSigns: boolean
}

/** Looks at all lines of a file. */
export function styleOf(lines: readonly Line[]): Style {
  const isTitle = (line: Line, i: number) =>
    (line.kind === 'heading' || isUnderlined(lines, i)) && sectionIn(line.text) === null
  const texts = lines.filter(({ kind }) => kind === 'text')
  const hasItems = lines.some(({ kind }) => kind === 'item')
  const isOutline = !hasItems && texts.some(({ indent }) => indent >= (texts[0]?.indent ?? 0) + 2)
  const beside = texts.slice(1).filter(({ indent }) => indent <= (texts[0]?.indent ?? 0))
  const isLed = beside.length > 0 && beside.every(({ text }) => isSectionLine(text) || spokenIn(text) !== null)
  return {
    hasTitle: lines.some(isTitle),
    isOutline,
    isLed,
    isProse: !hasItems && !isOutline,
    hasSigns: hasSigns(lines),
  }
}

/** Whether the line under a line makes a heading of it. */
export function isUnderlined(lines: readonly Line[], at: number): boolean {
  return lines[at]?.kind === 'text' && lines[at - 1]?.kind !== 'text' && lines[at + 1]?.kind === 'underline'
}

/** Some editors change the bullet with the depth, so only bullets of one depth that follow each other tell. */
function hasSigns(lines: readonly Line[]): boolean {
  const open: { indent: number; bullet: string }[] = []
  for (const line of lines) {
    if (line.kind === 'heading') open.length = 0
    if (line.kind !== 'item') continue
    while (open.length > 0 && (open.at(-1) as { indent: number }).indent > line.indent) open.pop()
    const last = open.at(-1)
    if (last?.indent === line.indent) {
      if (`${last.bullet}${line.bullet}` === '+-' || `${last.bullet}${line.bullet}` === '-+') return true
      last.bullet = line.bullet
    } else open.push({ indent: line.indent, bullet: line.bullet })
  }
  return false
}

/** Takes front matter off, which stands between `---` at the very start; as raw lines, or null where there is none. */
export function withoutFront(lines: readonly Line[]): { front: string | null; lines: readonly Line[] } {
  const isFence = (line: Line | undefined) => line?.text === '---' && line.indent === 0
  const end = isFence(lines[0]) ? lines.findIndex((line, i) => i > 0 && isFence(line)) : -1
  const inside = lines.slice(1, end).filter(({ kind, indent }) => kind === 'text' && indent === 0)
  const isFront =
    inside.length > 0 && inside.every(({ text }) => /^[\w-]+:(?:\s|$)/.test(text) && spokenIn(text) === null)
  if (end < 0 || !isFront) return { front: null, lines }
  return { front: inside.map(({ text }) => text).join('\n'), lines: lines.slice(end + 1) }
}
