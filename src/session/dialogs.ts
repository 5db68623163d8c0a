import { type Accessor, createSignal } from 'solid-js'
import type { BallotId } from '../core/model/ballot.ts'
import type { CaseId, SpeechId } from '../core/model/case.ts'
import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'

/** What is shown claim by claim: a case or one of its speeches, or a claim with all that hangs under it. */
export type Presented = { readonly case: CaseId; readonly speech?: SpeechId } | { readonly claim: ClaimId }

/** The one dialog that is open. */
export type Dialog =
  | { readonly kind: 'commands' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'move'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'refer'; readonly parent: ClaimId }
  | { readonly kind: 'settings' }
  | { readonly kind: 'poster' }
  | { readonly kind: 'say-claim'; readonly case: CaseId; readonly speech: SpeechId }
  | { readonly kind: 'summary' }
  | { readonly kind: 'present'; readonly what: Presented }
  | { readonly kind: 'import' }
  | { readonly kind: 'export' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'your-data' }
  | { readonly kind: 'versions'; readonly debate: DebateId }
  | { readonly kind: 'name-version' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'new-debate' }
  | { readonly kind: 'rename-debate'; readonly debate: DebateId; readonly motion: string }
  | { readonly kind: 'new-ballot' }
  | { readonly kind: 'rename-ballot'; readonly ballot: BallotId }
  | { readonly kind: 'copy-ballot'; readonly ballot: BallotId }

/** A claim's menu, at a point of the window in CSS pixels. */
export interface ClaimMenu {
  readonly claim: ClaimId
  readonly x: number
  readonly y: number
}

export interface Dialogs {
  readonly dialog: Accessor<Dialog | null>
  show(dialog: Dialog): void
  close(): void
  readonly menu: Accessor<ClaimMenu | null>
  showMenu(menu: ClaimMenu | null): void
}

export function createDialogs(): Dialogs {
  const [dialog, setDialog] = createSignal<Dialog | null>(null)
  const [menu, setMenu] = createSignal<ClaimMenu | null>(null)
  return {
    dialog,
    show: (next) => setDialog(next),
    close: () => setDialog(null),
    menu,
    showMenu: setMenu,
  }
}
