import { createSignal } from 'solid-js'
import type { EditLabel, Refusal } from '../core/edit/change.ts'
import type { WhySkipped } from '../core/edit/history.ts'
import type { FileProblem } from '../formats/fileProblem.ts'
import type { PlaceProblem } from '../storage/backupPlace.ts'

/** Everything that the program says to a person outside the views; the words for it are the screen's business. */
export type NoticeContent =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'undone'; readonly label: EditLabel }
  | { readonly kind: 'redone'; readonly label: EditLabel }
  /** An undo or redo that could not be made. */
  | { readonly kind: 'skipped'; readonly turn: 'undo' | 'redo'; readonly label: EditLabel; readonly why: WhySkipped }
  | { readonly kind: 'edit-lost'; readonly label: EditLabel }
  | { readonly kind: 'claim-restored' }
  | { readonly kind: 'newer-replaced' }
  | { readonly kind: 'deleted'; readonly claims: number }
  | { readonly kind: 'copied'; readonly claims: number }
  | { readonly kind: 'paste-nothing' }
  | { readonly kind: 'set-aside'; readonly entries: number }
  | { readonly kind: 'debate-deleted'; readonly motion: string }
  /** The debate on the screen is put away. */
  | { readonly kind: 'put-away' }
  | { readonly kind: 'exported'; readonly file: string }
  | { readonly kind: 'imported'; readonly motion: string }
  | { readonly kind: 'imported-several'; readonly debates: number }
  /** `away`: how many were put away for it. */
  | { readonly kind: 'restored'; readonly debates: number; readonly away: number }
  | { readonly kind: 'version-kept'; readonly name: string }
  | { readonly kind: 'version-failed'; readonly reason: string }
  | { readonly kind: 'version-restored' }
  | { readonly kind: 'brought-back' }
  | { readonly kind: 'merged' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'merge-nothing'; readonly file: string }
  /** The copies stay apart, as they were. */
  | { readonly kind: 'merge-failed'; readonly file: string; readonly reason: string }
  | { readonly kind: 'copied-text'; readonly format: string }
  | { readonly kind: 'import-failed'; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: 'ready-offline' }
  | { readonly kind: 'runs-from-file' }
  | { readonly kind: 'update-put-off' }
  | { readonly kind: 'database-closed' }
  /** The page came over plain http. */
  | { readonly kind: 'insecure' }
  /** A backup was written to a folder or file of the person's own. */
  | { readonly kind: 'backed-up'; readonly file: string; readonly place: string }
  | { readonly kind: 'place-failed'; readonly place: string; readonly file: string; readonly problem: PlaceProblem }
  /** Debates that could not be read, and are not in the backup. */
  | { readonly kind: 'backup-incomplete'; readonly motions: readonly string[] }
  /** The browser opens no database at all, not even a new one. */
  | { readonly kind: 'none-opens' }
  | { readonly kind: 'newer-opened' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Takes back what a notice tells; where that takes a while, it is done when the promise is. */
type Undo = () => void | Promise<void>

export interface Notice {
  readonly id: number
  readonly tone: 'status' | 'alert'
  readonly content: NoticeContent
  /** A way to take back what the notice tells. */
  readonly undo?: Undo
}

export interface Notices {
  list(): readonly Notice[]
  /** @returns the notice's id, by which it can be dismissed */
  say(content: NoticeContent, undo?: Undo): number
  dismiss(id: number): void
  /** Takes back what a notice tells, once; it stays until that is done, and where it fails. */
  takeBack(id: number): Promise<void>
}

const alerts: ReadonlySet<NoticeContent['kind']> = new Set([
  'skipped',
  'edit-lost',
  'newer-replaced',
  'set-aside',
  'put-away',
  'import-failed',
  'version-failed',
  'merge-failed',
  'runs-from-file',
  'update-put-off',
  'database-closed',
  'insecure',
  'place-failed',
  'backup-incomplete',
  'none-opens',
  'newer-opened',
  'failed',
])

/** What nobody's doing brought about: it comes when it comes, so that it must not take the place of an answer, nor lose its own to one. */
const unasked: ReadonlySet<NoticeContent['kind']> = new Set(['ready-offline'])

/** How long a passing notice stays, in milliseconds. Alerts stay until they are dismissed. */
const passing = 6000

/** The notices on the screen: at most one passing answer, beside it what came unasked, and every alert until it is dismissed. */
export function createNotices(): Notices {
  const [list, setList] = createSignal<readonly Notice[]>([])
  let last = 0
  const dismiss = (id: number) => setList((notices) => notices.filter((notice) => notice.id !== id))
  const takingBack = new Set<number>()
  const notices: Notices = {
    list,
    dismiss,
    async takeBack(id) {
      const undo = list().find((notice) => notice.id === id)?.undo
      if (undo === undefined || takingBack.has(id)) return
      takingBack.add(id)
      try {
        await undo()
        dismiss(id)
      } catch (error) {
        notices.say({ kind: 'failed', reason: String(error) })
      } finally {
        takingBack.delete(id)
      }
    },
    say(content, undo) {
      last += 1
      const id = last
      const tone = alerts.has(content.kind) ? 'alert' : 'status'
      const notice: Notice = { id, tone, content, ...(undo === undefined ? {} : { undo }) }
      const stays = (other: Notice) =>
        other.tone === 'alert' || unasked.has(other.content.kind) !== unasked.has(content.kind)
      setList((notices) => [...notices.filter(stays), notice])
      if (tone === 'status') setTimeout(() => dismiss(id), passing)
      return id
    },
  }
  return notices
}
