import type { Ballot } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { balanced } from './balanced.ts'
import { cautious } from './cautious.ts'
import { type DebateGraph, debateGraphOf } from './debateGraph.ts'
import { type Framework, frameworkOf } from './framework.ts'
import { vertexOfLink, vertexOfNode } from './graph.ts'
import { knockOut } from './knockOut.ts'
import { rippleFrom } from './ripple.ts'
import type { Method, Semantics } from './semantics.ts'
import { type Strengths, strengthsOf } from './strengths.ts'

/** Where every claim of a debate stands on one ballot, by one method. Standings given those weights, never truth. */
export interface Standings {
  readonly method: Method
  /** The motion's standing, 0 to 1. */
  readonly motion: number
  /** Whether the claim was there when they were worked out. */
  has(id: ClaimId): boolean
  /** A claim's standing, 0 to 1; a reference's is its original's. @throws Error where there is no such claim. */
  of(id: ClaimId): number
  /** The same by nodes and links, for what asks further. */
  readonly graph: DebateGraph
  readonly framework: Framework
  readonly strengths: Strengths
  /** The motion's node, or −1 where the motion is missing. */
  readonly motionNode: number
}

export const semanticsOf: Readonly<Record<Method, Semantics>> = {
  balanced,
  'knock-out': knockOut,
  cautious,
}

/**
 * The standings of a debate on a ballot. O(n) over typed arrays; after `before`, only what depends on a change is evaluated
 * again, to the very same numbers. Of an unsound debate it makes what it can and throws nothing:
 * claims on a ring count as their conviction, a missing motion as the ballot's default conviction.
 * @param before standings of the debate before an edit, on any ballot: a help, of no account for the result
 */
export function standings(
  debate: Debate,
  ballot: Ballot,
  method: Method = 'balanced',
  before?: Standings | undefined,
): Standings {
  const semantics = semanticsOf[method]
  const graph = debateGraphOf(debate)
  const framework = frameworkOf(debate, ballot)
  const strengths =
    (before?.method === method && before.graph.nodes === graph.nodes
      ? strengthsAfter(before, framework, semantics)
      : undefined) ?? strengthsOf(framework, semantics)
  const motionNode = graph.nodeOf(debate.motion)
  return {
    method,
    motion: motionNode < 0 ? semantics.base(ballot.defaults.conviction) : (strengths.nodes[motionNode] as number),
    has: (id) => graph.nodeOf(id) >= 0,
    of(id) {
      const node = graph.nodeOf(id)
      if (node < 0) throw new Error(`There is no claim ${id} in this debate.`)
      return strengths.nodes[node] as number
    },
    graph,
    framework,
    strengths,
    motionNode,
  }
}

/** The strengths that follow from those before, or undefined where so much changed that a full pass is as quick. */
function strengthsAfter(before: Standings, framework: Framework, semantics: Semantics): Strengths | undefined {
  // A debate as it was may be asked for again, from before some of the claims were numbered.
  if (before.framework.graph.nodes > framework.graph.nodes) return undefined
  const changed = changedVertices(before.framework, framework)
  if (changed.length > framework.graph.nodes / 16) return undefined
  const ripple = rippleFrom(framework, semantics, before.strengths)
  ripple.spread(changed)
  return ripple.strengths
}

/** The vertices whose weight changed, that depend on others than before, or are new. */
function changedVertices(before: Framework, after: Framework): number[] {
  const { graph, convictions, relevances } = after
  const was = before.graph
  const changed: number[] = []
  for (let i = 0; i < was.nodes; i++) {
    if (convictions[i] !== before.convictions[i]) changed.push(vertexOfNode(i))
    if (relevances[i] !== before.relevances[i]) changed.push(vertexOfLink(i))
  }
  if (graph === was) return changed
  for (let i = 0; i < graph.nodes; i++) {
    const link = graph.links[i] as number
    const target = graph.targets[i] as number
    if (i >= was.nodes) changed.push(vertexOfNode(i), vertexOfLink(i))
    if (graph.originals[i] !== was.originals[i]) changed.push(vertexOfNode(i))
    if (link !== was.links[i]) {
      if (link >= 0) changed.push(vertexOfLink(link))
      if ((was.links[i] ?? -1) >= 0) changed.push(vertexOfLink(was.links[i] as number))
    }
    if (target !== was.targets[i] || graph.polarities[i] !== was.polarities[i]) {
      if (target >= 0) changed.push(target)
      if ((was.targets[i] ?? -1) >= 0) changed.push(was.targets[i] as number)
    }
  }
  return changed
}
