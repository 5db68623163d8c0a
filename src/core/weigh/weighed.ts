import type { Framework } from './framework.ts'
import { type Leverage, leverageOf } from './leverage.ts'
import type { Semantics } from './semantics.ts'
import type { Strengths } from './strengths.ts'

/** A framework, what a semantics made of it, and the node of its motion: what all questions about a motion start from. */
export interface Weighed {
  readonly framework: Framework
  readonly semantics: Semantics
  readonly strengths: Strengths
  readonly leverage: Leverage
  readonly motion: number
}

export function weighedFrom(framework: Framework, semantics: Semantics, strengths: Strengths, motion: number): Weighed {
  return { framework, semantics, strengths, leverage: leverageOf(framework, semantics, strengths), motion }
}
