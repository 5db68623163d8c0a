import { type Feature, type Format, type FormatId, features } from './format.ts'

/** What only our own format holds. */
const ours: readonly Feature[] = ['unquoted', 'cases']

/** What the formats hold whose data is ours to name. */
const named = features.filter((feature) => !ours.includes(feature))

/** What every format that has room for data holds. */
const shared = named.filter((feature) => feature !== 'lasting')

/** What people see in a picture of a debate: claims, how they bear on each other, and where they stand. */
const drawn: readonly Feature[] = ['relations', 'undercuts', 'groups', 'references', 'weights']

/** What people read in a document. */
const told: readonly Feature[] = [...drawn, 'notes', 'tags', 'sources', 'authors', 'quotes', 'markings']

/** All formats, in the order in which people are shown them. Each part is loaded when it is used. */
export const formats: readonly Format[] = [
  {
    id: 'json',
    label: 'Rejoinder JSON',
    extensions: ['json', 'rejoinder'],
    mime: 'application/json',
    holds: features,
    reader: async () => {
      const { readJsonFile } = await import('./json.ts')
      return (text) => ({ ...readJsonFile(text), report: [] })
    },
    writer: async () => (await import('./json.ts')).writeJson,
  },
  {
    id: 'argdown',
    label: 'Argdown',
    extensions: ['argdown', 'ad'],
    mime: 'text/plain',
    holds: named,
    reader: async () => (await import('./argdown/read.ts')).readArgdown,
    writer: async () => (await import('./argdown/write.ts')).writeArgdown,
  },
  {
    id: 'kialo',
    label: 'Kialo text',
    extensions: ['txt'],
    mime: 'text/plain',
    holds: ['relations', 'references', 'sources', 'quotes'],
    reader: async () => (await import('./kialo/readKialo.ts')).readKialo,
    writer: async () => (await import('./kialo/writeKialo.ts')).writeKialo,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extensions: ['md', 'markdown'],
    mime: 'text/markdown',
    holds: named,
    reader: async () => (await import('./markdown/readMarkdown.ts')).readMarkdown,
    writer: async () => (await import('./markdown/writeMarkdown.ts')).writeMarkdown,
  },
  {
    id: 'opml',
    label: 'OPML',
    extensions: ['opml'],
    mime: 'text/x-opml',
    holds: shared,
    reader: async () => (await import('./opml/readOpml.ts')).readOpml,
    writer: async () => (await import('./opml/writeOpml.ts')).writeOpml,
  },
  {
    id: 'freemind',
    label: 'FreeMind',
    extensions: ['mm'],
    mime: 'application/x-freemind',
    holds: shared,
    reader: async () => (await import('./freemind/readFreemind.ts')).readFreemind,
    writer: async () => (await import('./freemind/writeFreemind.ts')).writeFreemind,
  },
  {
    id: 'aif',
    label: 'AIF JSON',
    extensions: ['aif', 'aif.json'],
    mime: 'application/json',
    holds: shared,
    reader: async () => (await import('./aif/readAif.ts')).readAif,
    writer: async () => (await import('./aif/writeAif.ts')).writeAif,
  },
  {
    id: 'csv',
    label: 'CSV',
    extensions: ['csv'],
    mime: 'text/csv',
    holds: shared,
    reader: async () => (await import('./csv/readCsv.ts')).readCsv,
    writer: async () => (await import('./csv/writeCsv.ts')).writeCsv,
  },
  {
    id: 'svg',
    label: 'SVG',
    extensions: ['svg'],
    mime: 'image/svg+xml',
    holds: drawn,
    writer: async () => (await import('./svg.ts')).writeSvg,
  },
  {
    id: 'dot',
    label: 'DOT (Graphviz)',
    extensions: ['dot', 'gv'],
    mime: 'text/vnd.graphviz',
    holds: drawn,
    writer: async () => (await import('./dot.ts')).writeDot,
  },
  {
    id: 'docx',
    label: 'Word (DOCX)',
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    holds: told,
    writer: async () => (await import('./docx/writeDocx.ts')).writeDocx,
  },
  {
    id: 'html',
    label: 'HTML',
    extensions: ['html', 'htm'],
    mime: 'text/html',
    holds: told,
    writer: async () => (await import('./html/writeHtml.ts')).writeHtml,
  },
]

/** A format by its id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) as Format
}

/** The formats whose files' names end so, the longest ending first. */
export function formatsOfName(name: string): Format[] {
  const lower = name.toLowerCase()
  const ending = ({ extensions }: Format): number =>
    Math.max(0, ...extensions.filter((extension) => lower.endsWith(`.${extension}`)).map(({ length }) => length))
  return formats.filter((format) => ending(format) > 0).sort((a, b) => ending(b) - ending(a))
}
