// @vitest-environment node
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom'
import { expect, test } from 'vitest'
import { tagsOf } from '../../src/core/model/claim.ts'
import { type Debate, motionOf, needClaim, originalOf } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { citationOf } from '../../src/core/model/source.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { documentRows } from '../../src/formats/documentRows.ts'
import { pagePolicy } from '../../src/formats/html/pagePolicy.ts'
import { pageScript } from '../../src/formats/html/pageScript.ts'
import { pageStyle } from '../../src/formats/html/pageStyle.ts'
import { writeHtml } from '../../src/formats/html/writeHtml.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { allowed, deepDebate, hostileAddresses, hostileDebate } from './hostileDebate.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const write = async (debate: Debate) => String(await writeHtml(debate, context))
const still = async (debate: Debate) => new JSDOM(await write(debate)).window.document

/** The page of a debate with its script running; what goes wrong in it fails the test. */
async function running(debate: Debate): Promise<DOMWindow> {
  const virtualConsole = new VirtualConsole().on('jsdomError', (error) => {
    throw error
  })
  const { window } = new JSDOM(await write(debate), {
    runScripts: 'dangerously',
    virtualConsole,
    beforeParse: (page) => {
      page.HTMLElement.prototype.scrollIntoView = () => undefined
    },
  })
  return window
}

const claimCalled = (document: Document, words: string) => {
  const found = [...document.querySelectorAll('.claim')].find((claim) =>
    claim.querySelector('.sentence')?.textContent.includes(words),
  )
  if (found === undefined) throw new Error(`No claim says ${words}.`)
  return found
}
const isOpen = (claim: Element) => (claim.firstElementChild as HTMLDetailsElement).open
const press = (document: Document, id: string) => document.getElementById(id)?.click()

async function type(window: DOMWindow, words: string): Promise<void> {
  const field = window.document.getElementById('search') as HTMLInputElement
  field.value = words
  field.dispatchEvent(new window.Event('input'))
  await new Promise((done) => setTimeout(done, 100))
}

test('F180 a debate with everything is written as the kept page', async () => {
  expect(await write(wholeDebate())).toBe(readFileSync('tests/fixtures/formats/whole.html', 'utf8'))
})

test('F181 the policy allows the one script and the one style by their hashes, and nothing else', async () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect(pagePolicy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src '${hash(pageScript)}'`,
    `style-src '${hash(pageStyle)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
  const document = await still(wholeDebate())
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(pagePolicy)
  expect([...document.scripts].map((script) => script.textContent)).toEqual([pageScript])
  expect([...document.querySelectorAll('style')].map((style) => style.textContent)).toEqual([pageStyle])
  expect(document.querySelectorAll('[style], [src], link, img, iframe, object, form')).toHaveLength(0)
  expect(pageStyle).not.toMatch(/url\(|@import/)
})

test('F182 hostile words are shown as words, and only http and https addresses become links', async () => {
  const debate = hostileDebate()
  const window = await running(debate)
  const { document } = window
  expect(Reflect.get(window, 'broken')).toBeUndefined()
  expect([...document.scripts].map((script) => script.textContent)).toEqual([pageScript])
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src/)
  }
  const links = [...document.querySelectorAll('a')].filter((link) => !link.getAttribute('href')?.startsWith('#'))
  expect(links).toEqual([])
  const shown = [...document.querySelectorAll('.sentence')].map((sentence) => sentence.textContent)
  const rows = documentRows(debate)
  const lineEnds = (text: string) => allowed(text).replaceAll(/\r\n?/g, '\n')
  expect(shown).toEqual([...rows.pro, ...rows.con].map(({ claim }) => (claim.text === '' ? '…' : lineEnds(claim.text))))
  for (const address of hostileAddresses) expect(document.body.textContent).toContain(lineEnds(address))
})

test('F182 a link says nothing of where it was followed from', async () => {
  const document = await still(wholeDebate())
  const links = [...document.querySelectorAll('.sources a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/air?a=1&b=%222%22',
    'https://example.org/air?a=1&b=%222%22',
    'http://example.org/shops',
  ])
  for (const link of links) expect(link.getAttribute('rel')).toBe('noreferrer noopener')
  expect(document.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer')
})

test('F183 every claim stands under its parent with its sentence, note, tags, sources and quotes', async () => {
  await fc.assert(
    fc.asyncProperty(anyDebate(), async (debate) => {
      const document = await still(debate)
      const { numberOf } = documentRows(debate)
      const text = (words: string) => allowed(words).replaceAll(/\r\n?/g, '\n')
      const ids = subtreeOf(debate, debate.motion).filter((id) => id !== debate.motion)
      expect(document.querySelectorAll('.claim')).toHaveLength(ids.length)
      for (const id of ids) {
        const claim = needClaim(debate, id)
        const item = document.getElementById(`c${numberOf(id)}`)
        const above = item?.parentElement?.closest('.claim')?.id ?? 'c0'
        expect(above).toBe(`c${numberOf(claim.parent as string)}`)
        const own = [...(item?.querySelectorAll('.text') ?? [])].filter((part) => part.closest('.claim') === item)
        const words = own.map((part) => part.textContent).join('\n')
        expect(words).toContain(text(originalOf(debate, claim).text))
        expect(words).toContain(text(claim.note))
        for (const tag of tagsOf(claim)) expect(words).toContain(`#${tag}`)
        if (claim.reference === undefined) {
          for (const card of cardsOf(debate, claim)) {
            // A name of blanks alone is not there to be seen.
            const seen = [...Object.values(citationOf(card)), card.quote].filter((part) => part.trim() !== '')
            for (const part of seen) expect(words).toContain(text(part))
          }
        }
      }
      const inOrder = [...document.querySelectorAll('.claim')].map(({ id }) => id)
      expect(inOrder).toEqual(inOrder.map((_, i) => `c${i + 1}`))
      for (const id of ids) {
        const numbers = childrenOf(debate, id).map(numberOf)
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 30 },
  )
})

test('F183 standing and weights of the first ballot are told, and what is not set is not', async () => {
  const document = await still(wholeDebate())
  const facts = (words: string) => claimCalled(document, words).querySelector('.facts')?.textContent
  expect(facts('Air gets cleaner')).toBe('Standing 42% Conviction 80% Relevance 90% #health #two words')
  expect(facts('Places make trade')).toBe('Standing 42% Conviction 60% &1 unanswered')
  expect(facts('Elsewhere is not')).toBe('undercuts Standing 42%')
  expect(document.querySelector('header .facts')?.textContent).toBe('Standing · Our judge Conviction 50% #league')
  expect(document.querySelector('.motion-standing')?.textContent.trim().split(/\n+/)).toEqual([
    '+ Pro 57%',
    '− Con 43%',
  ])
})

test('F183 a passage is shown with what is read aloud, what is underlined and what is emphasised', async () => {
  const document = await still(wholeDebate())
  const [passage] = document.querySelectorAll('.sources blockquote')
  const words = (of: string) => [...(passage?.querySelectorAll(of) ?? [])].map(({ textContent }) => textContent)
  expect(words('mark.aloud')).toEqual(['Nitrogen dioxide fell by a fifth', 'stayed there'])
  expect(words('u')).toEqual(['measured for two years.\n'])
  expect(words('mark.aloud > strong')).toEqual(['fell by a fifth'])
  expect(document.querySelector('.sources li')?.textContent).toMatch(
    /^A\. Breath; B\. Calm \(professor of air\) · Air in the centre · Institute of Air · 2023 · .*\(accessed 3 October 2026\)/,
  )
})

test('F184 search marks what is typed, opens what hides it and counts; Escape brings back what was', async () => {
  const window = await running(wholeDebate())
  const { document } = window
  press(document, 'fold')
  const folds = () => [...document.querySelectorAll('details')].map((fold) => fold.open)
  const marked = () => [...document.querySelectorAll('mark:not(.aloud)')].map((mark) => mark.textContent)
  const before = document.querySelector('main')?.innerHTML
  expect(folds()).not.toContain(true)

  await type(window, 'RENTS')
  expect(document.getElementById('count')?.textContent).toBe('1 / 11')
  expect(marked()).toEqual(['Rents'])
  for (const words of ['Air gets', 'The traffic', 'Elsewhere', 'It is where']) {
    expect(isOpen(claimCalled(document, words))).toBe(true)
  }
  expect(isOpen(claimCalled(document, 'Shops lose'))).toBe(false)
  expect([...document.querySelectorAll('.hit')]).toEqual([claimCalled(document, 'Rents fall')])

  await type(window, 'people live')
  expect(marked()).toEqual(['people', 'live'])
  await type(window, 'nitrogen')
  expect((document.querySelector('.sources') as HTMLDetailsElement).open).toBe(true)
  expect(marked()).toEqual(['Nitrogen'])
  await type(window, '$^*(')
  expect(document.getElementById('count')?.textContent).toBe('0 / 11')

  window.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }))
  expect((document.getElementById('search') as HTMLInputElement).value).toBe('')
  expect(document.getElementById('count')?.textContent).toBe('')
  expect(folds()).not.toContain(true)
  expect(document.querySelector('main')?.innerHTML.replaceAll(' class="claim pro "', '')).toBe(before)
  expect(document.body.classList.contains('searching')).toBe(false)
})

test('F184 a search of hostile words changes none of them', async () => {
  const window = await running(hostileDebate())
  const words = () => [...window.document.querySelectorAll('.text')].map((text) => text.textContent)
  const before = words()
  for (const query of ['script', '<', '.', '\\', '[', 'İ', '😀', 'x']) {
    await type(window, query)
    expect(words()).toEqual(before)
  }
  expect(Reflect.get(window, 'broken')).toBeUndefined()
})

test('F185 all folds and unfolds; print shows everything and brings the folds back', async () => {
  const window = await running(wholeDebate())
  const { document } = window
  const open = () => [...document.querySelectorAll('details')].filter((fold) => fold.open).length
  const all = document.querySelectorAll('details').length
  expect(document.getElementById('tools')?.hidden).toBe(false)
  press(document, 'unfold')
  expect(open()).toBe(all)
  press(document, 'fold')
  expect(open()).toBe(0)
  window.dispatchEvent(new window.Event('beforeprint'))
  expect(open()).toBe(all)
  window.dispatchEvent(new window.Event('afterprint'))
  expect(open()).toBe(0)
})

test('F186 a reference leads to its original, and opens what hides it', async () => {
  const window = await running(wholeDebate())
  const { document } = window
  const reference = claimCalled(document, 'see → Places make trade.')
  const link = reference.querySelector('a')
  expect(link?.hash).toBe(`#${claimCalled(document, 'Places make trade.').id}`)

  press(document, 'fold')
  const deep = claimCalled(document, 'Rents fall')
  window.location.hash = deep.id
  await new Promise((done) => setTimeout(done, 50))
  expect(isOpen(claimCalled(document, 'It is where'))).toBe(true)
  await type(window, 'shops')
  link?.click()
  expect(document.body.classList.contains('searching')).toBe(false)
})

test('F187 10,000 claims deep stay within what browsers take, and what cannot be shown by its place is said', async () => {
  const html = await write(deepDebate(10_000))
  let depth = 0
  let deepest = 0
  for (const [tag] of html.matchAll(/<\/?(?:ul|li|details|div|section|main)\b/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  expect(depth).toBe(0)
  expect(deepest).toBeLessThan(400)
  expect(html).toContain('↑ <a href="#c9999" dir="auto">Claim 9999</a>')
  expect(html.match(/class="claim /g)).toHaveLength(10_000)
  const { document } = new JSDOM(await write(deepDebate(200))).window
  expect(claimCalled(document, 'Claim 60').querySelectorAll('.claim')).toHaveLength(0)
  expect(claimCalled(document, 'Claim 59').querySelectorAll('.claim')).toHaveLength(141)
})

test('F188 the page has its language, title, landmarks, headings in order and names for what acts', async () => {
  const debate = wholeDebate()
  const document = new JSDOM(String(await writeHtml(debate, { ...context, language: 'ja' }))).window.document
  expect(document.documentElement.lang).toBe('ja')
  expect(document.title).toBe(motionOf(debate).text)
  for (const landmark of ['header', '[role=search]', 'main', 'footer']) {
    expect(document.querySelectorAll(`body > ${landmark}`)).toHaveLength(1)
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName)
  expect(levels).toEqual(['H1', 'H2', 'H3', 'H3', 'H3', 'H2', 'H3', 'H3'])
  expect(document.getElementById('search')?.getAttribute('aria-label')).toBe('Search')
  expect([...document.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Fold all',
    'Unfold all',
  ])
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const heading of document.querySelectorAll('summary'))
    expect(heading.querySelector('summary, button')).toBeNull()
})

test('F189 all inks are read on paper and on cards, light and dark, at a contrast of 4.5 at least', () => {
  const themes = [...pageStyle.matchAll(/:root \{([^}]*--ink[^}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries([...block.matchAll(/--(\w+): (#\w+)/g)].map(([, name, colour]) => [name, colour])),
  )
  expect(themes).toHaveLength(2)
  const light = (hex = '') => {
    const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  for (const theme of themes) {
    const pairs = ['ink', 'muted', 'pro', 'con', 'warn'].flatMap((ink) => [
      [ink, 'paper'],
      [ink, 'raised'],
    ])
    for (const [ink = '', ground = ''] of [...pairs, ['ink', 'aloud'], ['ink', 'found']]) {
      const [a, b] = [light(theme[ink]), light(theme[ground])].sort((x, y) => y - x) as [number, number]
      expect([ink, ground, (a + 0.05) / (b + 0.05) >= 4.5]).toEqual([ink, ground, true])
    }
  }
  for (const media of ['prefers-color-scheme: dark', 'forced-colors: active', 'media print']) {
    expect(pageStyle).toContain(media)
  }
})
