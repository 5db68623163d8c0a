import * as v from 'valibot'
import { check, type Problem } from '../core/model/check.ts'
import { brief } from './brief.ts'
import type { FileProblem } from './fileProblem.ts'
import { debateOfFile, ruleBroken } from './json.ts'
import { jsonLines } from './jsonLines.ts'
import { type AnyFile, renewed, shapeOf } from './jsonVersions.ts'
import { fieldProblem } from './proved.ts'

/** Something that keeps a file from being a debate, and its line from 1. */
export interface JsonProblem {
  readonly line: number
  readonly problem: FileProblem
}

/**
 * All that is wrong with a file that says it is ours, where `readJson` stops at the first: every field that is not as it must be, or
 * else every id that is given twice, or else every broken rule, in the order of their lines.
 * @returns nothing where the file is no JSON, or of another version
 */
export function jsonProblems(text: string): JsonProblem[] {
  const raw = parsed(text)
  if (raw === null) return []
  const told = v.safeParse<v.GenericSchema<unknown, AnyFile>>(shapeOf(raw.version), raw)
  const lines = jsonLines(text)
  const at = (path: string): number => lines.get(path) ?? lines.get(path.replace(/\.[^.]*$/, '')) ?? 1
  const problems = told.success ? wrongIn(told.output, at) : told.issues.map((issue) => wrongField(issue, at))
  return problems.sort((a, b) => a.line - b.line)
}

function parsed(text: string): { readonly version?: unknown } | null {
  try {
    const raw: unknown = JSON.parse(text)
    const told = v.safeParse(v.looseObject({ format: v.literal('rejoinder'), version: v.optional(v.unknown()) }), raw)
    return told.success ? told.output : null
  } catch {
    return null
  }
}

function wrongField(issue: v.BaseIssue<unknown>, at: (path: string) => number): JsonProblem {
  return { line: at(v.getDotPath(issue) ?? ''), problem: fieldProblem(issue) }
}

function wrongIn(told: AnyFile, at: (path: string) => number): JsonProblem[] {
  const file = renewed(told)
  const places = new Map<string, string>()
  const doubles: JsonProblem[] = []
  for (const list of ['claims', 'sources', 'ballots', 'cases'] as const) {
    for (const [i, { id }] of file[list].entries()) {
      const path = `${list}.${i}`
      const key = `${list} ${id}`
      if (places.has(key)) doubles.push({ line: at(path), problem: { kind: 'same-id', list, id: brief(id) } })
      else places.set(key, path)
    }
  }
  if (doubles.length > 0) return doubles
  return check(debateOfFile(file)).map((problem) => ({
    line: at(placeOf(problem, places)),
    problem: ruleBroken(problem),
  }))
}

/** The path of what a problem is about: of a ballot where there is one, for the claim is only what it speaks of. */
function placeOf({ claim, ballot, source, case: held }: Problem, places: ReadonlyMap<string, string>): string {
  if (source !== undefined) return places.get(`sources ${source}`) ?? ''
  if (held !== undefined) return places.get(`cases ${held}`) ?? ''
  return (
    places.get(ballot === undefined ? `claims ${claim}` : `ballots ${ballot}`) ?? (claim === undefined ? '' : 'motion')
  )
}
