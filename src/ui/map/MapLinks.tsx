import { createMemo, For, Show } from 'solid-js'
import { clippedTo } from '../../core/layout/clip.ts'
import type { MapLink } from '../../core/layout/links.ts'
import type { Rectangle } from '../../core/layout/places.ts'
import { weightOf } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { braceOf, pathOf } from '../../formats/pathData.ts'
import { useOpenDebate } from '../session.tsx'

/** The links of the claims that are there. The names of the claims say what they bear on; the lines only show it. */
export function MapLinks(props: {
  links: ReadonlyMap<ClaimId, MapLink>
  /** Of a line much larger than this only what touches it is drawn. */
  region: Rectangle
  faded: (claim: ClaimId) => boolean
  onPath: (claim: ClaimId) => boolean
}) {
  return (
    <svg class="map-links" aria-hidden="true">
      <For each={[...props.links.keys()]}>
        {(id) => (
          <Show when={props.links.get(id)}>
            {(link) => (
              <LinkLine
                link={link()}
                region={props.region}
                faded={props.faded(id)}
                onPath={link().members.some(props.onPath)}
              />
            )}
          </Show>
        )}
      </For>
    </svg>
  )
}

function LinkLine(props: { link: MapLink; region: Rectangle; faded: boolean; onPath: boolean }) {
  const open = useOpenDebate()
  const side = createMemo(() => {
    open.tree()
    return claimOf(open.debate(), props.link.claim) === undefined ? 'pro' : sideOf(open.debate(), props.link.claim)
  })
  /** Linked claims matter as much as the least of them. */
  const relevance = createMemo(() =>
    Math.min(...props.link.members.map((id) => weightOf(open.weighing.whatIf.ballot(), 'relevance', id))),
  )
  const ends = () => {
    const [x, y] = props.link.line.curves.at(-1)?.[2] ?? props.link.line.start
    return { x, y }
  }
  return (
    <g
      class="map-link"
      classList={{ faded: props.faded, 'on-path': props.onPath }}
      data-side={side()}
      data-relation={props.link.relation}
    >
      <path
        class="map-line-path"
        d={clippedTo(props.link.line, props.region).map(pathOf).join('')}
        stroke-width={1.25 + 5 * relevance()}
      />
      <Show when={props.link.brace.length > 0}>
        <path class="map-brace" d={braceOf(props.link)} />
      </Show>
      <Show when={props.link.onLink}>
        <circle class="map-cut" cx={ends().x} cy={ends().y} r="5" />
      </Show>
    </g>
  )
}
