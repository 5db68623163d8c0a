import fc from 'fast-check'
import { type Case, type CasePart, cardScopes, type DebateFormat, partKinds } from '../../src/core/model/case.ts'
import type { ClaimId } from '../../src/core/model/claim.ts'
import { anyText } from './anyText.ts'

const anySide = fc.constantFrom('pro', 'con')

/** A format that can be kept, of speeches "s0", "s1" and so on. */
export const anyFormat: fc.Arbitrary<DebateFormat> = fc
  .record({
    name: anyText,
    // Plain, as what comes out of JSON is.
    sides: fc.record({ pro: anyText, con: anyText }, { noNullPrototype: true }),
    speeches: fc.array(
      fc.record({
        name: anyText,
        minutes: fc.constantFrom(0.5, 3, 4, 8, 24 * 60),
        side: fc.option(anySide, { freq: 3 }),
      }),
      { maxLength: 4 },
    ),
    preparation: fc.constantFrom(0, 2.5, 10),
  })
  .map((format) => ({ ...format, speeches: format.speeches.map((speech, i) => ({ ...speech, id: `s${i}` })) }))

/** A case whose parts say numbers for claims; null for one that is gone. */
export interface CaseSeed extends Pick<Case, 'name' | 'side' | 'format'> {
  readonly parts: readonly (Omit<CasePart, 'id' | 'claim'> & { readonly claim: number | null })[]
}

/** A case of some parts, some of them in no speech. */
export const anyCaseSeed: fc.Arbitrary<CaseSeed> = fc.record({
  name: anyText.map((text) => `Case ${text}`.trim()),
  side: anySide,
  format: anyFormat,
  parts: fc.array(
    fc.record({
      order: fc.constantFrom('a0', 'a0V', 'a1', 'a2'),
      speech: fc.constantFrom('s0', 's1', 's2', 'none'),
      kind: fc.constantFrom(...partKinds),
      claim: fc.option(fc.nat(), { freq: 5 }),
      text: anyText,
      supports: fc.boolean(),
      cards: fc.constantFrom(...cardScopes),
    }),
    { maxLength: 5 },
  ),
})

/** The case that was drawn, number `i` of a debate with these claims. */
export function caseFrom({ parts, ...seed }: CaseSeed, i: number, claims: readonly ClaimId[]): Case {
  const built = parts.map(({ claim, ...part }, j): CasePart => {
    const id = `case${i}p${j}`
    if (part.kind !== 'claim') return { ...part, id }
    return { ...part, id, text: '', claim: claim === null ? 'gone' : (claims[claim % claims.length] as ClaimId) }
  })
  return { ...seed, id: `case${i}`, order: `a${i}`, parts: Object.fromEntries(built.map((part) => [part.id, part])) }
}
