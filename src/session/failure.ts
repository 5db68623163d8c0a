/** What a failure is called: QuotaExceededError, say. */
export function nameOf(failure: unknown): string {
  return failure instanceof Error || failure instanceof DOMException ? failure.name : String(failure)
}

/** What a failure says of itself, where it says so in a sentence. */
export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}

/** What a failure is called, and what it says of itself. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)
}
