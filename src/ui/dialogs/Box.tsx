import { Dialog } from '@kobalte/core/dialog'
import type { ParentProps } from 'solid-js'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** What the focus goes to first. */
const focusable = ':is(input, select, textarea, button):not(:disabled), a[href], [tabindex="0"]:not([data-focus-trap])'

/** A modal dialog with a title and a way out; the focus goes back to where it was. `closed` hears of Escape and the ×. */
export function Box(props: ParentProps<{ title: string; class?: string; hideTitle?: boolean; closed?: () => void }>) {
  const session = useSession()
  const { t } = useSpeech()
  const opener = document.activeElement
  let content: HTMLDivElement | undefined
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (open) return
        session.dialogs.close()
        props.closed?.()
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay class="dialog-shade" />
        <div class="dialog-place">
          <Dialog.Content
            class={`dialog ${props.class ?? ''}`}
            ref={content}
            onOpenAutoFocus={(event) => {
              // At once: by itself the focus comes a moment later, and the keys of a fast hand would go nowhere.
              const first = content?.querySelector<HTMLElement>(focusable)
              first?.focus({ preventScroll: true })
              // What is hidden takes no focus; then it comes where it would by itself.
              if (document.activeElement === first) event.preventDefault()
            }}
            onCloseAutoFocus={(event) => {
              // A command that the dialog ran has taken the focus somewhere already.
              const open = session.open()
              const claim = open?.selection.claim()
              if (document.activeElement !== document.body && document.activeElement !== null) event.preventDefault()
              else if (open != null && claim != null && ['outline', 'map'].includes(session.view())) {
                event.preventDefault()
                open.selection.focus(claim)
              } else if (opener instanceof HTMLElement && opener.isConnected) {
                event.preventDefault()
                opener.focus()
              }
            }}
          >
            <Dialog.Title class={props.hideTitle ? 'for-readers' : 'dialog-title'}>{props.title}</Dialog.Title>
            {props.children}
            {/* Last, because the focus goes to what comes first. */}
            <Dialog.CloseButton class="dialog-close" aria-label={t('app.close')}>
              ×
            </Dialog.CloseButton>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  )
}
