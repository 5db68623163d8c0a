/**
 * The parts that every Word file has, whatever it says: Open Packaging Conventions and WordprocessingML, ECMA-376,
 * https://ecma-international.org/publications-and-standards/standards/ecma-376/.
 */

/** What every part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The names that parts with text use. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts beside the document itself, by the name that their file, type and relationship share. */
const parts = ['styles', 'numbering', 'settings', 'footnotes', 'footer'] as const

/** What kind of file each part is. */
export const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${part}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

/** A file of relationships. */
export function relationships(inner: string): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

/** Where the package begins. */
export const packageRelationships = relationships(
  `<Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
)

/** What belongs to the document: each part goes by its name. @param links the relationships of its links */
export function documentRelationships(links = ''): string {
  return relationships(
    parts.map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`).join('') + links,
  )
}

/** The number of the page, at the foot of each. */
export const footerPart = `${xmlHead}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`
