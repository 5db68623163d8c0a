import { documentBody } from '../../formats/documents/documentHtml.ts'
import type { DocumentFrame, DocumentPart } from '../../formats/documents/documentPart.ts'
import { documentSheets, documentStyle } from '../../formats/documents/documentStyle.ts'
import './printDocument.css'

/** A document that is to be printed. */
export interface PrintedDocument {
  readonly parts: readonly DocumentPart[]
  readonly frame: DocumentFrame
}

/** Prints a document: the browser asks where to, and its pages are gone when it is done. */
export function printDocument(document: PrintedDocument): void {
  const takeAway = layOut(document)
  addEventListener('afterprint', takeAway, { once: true })
  print()
}

/**
 * Makes the browser's own way to print take a document in the place of what is on the screen.
 * @returns a function that ends it
 */
export function printsAsDocument(document: () => PrintedDocument): () => void {
  const before = (): void => {
    if (isLaidOut()) return
    addEventListener('afterprint', layOut(document()), { once: true })
  }
  addEventListener('beforeprint', before)
  return () => removeEventListener('beforeprint', before)
}

function isLaidOut(): boolean {
  return document.documentElement.dataset.printing !== undefined
}

/** Lays a document before the printer. @returns a function that takes it away */
function layOut({ parts, frame }: PrintedDocument): () => void {
  const pages = document.createElement('div')
  pages.className = 'document-pages'
  const written = new DOMParser().parseFromString(documentBody(parts, frame), 'text/html')
  pages.append(...written.body.childNodes)
  const rules = new CSSStyleSheet()
  rules.replaceSync(documentStyle + documentSheets)
  document.adoptedStyleSheets.push(rules)
  document.body.append(pages)
  document.documentElement.dataset.printing = 'document'
  return () => {
    pages.remove()
    delete document.documentElement.dataset.printing
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
  }
}
