import { escaped } from '../xml.ts'
import { namespaces, xmlHead } from './package.ts'

const serif = 'w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Yu Mincho" w:cs="Times New Roman"'
const sans = 'w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Yu Gothic" w:cs="Arial"'
const quiet = '<w:color w:val="6D6A63"/>'

interface ParagraphLook {
  readonly id: string
  /** Word's own name, so that it is Word's own style. */
  readonly name: string
  /** Other names, as debaters' templates call the style. */
  readonly aliases?: string
  readonly basedOn?: string
  readonly next?: string
  /** What stands in `w:pPr` and `w:rPr`. */
  readonly block?: string
  readonly letters?: string
}

function paragraphStyle({ id, name, aliases, basedOn = 'Normal', next, block = '', letters = '' }: ParagraphLook) {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`,
    aliases === undefined ? '' : `<w:aliases w:val="${aliases}"/>`,
    `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    block === '' ? '' : `<w:pPr>${block}</w:pPr>`,
    letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`,
    '</w:style>',
  ].join('')
}

function characterStyle(id: string, name: string, letters: string, aliases?: string): string {
  const alias = aliases === undefined ? '' : `<w:aliases w:val="${aliases}"/>`
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>${alias}<w:qFormat/><w:rPr>${letters}</w:rPr></w:style>`
}

/** @param size in half points @param before in twentieths of a point */
function heading(level: number, alias: string, size: number, before: number): string {
  return paragraphStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    aliases: alias,
    next: 'Normal',
    block: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="40"/><w:outlineLvl w:val="${level - 1}"/>`,
    letters: `<w:rFonts ${serif}/><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  })
}

const paragraphStyles = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    block: '<w:keepNext/><w:spacing w:after="120"/>',
    letters: `<w:rFonts ${serif}/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
  }),
  heading(1, 'Pocket', 34, 480),
  heading(2, 'Hat', 28, 320),
  heading(3, 'Block', 24, 220),
  heading(4, 'Tag', 22, 160),
  paragraphStyle({
    id: 'Answer',
    name: 'Answer',
    block: '<w:keepNext/><w:keepLines/><w:spacing w:before="80" w:after="20"/>',
  }),
  paragraphStyle({
    id: 'Facts',
    name: 'Facts',
    block: '<w:spacing w:after="40"/>',
    letters: `${quiet}<w:sz w:val="18"/><w:szCs w:val="18"/>`,
  }),
  paragraphStyle({ id: 'Note', name: 'Note', block: '<w:spacing w:after="60"/>', letters: '<w:sz w:val="20"/>' }),
  paragraphStyle({
    id: 'FootnoteText',
    name: 'footnote text',
    block: '<w:spacing w:after="20"/>',
    letters: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  paragraphStyle({
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    block: '<w:keepNext/><w:spacing w:before="160" w:after="40"/>',
    letters: '<w:b/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  }),
  paragraphStyle({ id: 'TOC1', name: 'toc 1', block: '<w:spacing w:before="120" w:after="20"/>', letters: '<w:b/>' }),
  paragraphStyle({ id: 'TOC2', name: 'toc 2', block: '<w:spacing w:after="20"/><w:ind w:left="284"/>' }),
  paragraphStyle({ id: 'TOC3', name: 'toc 3', block: '<w:spacing w:after="20"/><w:ind w:left="567"/>' }),
  paragraphStyle({ id: 'Footer', name: 'footer', block: '<w:jc w:val="center"/>', letters: quiet }),
]

const characterStyles = [
  characterStyle('RelationPro', 'Relation Pro', '<w:color w:val="24477D"/>'),
  characterStyle('RelationCon', 'Relation Con', '<w:color w:val="B5391C"/>'),
  characterStyle('Style13ptBold', 'Style 13 pt Bold', '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>', 'Cite'),
  characterStyle('StyleUnderline', 'Style Underline', '<w:b/><w:bCs/><w:u w:val="single"/>', 'Underline'),
  characterStyle(
    'Emphasis',
    'Emphasis',
    '<w:b/><w:bCs/><w:u w:val="single"/><w:bdr w:val="single" w:sz="4" w:space="0"/>',
  ),
  characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="24477D"/><w:u w:val="single"/>'),
  characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
]

/** The languages of a document by script, as Word checks spelling and picks fonts. */
export function languageXml(language: string): string {
  const isEastAsian = /^(ja|zh|ko)\b/i.test(language)
  const latin = isEastAsian ? 'en-US' : language === 'en' ? 'en-US' : language
  const eastAsian = isEastAsian ? (language === 'ja' ? 'ja-JP' : language) : 'ja-JP'
  return `w:val="${escaped(latin)}" w:eastAsia="${escaped(eastAsian)}" w:bidi="ar-SA"`
}

/**
 * The styles of a document. Headings are Word's own, so that its navigation pane shows them; their other names and the
 * styles of citations and of words to be read aloud are those of the templates that debaters use.
 * @param language of its words, such as "en"
 */
export function stylesPart(language: string): string {
  return `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${sans}/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang ${languageXml(language)}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${paragraphStyles.join('')}${characterStyles.join('')}</w:styles>`
}
