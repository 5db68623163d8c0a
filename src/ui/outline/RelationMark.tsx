import type { Relation, Side } from '../../core/model/claim.ts'

/** The mark that says how a claim bears on what stands above it. The tree item's name says the same in words. */
export function RelationMark(props: { relation: Relation; contention: boolean; side: Side }) {
  const mark = () => {
    if (props.relation === 'supports') return '+'
    if (props.relation === 'undercuts') return '⊘'
    return props.contention ? '−' : '↩'
  }
  return (
    <span class="relation-mark" data-side={props.side} aria-hidden="true">
      {mark()}
    </span>
  )
}
