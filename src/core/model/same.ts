import type { Debate } from './debate.ts'

/** Whether two debates say the same: the same records under the same ids, in whatever order their keys came. */
export function sameDebate(a: Debate, b: Debate): boolean {
  return same(a, b)
}

/** Whether two plain JSON values say the same; a debate is only a few levels deep, however deep its tree. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
}
