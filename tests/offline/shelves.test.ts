// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest'
import { createShelves } from '../../src/offline/shelves.ts'

/** As much of the browser's caches as is used. */
class FakeCache {
  readonly held = new Map<string, Response>()
  async keys() {
    return [...this.held.keys()].map((url) => new Request(url))
  }
  async match(url: string) {
    return this.held.get(url)?.clone()
  }
  async put(url: string, response: Response) {
    this.held.set(url, response)
  }
}
class FakeCaches {
  readonly kept = new Map<string, FakeCache>()
  async open(name: string) {
    const cache = this.kept.get(name) ?? new FakeCache()
    this.kept.set(name, cache)
    return cache
  }
  async keys() {
    return [...this.kept.keys()]
  }
  async delete(name: string) {
    return this.kept.delete(name)
  }
}

const scope = 'https://club.example/debates/'
let caches: FakeCaches
let server: Record<string, string>
const file = (path: string) => ({ path, integrity: `sha256-of ${path}` })
const shelves = (build: string, paths: readonly string[], where = scope) =>
  createShelves(caches as unknown as CacheStorage, where, build, paths.map(file))
const text = async (found: Promise<Response | undefined>) => (await found)?.text()

beforeEach(() => {
  caches = new FakeCaches()
  server = { [scope]: 'page 1', [`${scope}assets/a.js`]: 'a', [`${scope}assets/b.js`]: 'b' }
  vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
    expect(options).toMatchObject({ integrity: expect.stringContaining('sha256'), cache: 'no-cache' })
    const content = server[url]
    return content === undefined ? new Response('', { status: 404 }) : new Response(content)
  })
})

test('P106 a build is whole or it is not installed; what is missing is fetched again', async () => {
  const build = shelves('1', ['./', './assets/a.js', './assets/c.js'])
  await expect(build.fill()).rejects.toThrow(/c\.js answered 404/)
  expect(await build.missing()).toBeGreaterThan(0)
  server[`${scope}assets/c.js`] = 'c'
  await build.fill()
  expect(await build.missing()).toBe(0)
})

test('P106 the page is found whatever its query; an earlier build answers for the parts that this one lacks', async () => {
  await shelves('1', ['./', './assets/a.js']).fill()
  server[scope] = 'page 2'
  const later = shelves('2', ['./', './assets/b.js'])
  await later.fill()
  expect(await text(later.find(new Request(`${scope}?view=map#/d/x`)))).toBe('page 2')
  expect(await text(later.find(new Request(`${scope}assets/a.js`)))).toBe('a')
  expect(await later.find(new Request(`${scope}assets/z.js`))).toBeUndefined()
  await later.dropOthers()
  expect(await later.find(new Request(`${scope}assets/a.js`))).toBeUndefined()
})

test('P106 a copy of the program in another folder of the origin keeps its files', async () => {
  server['https://club.example/other/'] = 'other page'
  const other = shelves('1', ['./'], 'https://club.example/other/')
  await other.fill()
  const own = shelves('2', ['./'])
  await own.fill()
  await own.dropOthers()
  expect(await text(other.find(new Request('https://club.example/other/')))).toBe('other page')
})
