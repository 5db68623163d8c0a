import './printPages.css'

/** What is printed in the place of the program: a body of HTML, written by the program itself, and its style. */
export interface PrintedPages {
  readonly body: string
  readonly style: string
}

/** Prints pages: the browser asks where to, and they are gone when it is done. */
export function printPages(pages: PrintedPages): void {
  const takeAway = layOut(pages)
  addEventListener('afterprint', takeAway, { once: true })
  print()
}

/** What the browser's own way to print takes, the last of them first. */
const offered: (() => PrintedPages)[] = []

/**
 * Makes the browser's own way to print take these pages in the place of what is on the screen, until something else does.
 * @returns a function that ends it
 */
export function printsAsPages(pages: () => PrintedPages): () => void {
  if (offered.length === 0) addEventListener('beforeprint', layOutLast)
  offered.push(pages)
  return () => {
    offered.splice(offered.lastIndexOf(pages), 1)
    if (offered.length === 0) removeEventListener('beforeprint', layOutLast)
  }
}

function layOutLast(): void {
  const last = offered.at(-1)
  if (last === undefined || document.documentElement.dataset.printing !== undefined) return
  addEventListener('afterprint', layOut(last()), { once: true })
}

/** Lays pages before the printer. @returns a function that takes them away */
function layOut({ body, style }: PrintedPages): () => void {
  const pages = document.createElement('div')
  pages.className = 'document-pages'
  const written = new DOMParser().parseFromString(body, 'text/html')
  pages.append(...written.body.childNodes)
  const rules = new CSSStyleSheet()
  rules.replaceSync(style)
  document.adoptedStyleSheets.push(rules)
  document.body.append(pages)
  document.documentElement.dataset.printing = 'document'
  return () => {
    pages.remove()
    delete document.documentElement.dataset.printing
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
  }
}
