/** What a failure is called: QuotaExceededError, say. */
export function nameOf(failure: unknown): string {
  return failure instanceof Error || failure instanceof DOMException ? failure.name : String(failure)
}

/** What a failure says of itself, where it says so in a sentence; else what it is called, as of a disk without room. */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof Error || failure instanceof DOMException)) return String(failure)
  return isNoRoom(failure.name) ? failure.name : failure.message || failure.name
}

/** Whether a failure's name or reason is that there was no room on disk. */
export function isNoRoom(reason: string): boolean {
  return reason.startsWith('QuotaExceededError')
}

/** What a failure is called, and what it says of itself. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)
}
