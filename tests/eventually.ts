import { vi } from 'vitest'

/**
 * Waits until what is looked at holds.
 * @param look throws as long as it does not hold, and is tried again
 * @returns what it gives when it no longer throws; fails with what it threw last after 20 seconds, since a busy machine takes
 *   its time
 */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 20_000, interval: 10 })
