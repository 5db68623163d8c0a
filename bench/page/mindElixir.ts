import MindElixir, { type MindElixirInstance, type NodeObj } from 'mind-elixir'
import style from 'mind-elixir/style.css?inline'
import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { afterFrame, nextPress } from './painted.ts'
import { type KeyEdits, type Peer, type Tree, treeOf } from './tree.ts'

let mind: MindElixirInstance

const nodeOf = ({ id, text, children }: Tree): NodeObj => ({ id, topic: text, children: children.map(nodeOf) })

const peer: Peer & KeyEdits = {
  async draw(tree: Tree, place: HTMLElement) {
    document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
    mind = new MindElixir({ el: place, direction: MindElixir.RIGHT, toolBar: false })
    mind.init({ nodeData: nodeOf(tree) })
  },
  key: 'Tab',
  async approach() {
    mind.selectNode(mind.findEle(firstContention().id))
    mind.container.focus({ preventScroll: true })
    for (let i = 0; i < 10; i++) await afterFrame()
  },
  edited: () => document.activeElement?.id === 'input-box',
  async rest() {
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(press)
    for (let i = 0; i < 10; i++) await afterFrame()
    const added = firstContention().children?.at(-1)
    if (added === undefined) throw new Error('Nothing was added.')
    await mind.removeNodes([mind.findEle(added.id)])
    await peer.approach()
  },
}

function firstContention(): NodeObj {
  const [first] = mind.nodeData.children ?? []
  if (first === undefined) throw new Error('Nothing is drawn.')
  return first
}

export { frames, nextFrame, nextPress, peer, timed, treeOf, watchFrames }
