// @vitest-environment node
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import { createImports, type Imports } from '../../src/session/imports.ts'
import type { Library } from '../../src/session/library.ts'
import type { Merges } from '../../src/session/merging.ts'
import { createNotices } from '../../src/session/notices.ts'
import type { Versions } from '../../src/session/versions.ts'

/** Imports into a library that only counts; `adding` is called before each debate is stored. */
function importing(adding: (imports: Imports, stored: number) => void = () => {}) {
  const stored: Debate[] = []
  const library = {
    listing: () => null,
    add: async (debate: Debate) => {
      adding(imports, stored.length)
      stored.push(debate)
      return debate.id
    },
  } as unknown as Library
  const notices = createRoot(createNotices)
  const imports: Imports = createImports({
    library,
    notices,
    open: () => null,
    openDebate: () => {},
    versions: {} as Versions,
    merges: {} as Merges,
    restore: async () => {},
    show: () => {},
    close: () => {},
  })
  return { imports, stored, said: () => notices.list().map(({ content }) => content) }
}

const files = Array.from({ length: 6 }, (_, i) => new File([`[Motion]: Motion ${i}.\n  + Because.\n`], `${i}.argdown`))

test('F323 several files are stored one after the other, and a person sees how far it has come', async () => {
  const seen: unknown[] = []
  const { imports, stored, said } = importing((now) => seen.push(now.now()))
  await imports.begin(files)
  await imports.takeAsNew({ ballot: 'Judge' })
  expect(stored).toHaveLength(6)
  expect(seen).toEqual(files.map((_, done) => ({ state: 'storing', done, all: 6 })))
  expect(imports.now()).toBeNull()
  expect(said()).toEqual([{ kind: 'imported-several', debates: 6 }])
})

test('F323 who gives up while they are stored keeps those that are, and is told how many', async () => {
  const { imports, stored, said } = importing((now, done) => {
    if (done === 2) now.cancel()
  })
  await imports.begin(files)
  await imports.takeAsNew({ ballot: 'Judge' })
  expect(stored).toHaveLength(3)
  expect(said()).toEqual([{ kind: 'imported-several', debates: 3 }])
})

test('F348 of two files that come at once the later is shown, and what was given up does not come back', async () => {
  const { imports } = importing()
  const file = (name: string) => new File([`[Motion]: ${name}.\n  + Because.\n`], `${name}.argdown`)
  const name = () => {
    const now = imports.now()
    return now?.state === 'read' ? now.file.name : now?.state
  }
  const slow = file('Slow')
  let hand: (bytes: ArrayBuffer) => void = () => {}
  slow.arrayBuffer = () =>
    new Promise((resolve) => {
      hand = resolve
    })
  const first = imports.begin([slow])
  expect(name()).toBe('reading')
  await imports.begin([file('Quick')])
  hand(await file('Slow').arrayBuffer())
  await first
  expect(name()).toBe('Quick.argdown')

  const again = imports.begin([slow])
  imports.cancel()
  hand(await file('Slow').arrayBuffer())
  await again
  expect(name()).toBeUndefined()
})
