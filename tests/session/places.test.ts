// @vitest-environment jsdom
import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '../../src/session/clerk.ts'
import { commands } from '../../src/session/commands/commands.ts'
import { createRemembered, isStrings, oneOf } from '../../src/session/device.ts'
import { keyName } from '../../src/session/keys.ts'
import { readRoute, writeRoute } from '../../src/session/route.ts'
import { browserLanguage } from '../../src/session/settings.ts'

beforeEach(() => localStorage.clear())

test('S1 an address says where one is, and is read back', () => {
  expect(readRoute('')).toEqual({ at: 'start' })
  expect(readRoute('#/')).toEqual({ at: 'library' })
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.option(fc.string(), { nil: undefined }),
      (debate, claim) => {
        const route = { at: 'debate', debate, view: 'outline', ...(claim === undefined ? {} : { claim }) } as const
        expect(readRoute(writeRoute(route))).toEqual(route)
      },
    ),
  )
})

test.each(['#/d/', '#/x/y', '#nonsense', '#/d/a/b', '#//'])('S2 the address %s leads to the library', (hash) => {
  expect(readRoute(hash)).toEqual({ at: 'library' })
})

test('S3 an unknown view is the outline, and a broken escape does not throw', () => {
  expect(readRoute('#/d/a?view=dance')).toEqual({ at: 'debate', debate: 'a', view: 'outline' })
  expect(readRoute('#/d/%E0%A4%A')).toMatchObject({ at: 'debate' })
})

test('S4 a device remembers choices, and takes what it does not know for none', () => {
  createRoot(() => {
    const [value, set] = createRemembered<'a' | 'b'>('letter', 'a', oneOf(['a', 'b']))
    set('b')
    expect(value()).toBe('b')
    expect(createRemembered<'a' | 'b'>('letter', 'a', oneOf(['a', 'b']))[0]()).toBe('b')
    localStorage.setItem('rejoinder.letter', '"z"')
    expect(createRemembered<'a' | 'b'>('letter', 'a', oneOf(['a', 'b']))[0]()).toBe('a')
    localStorage.setItem('rejoinder.folds', '{broken')
    expect(createRemembered<readonly string[]>('folds', [], isStrings)[0]()).toEqual([])
  })
})

test('S5 where there is no room to remember, a choice lasts for the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  createRoot(() => {
    const [value, set] = createRemembered<'a' | 'b'>('letter', 'a', oneOf(['a', 'b']))
    set('b')
    expect(value()).toBe('b')
  })
})

test.each([
  [{ key: 'r' }, 'r'],
  [{ key: 'R', shiftKey: true }, 'R'],
  [{ key: 'R' }, 'r'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: 'z', ctrlKey: true }, 'Mod+z'],
  [{ key: 'z', metaKey: true }, 'Mod+z'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  [{ key: 'z', metaKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  [{ key: 'z', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  [{ key: 'p', shiftKey: true }, 'P'],
  [{ key: 'ArrowUp', altKey: true }, 'Alt+ArrowUp'],
  [{ key: 'Enter', shiftKey: true }, 'Shift+Enter'],
])('S6 the keys %o are called %s', (pressed, name) => {
  expect(keyName({ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...pressed })).toBe(name)
})

test('S7 no two commands share an id, nor a key but Escape, which steps back from whatever is on', () => {
  const keys = commands.flatMap((command) => command.keys ?? []).filter((key) => key !== 'Escape')
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

test('S8 ids are of letters and digits, and never the same', () => {
  const ids = Array.from({ length: 2000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{14}$/)
})

test.each([
  [['ja-JP', 'en'], 'ja'],
  [['fr', 'ja'], 'ja'],
  [['en-GB', 'ja'], 'en'],
  [['fr-CA'], 'en'],
  [[], 'en'],
])('S9 a browser that asks for %j gets %s', (wanted, language) => {
  expect(browserLanguage(wanted)).toBe(language)
})
