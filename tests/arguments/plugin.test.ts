// @vitest-environment node
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bundledMotions, readFolder } from '../../arguments/plugin.ts'
import { check } from '../../src/core/model/check.ts'
import { type Debate, motionOf } from '../../src/core/model/debate.ts'
import { eventually } from '../eventually.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'motions-'))
  await mkdir(join(root, 'arguments'))
  await writeFile(join(root, 'page.ts'), "export { motions } from 'virtual:arguments'\n")
})

afterEach(() => rm(root, { recursive: true, force: true }))

const put = (name: string, text: string): Promise<void> => writeFile(join(root, 'arguments', name), text)

const bundle = (): Promise<unknown> =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledMotions()],
    build: { lib: { entry: join(root, 'page.ts'), formats: ['es'], fileName: () => 'page.mjs' }, minify: false },
  })

const failure = async (): Promise<string> => {
  try {
    await bundle()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('It was built.')
}

type Motions = { id: string; motion: string; load: () => Promise<Debate> }[]

test('B1 a build lists the motions in order and loads each debate on its own, frozen, without the parser', async () => {
  await put('b.argdown', 'Second by name\n  + x\n')
  await put('a.argdown', '[M]: First by name\n  + "quoted" {conviction: 0.7}\n')
  await put('z.argdown', '===\nposition: 1\n===\n\nFirst of all\n  - y\n')
  await put('README.md', 'not a motion')
  await bundle()
  const files = await readdir(join(root, 'dist'))
  const texts = await Promise.all(files.map((file) => readFile(join(root, 'dist', file), 'utf8')))
  expect(texts.join('\n')).not.toMatch(/chevrotain|argdown'/i)
  expect(await readFile(join(root, 'dist', 'page.mjs'), 'utf8')).not.toContain('"claims')
  const { motions } = (await import(pathToFileURL(join(root, 'dist', 'page.mjs')).href)) as { motions: Motions }
  expect(motions.map(({ id, motion }) => [id, motion])).toEqual([
    ['z', 'First of all'],
    ['a', 'First by name'],
    ['b', 'Second by name'],
  ])
  for (const { id, motion, load } of motions) {
    const debate = await load()
    expect(check(debate)).toEqual([])
    expect([debate.id, motionOf(debate).text, debate.motion]).toEqual([id, motion, 'c1'])
    expect(Object.isFrozen(Object.values(debate.ballots)[0]?.defaults)).toBe(true)
    expect(await load()).toBe(debate)
  }
})

test('B2 a broken file stops the build with its name, line, column and reason', async () => {
  await put('fine.argdown', 'Motion\n  + a\n')
  await put('x.argdown', 'Motion\n  + a\n    - <B> text\n')
  expect(await failure()).toMatch(/arguments\/x\.argdown:3:11 "text" cannot stand here/)
  await put('x.argdown', 'Motion\n  + a {conviction: 2}\n')
  expect(await failure()).toContain('arguments/x.argdown:2:7 "conviction" must be a number from 0 to 1, not 2.')
})

test('B3 a file that would lose something stops the build too, and so does a name that makes no address', async () => {
  await put('x.argdown', 'Motion\n  + a {convicton: 0.3}\n')
  expect(await failure()).toContain('arguments/x.argdown:2:1 The data "convicton" is not ours and was left out.')
  await rm(join(root, 'arguments', 'x.argdown'))
  await put('a b.argdown', 'Motion\n  + a\n')
  expect(await failure()).toContain("arguments/a b.argdown:1:1 The file's name")
})

test('B4 ids come from the place in the tree and are the same each time', async () => {
  await put('x.argdown', 'Motion\n  + a {sources: [{title: t}]}\n    - b\n  - c\n')
  const [first] = await readFolder(join(root, 'arguments'), root)
  const [second] = await readFolder(join(root, 'arguments'), root)
  expect(first).toEqual(second)
  const ids = Object.values(first?.debate.claims ?? {}).flatMap((slot) => Object.keys(slot))
  expect(ids.sort()).toEqual(['c1', 'c2', 'c3', 'c4'])
})

test('B14 while developing, an edited file is read anew and the page is told to reload', async () => {
  await put('x.argdown', 'Before\n  + a\n')
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledMotions()],
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
  })
  try {
    const send = vi.spyOn(server.ws, 'send')
    const sentence = async (): Promise<string | undefined> => {
      const { motions } = (await server.ssrLoadModule('virtual:arguments')) as { motions: Motions }
      const debate = await motions[0]?.load()
      return debate && motionOf(debate).text
    }
    expect(await sentence()).toBe('Before')
    await put('x.argdown', 'After\n  + a\n')
    server.watcher.emit('change', join(root, 'arguments', 'x.argdown'))
    await eventually(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }))
    expect(await sentence()).toBe('After')
  } finally {
    await server.close()
  }
})

test('B15 the example in the README is a file that builds', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../arguments/README.md'), 'utf8')
  const example = /```\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  await put('homework.argdown', example)
  const [bundled] = await readFolder(join(root, 'arguments'), root)
  if (bundled === undefined) throw new Error('The example was not read.')
  expect(check(bundled.debate)).toEqual([])
  expect(motionOf(bundled.debate).text).toBe('Homework should be abolished in primary schools.')
})
