import type { Ballot } from '../../core/model/ballot.ts'
import { inlineYaml, keyYaml, type Yaml, type YamlMap } from './yaml.ts'

/** A ballot and the name that it goes by in the file: its own, unless no key of data can be that. */
export interface KeyedBallot {
  readonly key: string
  readonly ballot: Ballot
}

/** Keys for ballots: their names; "Ballot 1" and so on for one that is empty, taken, too long, or no key. */
export function keyBallots(ballots: readonly Ballot[]): KeyedBallot[] {
  const taken = new Set<string>(ballots.map(({ name }) => name))
  const given = new Set<string>()
  return ballots.map((ballot, i) => {
    let key = ballot.name
    for (let count = i + 1; given.has(key) || !isKey(key) || (key !== ballot.name && taken.has(key)); count++) {
      key = `Ballot ${count}`
    }
    given.add(key)
    return { key, ballot }
  })
}

/** Whole numbers would come before all other keys of an object, and some names are those of its parts. */
function isKey(name: string): boolean {
  return /^\S(.{0,98}\S)?$/su.test(name) && !/^\d+$/.test(name) && !(name in {}) && name !== 'prototype'
}

/**
 * The front matter, an empty line after it: what the first ballot is called, and of each ballot what is not as the reader takes
 * it to be: what an unset weight counts as, and a name that is no key.
 */
export function writeFront(ballots: readonly KeyedBallot[]): string {
  const [main, ...others] = ballots
  const sheets = new Map<string, Yaml>()
  if (main !== undefined && (main.key !== main.ballot.name || !isBlank(main.ballot))) sheets.set(main.key, sheet(main))
  for (const other of others) sheets.set(other.key, sheet(other))
  const front = main === undefined ? [] : [`ballot: ${keyYaml(main.key)}`]
  if (sheets.size > 0) {
    front.push('ballots:', ...[...sheets].map(([key, parts]) => `  ${keyYaml(key)}: ${inlineYaml(parts)}`))
  }
  return `===\n${front.join('\n')}\n===\n\n`
}

function sheet({ key, ballot }: KeyedBallot): YamlMap {
  const { conviction, relevance } = ballot.defaults
  const name: [string, Yaml][] = key === ballot.name ? [] : [['name', ballot.name]]
  return new Map<string, Yaml>([...name, ['conviction', conviction], ['relevance', relevance]])
}

function isBlank({ defaults }: Ballot): boolean {
  return defaults.conviction === 0.5 && defaults.relevance === 0.5
}
