import { createEffect } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { useOpenDebate, useSession } from '../session.tsx'

/**
 * Brings the focus to a claim's element when it is on its way to that claim. While a dialog is open it waits: a debate
 * that opens behind the palette would take the keys out of it.
 * @param id the claim
 * @param element its element, once it exists
 */
export function takeFocus(id: () => ClaimId, element: () => HTMLElement | undefined): void {
  const open = useOpenDebate()
  const { dialogs } = useSession()
  createEffect(() => {
    if (open.selection.focusing() !== id() || open.writing.claim() === id() || dialogs.dialog() !== null) return
    element()?.focus({ preventScroll: true })
    open.selection.focused()
  })
}
