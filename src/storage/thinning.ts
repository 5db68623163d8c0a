import type { Version } from './schema.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/** Versions that stay until somebody deletes them: what a person named, and what was there before or came from elsewhere. */
export function staysForGood({ kind }: Pick<Version, 'kind'>): boolean {
  return kind === 'named' || kind === 'import' || kind === 'came'
}

/**
 * The versions that go, by number. Of the last hour all stay, of the last day one for each hour, of the last thirty days one for
 * each day, of what is older one for each week: the latest of each. Days and weeks are those of UTC, so that the same ones stay
 * whenever one looks.
 * @param now milliseconds since 1970
 */
export function thinnedOut(versions: readonly Version[], now: number): number[] {
  const latest = new Map<string, Version>()
  const going: number[] = []
  const sorted = versions.filter((version) => !staysForGood(version)).sort((a, b) => b.at - a.at || b.n - a.n)
  for (const version of sorted) {
    const age = now - version.at
    if (age <= hour) continue
    const span = age <= day ? hour : age <= 30 * day ? day : week
    const name = `${span} ${Math.floor(version.at / span)}`
    if (latest.has(name)) going.push(version.n)
    else latest.set(name, version)
  }
  return going.sort((a, b) => a - b)
}
