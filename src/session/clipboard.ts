import type { Branch } from '../core/model/branch.ts'
import { readBranchText, writeBranchText } from '../formats/branchText.ts'
import { readBranch } from '../storage/record.ts'

/** Where a branch travels whole; other programs see the plain text. */
const branchType = 'application/x-rejoinder-branch+json'

/** Subtrees on the way from one place to another, in this program or between programs. */
export interface Clipboard {
  /** Fills a copy or cut event. */
  write(branch: Branch, data: DataTransfer): void
  /** The branch of a paste event, or null where there are no words in it. */
  read(data: DataTransfer): Branch | null
  /** Asks the browser for its clipboard; where it says no, the last branch copied here. */
  ask(): Promise<Branch | null>
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
      return branch ?? readBranchText(data.getData('text/plain'))
    },
    async ask() {
      try {
        const text = await navigator.clipboard.readText()
        return last !== null && sameLines(text, last.text) ? last.branch : readBranchText(text)
      } catch {
        return last?.branch ?? null
      }
    },
  }
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
