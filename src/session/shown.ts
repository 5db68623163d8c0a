import { onCleanup } from 'solid-js'

/**
 * Calls back when the page comes before a person's eyes again: what other tabs said while it slept may have gone
 * unheard. Ends with its owner.
 */
export function onShown(look: () => void): void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') look()
  }
  // A page that is shown for the first time has missed nothing.
  const back = (event: PageTransitionEvent): void => {
    if (event.persisted) look()
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('pageshow', back)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pageshow', back)
  })
}
