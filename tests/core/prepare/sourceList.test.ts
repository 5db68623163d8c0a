// @vitest-environment node
import fc from 'fast-check'
import { produce } from 'immer'
import { expect, test } from 'vitest'
import type { Debate } from '../../../src/core/model/debate.ts'
import { put } from '../../../src/core/model/shelf.ts'
import { blankCitation, type Citation } from '../../../src/core/model/source.ts'
import { sourceUses } from '../../../src/core/model/sourceUses.ts'
import { findSources } from '../../../src/core/prepare/findSources.ts'
import { type SourceFlag, sourceListOf } from '../../../src/core/prepare/sourceList.ts'
import { addressKey } from '../../../src/core/prepare/webAddress.ts'
import { anyBrokenDebate } from '../anyDebate.ts'
import { anyText } from '../anyText.ts'
import { debateFrom } from '../edit/sketch.ts'
import { anyQuotingDebate, quoting } from './quoting.ts'

/** A debate with these sources, "s1" and so on, none of them quoted. */
function listing(...citations: readonly Partial<Citation>[]): Debate {
  return produce(quoting(debateFrom('+ ours'), {}), (draft) => {
    for (const [i, citation] of citations.entries()) {
      const id = `s${i + 1}`
      put(draft.sources, id, { ...blankCitation, ...citation, id })
    }
  })
}

const whole: Partial<Citation> = { author: 'A. Writer', title: 'Report', date: '2024', url: 'https://a.example/report' }
const flagsOf = (...citations: readonly Partial<Citation>[]): Record<string, readonly SourceFlag[]> =>
  Object.fromEntries(sourceListOf(listing(...citations)).map(({ source, flags }) => [source.id, flags]))
const isBroken = (url: string): boolean => flagsOf({ ...whole, url }).s1?.includes('broken-address') ?? false
const alikeIn = (...citations: readonly Partial<Citation>[]): (readonly string[])[] => {
  const groups = sourceListOf(listing(...citations)).map(({ alike }) => [...alike].sort())
  return [...new Set(groups.filter((alike) => alike.length > 0).map((alike) => alike.join(' ')))].map((group) =>
    group.split(' '),
  )
}

test('R50 sources stand by author, else publisher, else title, then by title and date; the nameless last', () => {
  const debate = listing(
    { date: '2024' },
    { publisher: 'Émile News', title: 'Z' },
    { author: 'abe', title: 'B', publisher: 'Zeit' },
    { author: 'Abe', title: 'A', date: '2022' },
    { title: '“Drones”' },
    { author: 'Abe', title: 'A', date: '2021' },
    { author: '防衛省' },
  )
  const order = sourceListOf(debate).map(({ source }) => source.id)
  expect(order).toEqual(['s6', 's4', 's3', 's5', 's2', 's7', 's1'])
})

test('R50 a source knows where it is quoted, in reading order', () => {
  const debate = quoting(debateFrom('- theirs\n+ ours\n  - doubt'), {
    doubt: [{ source: 'ours-1' }],
    ours: [{ title: 'Report' }, { source: 'ours-1' }],
    theirs: [{ source: 'ours-1' }],
  })
  expect(sourceListOf(debate)[0]?.uses).toEqual([
    { claim: 'ours', evidence: 'ours-1' },
    { claim: 'ours', evidence: 'ours-2' },
    { claim: 'doubt', evidence: 'doubt-1' },
    { claim: 'theirs', evidence: 'theirs-1' },
  ])
})

test('R51 what a source lacks is told', () => {
  expect(flagsOf(whole)).toEqual({ s1: ['not-quoted'] })
  expect(flagsOf({ ...whole, url: ' ' })).toEqual({ s1: ['no-address', 'not-quoted'] })
  expect(flagsOf({ ...whole, date: '' })).toEqual({ s1: ['no-date', 'not-quoted'] })
  expect(flagsOf({ url: 'https://a.example/report', date: '2024' })).toEqual({ s1: ['nameless', 'not-quoted'] })
  expect(flagsOf({})).toEqual({ s1: ['no-address', 'no-date', 'nameless', 'not-quoted'] })
  const quoted = quoting(debateFrom('+ ours'), { ours: [whole] })
  expect(sourceListOf(quoted)[0]?.flags).toEqual([])
})

test.each([
  'https://www.nato.int/cps/en/SID-417B6705-17F0355D/natolive/official_texts_217797.htm?selectedLocale=en',
  'http://example.com',
  'HTTPS://Example.COM/',
  'https://example.com:8080/a?b=c#d',
  'https://ja.wikipedia.org/wiki/日本',
  'https://日本.example/ページ',
  'https://192.0.2.1/report',
  'https://[2001:db8::1]/report',
  'https://example.com/a_(b),c;d=e',
  'https://example.com?page=1',
])('R51 an address of the web is not broken: %s', (url) => {
  expect(isBroken(url)).toBe(false)
})

test.each([
  'www.nato.int/report',
  'nato.int',
  'ftp://example.com/a',
  'javascript:alert(1)',
  'https://',
  'https:/example.com',
  'https://example',
  'https://exa mple.com/',
  'https://example.com/a b',
  'https://.example.com/',
  'https://example..com/',
  'https://-example.com/',
  'see the library',
  'https://https://example.com/',
  '10.1000/182',
])('R51 an address that leads nowhere is broken: %s', (url) => {
  expect(isBroken(url)).toBe(true)
})

test('R52 sources with one address, or one title, publisher and year, seem to be the same', () => {
  const url = 'https://www.example.org/a/report'
  expect(
    alikeIn({ url, title: 'One' }, { url: 'http://example.org/a/report/?utm_source=x#top', title: 'Two' }),
  ).toEqual([['s1', 's2']])
  const title = 'Japan’s Choices'
  expect(
    alikeIn(
      { title, publisher: 'NATO', date: 'May 2024' },
      { title: 'JAPAN´S  CHOICES.', publisher: 'nato', date: '2024-06-01' },
      { title, publisher: 'NATO', date: '2023' },
      { title, publisher: 'EU', date: '2024' },
      { title: '', publisher: 'NATO', date: '2024' },
      { title: '', publisher: 'NATO', date: '2024' },
    ),
  ).toEqual([['s1', 's2']])
})

test('R52 what seems the same as one of them is with them all, and each is told of the others', () => {
  const debate = listing(
    { title: 'One', url: 'https://a.example/1' },
    { title: 'Two', url: 'https://a.example/1' },
    { title: 'Two', url: 'https://a.example/2' },
    { title: 'Three' },
  )
  for (const { source, alike, flags } of sourceListOf(debate)) {
    expect([...alike].sort()).toEqual(source.id === 's4' ? [] : ['s1', 's2', 's3'])
    expect(flags.includes('double')).toBe(source.id !== 's4')
  }
})

test('R52 a host alone, or blanks, make no double', () => {
  expect(alikeIn({ title: 'One', url: 'https://www.imf.org/' }, { title: 'Two', url: 'https://imf.org' })).toEqual([])
  expect(alikeIn({}, {}, { title: '?!' }, { title: '!' })).toEqual([])
})

test('R53 an address stays the same however it was copied', () => {
  const anySegment = fc.stringMatching(/^[a-zA-Z0-9_~-]{1,6}$/)
  const anyPath = fc.array(anySegment, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
  const anyQuery = fc
    .array(fc.tuple(anySegment, anySegment), { maxLength: 2 })
    .map((pairs) => pairs.map((pair) => `q${pair.join('=')}`))
  fc.assert(
    fc.property(anyPath, anyQuery, (path, query) => {
      const written = (host: string, slash: string, parameters: readonly string[], end = '') =>
        addressKey(`${host}${path}${slash}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${end}`)
      const key = written('https://example.org', '', query)
      expect(key).not.toBeNull()
      expect(written('http://example.org', '', query)).toBe(key)
      expect(written('https://www.Example.org', '/', query)).toBe(key)
      expect(written('https://example.org:443', '', query.toReversed(), '#part')).toBe(key)
      expect(written('  https://EXAMPLE.ORG', '', [...query, 'utm_source=a', 'utm_medium=b'], ' ')).toBe(key)
      expect(written('www.example.org', '', ['fbclid=1', ...query])).toBe(key)
      expect(written('https://example.org', 'x', query)).not.toBe(key)
      expect(written('https://example.com', '', query)).not.toBe(key)
      expect(written('https://example.org', '', [...query, 'page=2'])).not.toBe(key)
    }),
  )
})

const library = listing(
  {
    author: 'P. J. Woolley',
    title: "Geography and Japan's Strategic Choices",
    date: '2005',
    url: 'https://a.example/woolley',
  },
  { publisher: 'The Japan Times', title: 'Café society', date: '26 Apr 2022' },
  { publisher: 'NHK', title: '日本が選ぶ防衛政策', qualification: 'Japan correspondent', date: '2024年5月1日' },
  { author: 'Joy Woolleyson', title: 'On choices', publisher: 'ＮＡＴＯ Review' },
)
const found = (query: string): string[] => findSources(sourceListOf(library), query).map(({ source }) => source.id)

test('R54 sources are found by words in any part; all words have to be found', () => {
  expect(found('woolley 2005')).toEqual(['s1'])
  expect(found('a.example')).toEqual(['s1'])
  expect(found('times 2022')).toEqual(['s2'])
  expect(found('woolley 1999')).toEqual([])
  expect(found('')).toHaveLength(4)
  expect(found('  \u3000 ')).toHaveLength(4)
})

test('R54 neither case nor accents nor width count, and Japanese needs no spaces', () => {
  expect(found('CAFE')).toEqual(['s2'])
  expect(found('café')).toEqual(['s2'])
  expect(found('nato')).toEqual(['s4'])
  expect(found('防衛')).toEqual(['s3'])
  expect(found('防衛\u3000NHK')).toEqual(['s3'])
  expect(found('か')).toEqual([])
})

test('R54 the best come first: words of author and title, and beginnings of words', () => {
  expect(found('japan')).toEqual(['s1', 's2', 's3'])
  expect(found('choices')).toEqual(['s4', 's1'])
  expect(found('oolley')).toEqual(['s4', 's1'])
  expect(found('review')).toEqual(['s4'])
})

test('R50 in any debate each source is listed once, with all its uses', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), (debate) => {
      const list = sourceListOf(debate)
      const uses = sourceUses(debate)
      expect(new Set(list.map(({ source }) => source.id)).size).toBe(list.length)
      expect(list.reduce((sum, entry) => sum + entry.uses.length, 0)).toBe([...uses.values()].flat().length)
      for (const { source, uses: listed, alike } of list) {
        expect(new Set(listed)).toEqual(new Set(uses.get(source.id) ?? []))
        if (alike.length > 0) expect(alike).toContain(source.id)
      }
    }),
  )
})

test('R54 in any list what is found has every word, and a source is found by its own words', () => {
  const anyCitation = fc.record({ author: anyText, title: anyText, publisher: anyText, date: anyText, url: anyText })
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 8 }), anyText, (citations, query) => {
      const list = sourceListOf(listing(...citations))
      for (const entry of findSources(list, query)) expect(list).toContain(entry)
      for (const entry of list) expect(findSources(list, entry.source.title)).toContain(entry)
      expect(findSources(list, '')).toEqual(list)
    }),
  )
})

test('R50 a broken debate has its list of sources', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), (broken) => sourceListOf(quoting(broken, { c1: [{ title: 'Report' }] })) !== null),
  )
})

test('R52 five thousand sources, all of them the same, are told of one another at once', () => {
  const debate = listing(...Array.from({ length: 5000 }, () => whole))
  const list = sourceListOf(debate)
  expect(list[0]?.alike).toHaveLength(5000)
  expect(list[4999]?.alike).toBe(list[0]?.alike)
})
