import type { Branch } from '../core/model/branch.ts'
import { branchOfRows, readBranchText, writeBranchText } from '../formats/branchText.ts'
import { isWholeFile } from '../formats/wholeFile.ts'
import { readBranch } from '../storage/record.ts'
import { htmlOutline } from './htmlOutline.ts'

/** Where a branch travels whole; other programs see the plain text. */
const branchType = 'application/x-rejoinder-branch+json'

/** What was pasted: a branch, or the text of a whole file as a file without a name; null where there are no words in it. */
export type Pasted = Branch | File | null

/** Subtrees on the way from one place to another, in this program or between programs. */
export interface Clipboard {
  /** Fills a copy or cut event. */
  write(branch: Branch, data: DataTransfer): void
  /** What a paste event brings. */
  read(data: DataTransfer): Pasted
  /** Asks the browser for its clipboard; where it says no, the last branch copied here. */
  ask(): Promise<Pasted>
}

export function createClipboard(): Clipboard {
  let last: { branch: Branch; text: string } | null = null
  return {
    write(branch, data) {
      const text = writeBranchText(branch)
      last = { branch, text }
      data.setData('text/plain', text)
      data.setData(branchType, JSON.stringify(branch))
    },
    read(data) {
      const whole = data.getData(branchType)
      const branch = whole === '' ? null : parseBranch(whole)
      return branch ?? readPasted(data.getData('text/html'), data.getData('text/plain'))
    },
    async ask() {
      try {
        const { html, text } = await clipboardText()
        return last !== null && sameLines(text, last.text) ? last.branch : readPasted(html, text)
      } catch {
        return last?.branch ?? null
      }
    },
  }
}

/** Word processors and pages say more in HTML than in text: there alone their lists have levels. */
function readPasted(html: string, text: string): Pasted {
  if (isWholeFile(text)) return new File([text], '')
  const rows = html === '' ? null : htmlOutline(html)
  return rows === null ? readBranchText(text) : branchOfRows(rows)
}

/** What types of the page's parts do not have yet (https://w3c.github.io/clipboard-apis/#dom-clipboardunsanitizedformats-unsanitized). */
interface Reading {
  read?(how: { readonly unsanitized: readonly string[] }): Promise<ClipboardItem[]>
}

async function clipboardText(): Promise<{ readonly html: string; readonly text: string }> {
  const { clipboard } = navigator
  // Not every browser has it, and what a browser cleans has no levels left; nothing of it is ever shown or run.
  const items = await (clipboard as unknown as Reading).read?.({ unsanitized: ['text/html'] }).catch(() => [])
  const [item] = items ?? []
  if (item === undefined) return { html: '', text: await clipboard.readText() }
  const of = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '')
  return { html: await of('text/html'), text: await of('text/plain') }
}

function parseBranch(text: string): Branch | null {
  try {
    return readBranch(JSON.parse(text))
  } catch {
    return null
  }
}

function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b
}
