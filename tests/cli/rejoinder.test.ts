// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import { motionOf } from '../../src/core/model/debate.ts'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { debateOf } from '../core/anyDebate.ts'
import { temporaryFolder } from './fakeTerminal.ts'

const bin = fileURLToPath(new URL('../../bin/rejoinder.mjs', import.meta.url))
const argdown = '[Motion]: Uniforms for all.\n  + It is fair.\n'

/** The program as it is started from a shell, in a folder. */
const start = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })

const textOf = async (stream: NodeJS.ReadableStream | null): Promise<string> => {
  let text = ''
  for await (const chunk of stream as NodeJS.ReadableStream) text += String(chunk)
  return text
}

const ended = async (child: ChildProcess, input?: string) => {
  child.stdin?.end(input)
  const exit = once(child, 'exit')
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)])
  const [code, signal] = await exit
  return { code, signal, out, err }
}

test('T15 the program runs from its sources, in any folder, whatever settings lie there', async () => {
  const at = temporaryFolder()
  writeFileSync(at('tsconfig.json'), 'no settings at all')
  writeFileSync(at('package.json'), '{"type": "commonjs", "version": "99.0.0"}')
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await ended(start(at('.'), ['--version']))).toMatchObject({ code: 0, out: `${version}\n`, err: '' })
})

test('T15 standard input is read, a file is written; as an npm script, names count from where the person is', async () => {
  const at = temporaryFolder()
  const env = { npm_lifecycle_event: 'rejoinder', INIT_CWD: at('.') }
  const child = start('/', ['convert', '-', 'out.json'], env)
  expect(await ended(child, argdown)).toMatchObject({ code: 0, out: '' })
  expect(readdirSync(at('.'))).toEqual(['out.json'])
  const debate = readJson(readFileSync(at('out.json'), 'utf8'))
  expect(motionOf(debate).text).toBe('Uniforms for all.')
})

test('T15 problems in the input end with 1, a wrong call with 2, each on its stream', async () => {
  const at = temporaryFolder()
  writeFileSync(at('bad.argdown'), '[M]: M\n  + a {conviction: 7}\n')
  const [bad, wrong] = await Promise.all([
    ended(start(at('.'), ['check', 'bad.argdown'])),
    ended(start(at('.'), ['convert', 'bad.argdown'])),
  ])
  expect(bad).toMatchObject({ code: 1, err: 'bad.argdown: 1 problem.\n' })
  expect(bad.out).toMatch(/^bad\.argdown:2: problem: /)
  expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^rejoinder: OUT is missing/) })
})

test('T16 a reader of the results that goes away is no trouble', async () => {
  const at = temporaryFolder()
  const claims = Array.from({ length: 4000 }, (_, i) =>
    bareClaim({ id: `c${i}`, parent: 'm', order: 'a0', relation: 'supports' }, 'A sentence of some length. '.repeat(5)),
  )
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')
  const debate = debateOf([motion, ...claims], [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })])
  writeFileSync(at('large.json'), writeJson(debate))
  const child = start(at('.'), ['weigh', 'large.json', '--json'])
  child.stdout?.once('data', () => child.stdout?.destroy())
  const said = textOf(child.stderr)
  const [code, signal] = await once(child, 'exit')
  expect([code, signal, await said]).toEqual([0, null, ''])
})

test('T17 a signal to end while it waits for its input leaves nothing behind', async () => {
  const at = temporaryFolder()
  const child = start(at('.'), ['convert', '-', 'out.json'])
  child.stdin?.write(argdown)
  setTimeout(() => child.kill('SIGINT'), 1500)
  const [code, signal] = await once(child, 'exit')
  expect([code, signal]).toEqual([null, 'SIGINT'])
  expect(readdirSync(at('.'))).toEqual([])
})
