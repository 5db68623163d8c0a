import type { Patch } from 'immer'
import { caseOf } from '../model/case.ts'
import type { Debate } from '../model/debate.ts'
import { at } from '../model/shelf.ts'

/** Names what comes and goes as a whole: a claim, a source, a case, or a part of a case. */
export type RecordName = readonly ['claims' | 'sources' | 'cases', string] | readonly ['cases', string, 'parts', string]

/** A record's name as one string. */
export function nameOf(record: RecordName): string {
  return record.join('/')
}

/** The records that a patch's path leads to or through, outer ones first. */
export function recordsOn(path: Patch['path']): RecordName[] {
  const [shelf, slot, id, part] = path
  if ((shelf === 'claims' || shelf === 'sources') && id !== undefined) return [[shelf, String(id)]]
  if (shelf !== 'cases' || slot === undefined) return []
  const held: RecordName = ['cases', String(slot)]
  return id === 'parts' && part !== undefined ? [held, ['cases', String(slot), 'parts', String(part)]] : [held]
}

/** The record that a patch brings, takes away or replaces whole; undefined where it does none of these. */
export function recordBy({ path }: Patch): RecordName | undefined {
  const record = recordsOn(path).at(-1)
  if (record === undefined) return undefined
  const depth = record[0] === 'cases' ? record.length : 3
  return path.length === depth ? record : undefined
}

/** Whether a debate has the record. */
export function isThere(debate: Debate, record: RecordName): boolean {
  const [shelf, id, , part] = record
  if (shelf !== 'cases') return at<unknown>(debate[shelf], id) !== undefined
  const held = caseOf(debate, id)
  return held !== undefined && (part === undefined || Object.hasOwn(held.parts, part))
}
