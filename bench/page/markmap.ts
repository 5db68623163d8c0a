import type { IPureNode } from 'markmap-common'
import { Markmap } from 'markmap-view'
import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { type CallEdits, type Peer, type Tree, treeOf } from './tree.ts'

let map: Markmap
let root: IPureNode

const nodeOf = ({ text, children }: Tree): IPureNode => ({ content: text, children: children.map(nodeOf) })

const peer: Peer & CallEdits = {
  async draw(tree, place) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('style', 'width:100%;height:100%')
    place.append(svg)
    root = nodeOf(tree)
    // Movement would only make it wait.
    map = Markmap.create(svg, { duration: 0, maxWidth: 240 })
    await map.setData(root)
    await map.fit()
  },
  async edit() {
    root.children[0]?.children.push({ content: 'One sentence more.', children: [] })
    await map.setData(root)
  },
}

export { frames, nextFrame, peer, timed, treeOf, watchFrames }
