/** Calls back when the page has nothing else to do, within five seconds. */
export function whenIdle(work: () => Promise<void>): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void work(), { timeout: 5000 })
  else setTimeout(() => void work(), 200)
}
