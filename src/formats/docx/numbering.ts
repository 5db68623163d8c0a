import { type Relation, relations } from '../../core/model/claim.ts'
import { namespaces, xmlHead } from './package.ts'

/** Word's lists have nine levels; what is deeper stays at the last. */
export const listLevels = 9

const signs: Record<Relation, string> = { supports: '+', rebuts: '−', undercuts: '⊘' }

/** The list that a relation's claims are items of. */
export function listOf(relation: Relation): number {
  return relations.indexOf(relation) + 1
}

function levelXml(sign: string, level: number): string {
  const left = 567 + level * 340
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="340"/></w:pPr></w:lvl>`
}

/** The lists of the document: one for each relation, whose sign stands before each claim; each with all levels. */
export const numberingPart = `${xmlHead}<w:numbering ${namespaces}>${relations
  .map((relation) => {
    const levels = Array.from({ length: listLevels }, (_, level) => levelXml(signs[relation], level)).join('')
    return `<w:abstractNum w:abstractNumId="${listOf(relation)}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
  })
  .join(
    '',
  )}${relations.map((relation) => `<w:num w:numId="${listOf(relation)}"><w:abstractNumId w:val="${listOf(relation)}"/></w:num>`).join('')}</w:numbering>`
