import MindElixir, { type MindElixirInstance, type NodeObj } from 'mind-elixir'
import style from 'mind-elixir/style.css?inline'
import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { type Peer, type Tree, treeOf } from './tree.ts'

let mind: MindElixirInstance

const nodeOf = ({ id, text, children }: Tree): NodeObj => ({ id, topic: text, children: children.map(nodeOf) })

const peer: Peer = {
  async draw(tree, place) {
    document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
    mind = new MindElixir({ el: place, direction: MindElixir.RIGHT, toolBar: false })
    mind.init({ nodeData: nodeOf(tree) })
  },
  async edit() {
    const first = mind.nodeData.children?.[0] as NodeObj
    await mind.addChild(mind.findEle(first.id), { id: `new${performance.now()}`, topic: 'One sentence more.' })
  },
}

export { frames, nextFrame, peer, timed, treeOf, watchFrames }
