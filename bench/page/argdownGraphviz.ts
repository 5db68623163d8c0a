import {
  ArgdownApplication,
  ArgumentSelectionPlugin,
  ClosedGroupPlugin,
  ColorPlugin,
  DataPlugin,
  DotExportPlugin,
  GroupPlugin,
  MapPlugin,
  ModelPlugin,
  ParserPlugin,
  PreselectionPlugin,
  StatementSelectionPlugin,
} from '@argdown/core'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { type CallEdits, type Peer, type Tree, treeOf } from './tree.ts'

const argdown = new ArgdownApplication()
for (const [plugin, processor] of [
  [new ParserPlugin(), 'parse-input'],
  [new DataPlugin(), 'build-model'],
  [new ModelPlugin(), 'build-model'],
  [new PreselectionPlugin(), 'build-map'],
  [new StatementSelectionPlugin(), 'build-map'],
  [new ArgumentSelectionPlugin(), 'build-map'],
  [new MapPlugin(), 'build-map'],
  [new GroupPlugin(), 'build-map'],
  [new ClosedGroupPlugin(), 'transform-closed-groups'],
  [new ColorPlugin(), 'colorize'],
  [new DotExportPlugin(), 'export-dot'],
] as const) {
  argdown.addPlugin(plugin, processor)
}
let graphviz: Graphviz
let text = ''
let element: HTMLElement

/** One statement in a line, by the number of its place, so that equal sentences stay apart. */
function* linesOf(tree: Tree): Generator<string> {
  const waiting: { tree: Tree; depth: number }[] = [{ tree, depth: 0 }]
  let n = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { tree, depth } = next
    const sign = depth === 0 ? '' : tree.attacks ? '- ' : '+ '
    yield `${'  '.repeat(Math.max(0, depth))}${sign}[S${n++}]: ${tree.text}`
    for (const child of tree.children.toReversed()) waiting.push({ tree: child, depth: depth + 1 })
  }
}

async function drawText(): Promise<void> {
  const { dot } = argdown.run({
    input: text,
    process: ['parse-input', 'build-model', 'build-map', 'transform-closed-groups', 'colorize', 'export-dot'],
    logLevel: 'error',
  })
  if (dot === undefined) throw new Error('Argdown made no graph.')
  element.innerHTML = graphviz.layout(dot, 'svg', 'dot')
}

const peer: Peer & CallEdits = {
  async draw(tree, place) {
    graphviz = await Graphviz.load()
    element = place
    text = [...linesOf(tree)].join('\n')
    await drawText()
  },
  async edit() {
    text += '\n  + [One more]: One sentence more.'
    await drawText()
  },
}

export { frames, nextFrame, peer, timed, treeOf, watchFrames }
