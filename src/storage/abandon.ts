/** What `idb` gives for a transaction, as far as ending it goes. */
interface Transaction {
  readonly done: Promise<void>
  abort(): void
}

/** Ends a transaction so that nothing of it is kept, whether it is still under way or has failed by itself. */
export function abandon(tx: Transaction): void {
  tx.done.catch(() => {})
  try {
    tx.abort()
  } catch {
    // It has ended already.
  }
}
