import type { Debate } from '../model/debate.ts'

/**
 * What a state of a debate without any change in it goes by: two people who were given the same debate know by it that they began
 * with the same. The order of keys does not count. Not safe against anybody who wants to deceive (FNV-1a, twice 32 bits).
 */
export function fingerprint(debate: Debate): string {
  let one = 0x811c9dc5
  let other = 0x01000193
  const take = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 0x01000193)
      other = Math.imul(other ^ text.charCodeAt(i), 0x85ebca6b) ^ (other >>> 13)
    }
  }
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      take(JSON.stringify(value) ?? '')
      return
    }
    take(Array.isArray(value) ? '[' : '{')
    for (const key of Object.keys(value).sort()) {
      take(JSON.stringify(key))
      walk(Reflect.get(value, key))
    }
    take('}')
  }
  const { id: _id, ...says } = debate
  walk(says)
  return `start-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
}
