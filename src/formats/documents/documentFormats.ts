import type { DocumentFrame, DocumentPart } from './documentPart.ts'

/** The files that a document can become, in the order in which they are offered. */
export const documentFormatIds = ['docx', 'markdown', 'html'] as const
export type DocumentFormatId = (typeof documentFormatIds)[number]

/** One kind of file. */
export interface DocumentFormat {
  /** A proper name, the same in every language. */
  readonly label: string
  /** How files' names end, without the dot. */
  readonly extension: string
  readonly mime: string
  /** Loads the writer when it is used. */
  readonly write: (parts: readonly DocumentPart[], frame: DocumentFrame) => Promise<string | Uint8Array>
}

export const documentFormats: Readonly<Record<DocumentFormatId, DocumentFormat>> = {
  docx: {
    label: 'Word',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (parts, frame) => (await import('./documentDocx.ts')).documentDocx(parts, frame),
  },
  markdown: {
    label: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    write: async (parts, frame) => (await import('./documentMarkdown.ts')).documentMarkdown(parts, frame),
  },
  html: {
    label: 'HTML',
    extension: 'html',
    mime: 'text/html',
    write: async (parts, frame) => (await import('./documentHtml.ts')).documentHtml(parts, frame),
  },
}
