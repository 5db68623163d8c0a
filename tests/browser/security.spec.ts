import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { writeJson } from '../../src/formats/json.ts'
import { en } from '../../src/ui/words/en.ts'
import { hostileDebate } from '../formats/hostileDebate.ts'
import { debateOfPayload, payloads } from '../formats/payloads.ts'
import { wholeDebate } from '../formats/wholeDebate.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'
import { watch } from './watch.ts'

test.use({ serviceWorkers: 'allow' })

const own = /^(?:blob:|data:)?http:\/\/localhost:/

interface GivenFile {
  readonly name: string
  readonly text: string | Buffer
}

async function choose(screen: Screen, ...files: GivenFile[]): Promise<void> {
  const [chooser] = await Promise.all([screen.page.waitForEvent('filechooser'), screen.button('Import').click()])
  const mimeType = 'application/octet-stream'
  await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType, buffer: Buffer.from(text) })))
}

/** Only what may be a link is one, and whatever opens elsewhere tells nothing of where it came from. */
async function expectSafeLinks(page: Page): Promise<void> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => ({ href: link.getAttribute('href') ?? '', rel: link.getAttribute('rel') })))
  for (const { href, rel } of links) {
    expect(href).toMatch(/^(?:#|https?:\/\/|mailto:)/)
    if (!href.startsWith('#')) expect(rel).toContain('noreferrer')
  }
}

test('S72 hostile words in every field are words in every view, dialog, preview, print and exported page', async ({
  page,
  context,
}) => {
  test.slow()
  const seen = await watch(page, own)
  const screen = await beginDebate(page, 'Texts are texts.', 'They are.', 'They are not.')
  const short = payloads.filter(({ length }) => length > 0 && length < 200)
  const everything = short.join(' ')
  await choose(
    screen,
    { name: '<img src=x onerror="globalThis.broken=true">.json', text: writeJson(debateOfPayload(everything)) },
    { name: '"><script>globalThis.broken=true</script>.json', text: writeJson(hostileDebate()) },
  )
  await expect(screen.dialog).toContainText('2 of 2 files can be imported.')
  await screen.dialog.getByRole('button', { name: 'Import 2 debates' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Imported 2 debates.' })).toBeVisible()
  const imported = screen.library.getByRole('link', { name: /script>/ })
  // The dialog still covers the page for a moment after the notice.
  await expect(imported).toHaveCount(2)
  const hrefs = await imported.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

  for (const href of hrefs) {
    await page.goto(`./${href}`)
    await expect(screen.standing).toBeVisible()
    for (const claim of (await screen.claims.all()).slice(0, 3)) {
      await claim
        .getByRole('paragraph')
        .first()
        .click({ position: { x: 4, y: 4 } })
      await expectSafeLinks(page)
    }
    for (const view of ['map', 'weigh', 'case'] as const) {
      await page.getByRole('tab', { name: en.views.names[view] }).click()
      await expect(page.getByText(en.app.loading)).toHaveCount(0)
    }
    for (const part of Object.values(en.prepare.names)) {
      await page.getByRole('navigation', { name: en.prepare.parts }).getByRole('button', { name: part }).click()
      await expect(page.getByText(en.app.loading)).toHaveCount(0)
      await expectSafeLinks(page)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await expectSafeLinks(page)
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    }
    for (const command of [en.commands.summary, en.commands.poster]) {
      await page.keyboard.press('Control+k')
      await screen.dialog.getByRole('combobox').fill(command)
      await screen.dialog.getByRole('option').getByText(command, { exact: true }).first().click()
      await expect(page.getByRole('dialog', { name: en.palette.title })).toHaveCount(0)
      await expect(screen.dialog).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(screen.dialog).toHaveCount(0)
    }
    await page.getByRole('tab', { name: en.views.names.outline }).click()
    await page.keyboard.press('Control+e')
    for (const label of ['SVG', 'HTML']) {
      await screen.dialog.getByRole('combobox', { name: en.exchange.format }).selectOption(label)
      await expect(screen.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
    }
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      screen.dialog.getByRole('button', { name: 'Save the file' }).click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/^[^\\/:*?"<>|]+\.html$/)

    const folder = await mkdtemp(join(tmpdir(), 'rejoinder-hostile-'))
    const file = join(folder, 'debate.html')
    await writeFile(file, await readFile(await saved.path()))
    const exported = await context.newPage()
    const there = await watch(exported, /^file:/)
    await exported.goto(pathToFileURL(file).href)
    await expect(exported.getByRole('heading', { level: 1 })).toBeVisible()
    await exported.getByRole('searchbox').fill('script>')
    await expectSafeLinks(exported)
    expect(there).toEqual([])
    await exported.close()
    await rm(folder, { recursive: true, force: true })
  }
  expect(seen).toEqual([])
})

/** A sound file with something wrong in it. */
function damaged(damage: (file: { claims: Record<string, unknown>[]; version: number }) => void): string {
  const file = JSON.parse(writeJson(wholeDebate()))
  damage(file)
  return JSON.stringify(file)
}

test('S73 hostile files are refused in one clear message each, and what there is stays as it is', async ({ page }) => {
  const seen = await watch(page, own)
  const screen = await beginDebate(page, 'Files are strangers.', 'They are.', 'They are not.')
  await screen.saved()
  const folder = await mkdtemp(join(tmpdir(), 'rejoinder-large-'))
  const large = join(folder, 'large.json')
  await writeFile(large, '{')
  await truncate(large, 50_000_000)
  const refused = async (name: string, words: RegExp): Promise<void> => {
    const alert = page.getByRole('alert').filter({ hasText: `“${name}” was not imported.` })
    await expect(alert).toHaveText(words)
    await alert.getByRole('button', { name: en.app.dismiss }).click()
    await expect(alert).toHaveCount(0)
    await expect(screen.dialog).toHaveCount(0)
  }

  const files: [GivenFile, RegExp][] = [
    [
      { name: 'proto.json', text: damaged(() => {}).replace('"text"', '"__proto__":{"polluted":true},"text"') },
      /__proto__/,
    ],
    [{ name: 'deep.json', text: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }, /too deeply|neither|nested/],
    [{ name: 'nan.json', text: damaged(() => {}).replace('0.8', 'NaN') }, /not JSON|NaN/],
    [{ name: 'infinite.json', text: damaged(() => {}).replace('0.8', '1e999') }, /conviction/],
    [{ name: 'double.json', text: damaged(({ claims }) => claims.push({ ...claims[1] })) }, /Two claims are called/],
    [
      { name: 'orphan.json', text: damaged(({ claims }) => Object.assign(claims[1] ?? {}, { parent: 'gone' })) },
      /parent-missing/,
    ],
    [
      {
        name: 'ring.json',
        text: damaged(({ claims }) => {
          const [a, b] = claims.filter(({ parent }) => parent !== null)
          Object.assign(a ?? {}, { parent: b?.id })
          Object.assign(b ?? {}, { parent: a?.id })
        }),
      },
      /breaks the rule/,
    ],
    [{ name: 'later.json', text: damaged((file) => Object.assign(file, { version: 99 })) }, /version 99.*Update/],
    [{ name: '<b onclick="x">.json', text: '{' }, /“<b onclick="x">\.json” was not imported/],
  ]
  for (const [file, words] of files) {
    await choose(screen, file)
    await refused(file.name, words)
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.button('Import').click()])
  await chooser.setFiles(large)
  await refused('large.json', /too large: files of less than 50 MB/)
  await rm(folder, { recursive: true, force: true })

  // 100 MB of blanks in 450 kB; a list of contents that says 600 MB; one that says less than there is.
  const bomb = zipSync({ 'rejoinder.json': new Uint8Array(100_000_000).fill(0x20) }, { level: 1 })
  const lying = (size: number): Uint8Array => {
    const zip = zipSync({ 'rejoinder.json': strToU8('{"format":"rejoinder-library"}') })
    const at = zip.findLastIndex(
      (_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1 && zip[i + 3] === 2,
    )
    new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, size, true)
    return zip
  }
  for (const [name, zip, words] of [
    ['bomb.zip', bomb, /damaged/],
    ['large.zip', lying(600_000_000), /larger than any library/],
    ['small.zip', lying(3), /damaged/],
  ] as const) {
    await choose(screen, { name, text: Buffer.from(zip) })
    await refused(name, words)
  }

  await expect(screen.claims).toHaveCount(2)
  await screen.saved()
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  await screenOf(page).reload()
  await expect(screen.claims).toHaveCount(2)
  expect(seen).toEqual([])
})
