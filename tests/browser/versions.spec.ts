import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectNoBarrier } from './barriers.ts'
import { beginDebate, type Screen, screenOf } from './screen.ts'

/** Runs a command by its name in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands and claims' }).fill(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
}

/** Names a version by the keyboard. */
async function nameVersion(page: Page, name: string): Promise<void> {
  await command(page, 'Name this version')
  await page.getByRole('textbox', { name: 'Name of the version' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `Kept as the version “${name}”.` })).toBeVisible()
}

/** The time line's dialog, with one of its versions chosen. */
async function lookAt(page: Page, name: string) {
  await command(page, 'Versions')
  const dialog = page.getByRole('dialog', { name: /^Versions of/ })
  await dialog.getByRole('button', { name: new RegExp(name) }).click()
  return dialog
}

async function rewrite(screen: Screen, from: string, to: string): Promise<void> {
  await screen.select(from)
  await screen.page.keyboard.press('Enter')
  await expect(screen.box).toBeFocused()
  await screen.page.keyboard.press('Control+a')
  await screen.page.keyboard.insertText(to)
  await screen.page.keyboard.press('Enter')
  await expect(screen.claim(to)).toBeFocused()
}

async function download(page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return readFileSync(await file.path())
}

/** The open debate as a file of our own. */
async function exported(page: Page): Promise<Buffer> {
  await page.keyboard.press('Control+e')
  const save = page.getByRole('button', { name: 'Save the file' })
  await page.getByRole('combobox', { name: 'Format' }).selectOption('json')
  await expect(page.getByRole('dialog').locator('pre')).toContainText('"format": "rejoinder"')
  return download(page, () => save.click())
}

/** Chooses a file by the import button. */
async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer })
  await expect(
    page.getByRole('dialog', { name: 'Import' }).getByRole('heading', { name: 'What is in it' }),
  ).toBeVisible()
}

test('P93 a named version shows what changed since, brings a claim back, and is gone back to in one step, in all tabs', async ({
  page,
  context,
}) => {
  const screen = await beginDebate(
    page,
    'Homework should be abolished.',
    'It takes the evenings.',
    'It trains the will.',
  )
  await screen.saved()
  await nameVersion(page, 'Before the final')
  await rewrite(screen, 'It takes the evenings.', 'It takes the long evenings.')
  await screen.select('It trains the will.')
  await page.keyboard.press('Delete')
  await expect(screen.claim('It trains the will.')).toHaveCount(0)
  await screen.saved()

  const dialog = await lookAt(page, 'Before the final')
  await expect(dialog).toContainText('Since this version: 1 claim changed and 1 claim removed.')
  await expect(dialog.getByRole('insertion')).toHaveText('long ')
  await dialog.getByRole('radio', { name: 'The version itself' }).check()
  await expect(dialog.getByRole('list', { name: 'The version itself' }).getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('radio', { name: 'What changed since' }).check()

  await dialog.getByRole('button', { name: 'Bring this back: It trains the will.' }).click()
  await expect(dialog).toContainText('Since this version: 1 claim changed.')
  const other = screenOf(await context.newPage())
  await other.open(new URL(page.url()).hash)
  await expect(other.claim('It takes the long evenings.')).toBeVisible()
  await page.bringToFront()
  await dialog.getByRole('button', { name: 'Go back to this version' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(screen.claim('It takes the evenings.')).toBeVisible()
  await expect(other.claim('It takes the evenings.')).toBeVisible()
  await other.page.close()
  await expect(screen.claim('It trains the will.')).toBeVisible()
  await screen.saved()
  await screen.reload()
  await expect(screen.claim('It takes the evenings.')).toBeVisible()
  await screen.button('Undo').click()
  await expect(screen.claim('It takes the long evenings.')).toBeVisible()
  await screen.button('Undo').click()
  await expect(screen.claim('It trains the will.')).toHaveCount(0)
})

test('P94 versions keep themselves: as it was opened, before a large deletion, every five minutes of work', async ({
  page,
}) => {
  const screen = screenOf(page)
  await page.clock.install()
  await screen.open('#/d/japan-nato-ukraine')
  const all = Number(
    await page
      .getByRole('contentinfo')
      .innerText()
      .then((text) => /(\d+) claims/.exec(text)?.[1]),
  )
  const first = screen.pro.getByRole('treeitem').first()
  await first.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('contentinfo')).not.toContainText(`${all} claims`)
  await screen.saved()
  const dialog = page.getByRole('dialog', { name: /^Versions of/ })
  const version = (kind: string) => dialog.getByRole('button', { name: new RegExp(kind) })
  // They are kept when the page rests: the clock must not be turned on before that.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await command(page, 'Versions')
    await expect(version('Before a large deletion')).toHaveCount(1, { timeout: 500 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.clock.runFor(310_000)
  await page.clock.resume()
  await command(page, 'Versions')
  for (const kind of ['As it was opened', 'Before a large deletion', 'While working']) {
    await expect(version(kind)).toHaveCount(1)
  }
  await expect(dialog.getByRole('button', { name: new RegExp(`As it was opened.*${all} claims`, 's') })).toBeVisible()
})

test('P95 a version that cannot be read is told and kept, and hides no other', async ({ page }) => {
  const screen = await beginDebate(
    page,
    'Homework should be abolished.',
    'It takes the evenings.',
    'It trains the will.',
  )
  await screen.saved()
  await nameVersion(page, 'Sound')
  await nameVersion(page, 'Torn')
  const counted = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['versions', 'versionDebates'], 'readwrite')
          const bodies = tx.objectStore('versionDebates')
          const lines = tx.objectStore('versions')
          bodies.getAll().onsuccess = (event) => {
            const torn = (event.target as IDBRequest<{ bytes: Uint8Array }[]>).result.at(-1)
            if (torn !== undefined) bodies.put({ ...torn, bytes: torn.bytes.slice(0, 40) })
          }
          lines.getAll().onsuccess = (event) => {
            const line = (event.target as IDBRequest<{ n: number }[]>).result[0]
            if (line !== undefined) lines.put({ ...line, n: 99, kind: 42 })
          }
          const count = bodies.count()
          tx.oncomplete = () => {
            opening.result.close()
            resolve(count.result)
          }
          tx.onerror = () => reject(tx.error)
        }
      }),
  )
  const dialog = await lookAt(page, 'Torn')
  await expect(dialog.getByRole('alert').filter({ hasText: 'This version cannot be read' })).toBeVisible()
  await expect(
    dialog.getByRole('alert').filter({ hasText: '1 version cannot be read. It stays on disk.' }),
  ).toBeVisible()
  await dialog.getByRole('button', { name: /Sound/ }).click()
  await expect(dialog).toContainText('Nothing changed since.')
  expect(counted).toBeGreaterThanOrEqual(2)
})

test('P96 a debate whose stored state is damaged opens again from one of its versions', async ({ page }) => {
  const screen = await beginDebate(
    page,
    'Homework should be abolished.',
    'It takes the evenings.',
    'It trains the will.',
  )
  await screen.saved()
  await nameVersion(page, 'Sound')
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rejoinder')
        opening.onsuccess = () => {
          const tx = opening.result.transaction('snapshots', 'readwrite')
          tx.objectStore('snapshots').put({ id, n: 0, debate: 'torn' })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    /#\/d\/(\w+)/.exec(page.url())?.[1] ?? '',
  )
  await page.reload()
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading', { name: 'This debate cannot be opened.' })).toBeVisible()
  await alert.getByRole('button', { name: 'Versions…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Versions of/ })
  await dialog.getByRole('button', { name: /Sound/ }).click()
  await dialog.getByRole('button', { name: 'Open as a new debate' }).click()
  await expect(screen.claim('It takes the evenings.')).toBeVisible()
  await expect(screen.claim('It trains the will.')).toBeVisible()
})

test('E78 two members edit copies of one debate; the copy that comes back is merged, and only what both changed is asked', async ({
  page,
  browser,
}) => {
  const screen = await beginDebate(
    page,
    'Homework should be abolished.',
    'It takes the evenings.',
    'It trains the will.',
  )
  await screen.saved()
  const sent = await exported(page)

  // The other member, on a device of her own.
  const context = await browser.newContext()
  const hers = await context.newPage()
  const there = screenOf(hers)
  await hers.goto('./#/')
  await importFile(hers, 'homework.json', sent)
  await hers.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await rewrite(there, 'It takes the evenings.', 'It takes the free evenings.')
  await there.select('It trains the will.')
  await there.add('r', 'Sport trains it better.')
  await there.saved()
  const returned = await exported(hers)
  await context.close()

  await rewrite(screen, 'It takes the evenings.', 'It takes the long evenings.')
  await screen.add('s', 'Families have no time together.')
  await screen.saved()
  await importFile(page, 'homework from her.json', returned)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('You have this debate already.')
  await expect(dialog.getByRole('radio', { name: 'Merge it with the debate here' })).toBeChecked()
  await page.keyboard.press('Enter')
  const merge = page.getByRole('dialog', { name: 'Merge two copies' })
  await expect(merge).toContainText('Both come from a state that is known here')
  await expect(merge.getByRole('group')).toHaveCount(1)
  await expect(merge.getByRole('group')).toContainText('Sentence')
  await expect(merge.getByRole('radio', { name: 'Both' })).toBeChecked()
  await expectNoBarrier(page, 'the merging of two copies')
  await merge.getByRole('radio', { name: 'Theirs' }).check()
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(merge).toHaveCount(0)
  for (const sentence of [
    'It takes the free evenings.',
    'It trains the will.',
    'Sport trains it better.',
    'Families have no time together.',
  ]) {
    await expect(screen.claim(sentence)).toBeVisible()
  }
  await screen.saved()
  await screen.button('Undo').click()
  await expect(screen.claim('It takes the long evenings.')).toBeVisible()
  await expect(screen.claim('Sport trains it better.')).toHaveCount(0)
  await screen.button('Redo').click()
  await expect(screen.claim('Sport trains it better.')).toBeVisible()
  const versions = await lookAt(page, 'Before an import')
  await expect(versions).toContainText('A copy that came in · homework from her.json')
  await page.keyboard.press('Escape')
  // The same copy once more says nothing new.
  await importFile(page, 'again.json', returned)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: '“again.json” says nothing that is not here already.' }),
  ).toBeVisible()
})

test('E79 a copy without a known past is merged without deleting, or put in the place of the debate with a version kept', async ({
  page,
}) => {
  const screen = await beginDebate(
    page,
    'Homework should be abolished.',
    'It takes the evenings.',
    'It trains the will.',
  )
  await screen.saved()
  const { lineage, claims, ...rest } = JSON.parse((await exported(page)).toString())
  expect(lineage).toContain('start-')
  const fewer = claims.filter(({ text }: { text: string }) => text !== 'It trains the will.')
  const copy = Buffer.from(JSON.stringify({ ...rest, claims: fewer }))
  await screen.select('It takes the evenings.')
  await importFile(page, 'old.json', copy)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: '“old.json” says nothing that is not here already.' }),
  ).toBeVisible()
  await expect(screen.claim('It trains the will.')).toBeVisible()
  await importFile(page, 'old.json', copy)
  await page.getByRole('radio', { name: 'Replace the debate here' }).check()
  await page.keyboard.press('Enter')
  await expect(screen.claim('It trains the will.')).toHaveCount(0)
  const dialog = await lookAt(page, 'Before an import')
  await expect(dialog).toContainText('1 claim removed')
  await dialog.getByRole('button', { name: 'Go back to this version' }).click()
  await expect(screen.claim('It trains the will.')).toBeVisible()
  // Put away, it comes back for a copy of it.
  await screen.saved()
  await page.goto('./#/')
  await page
    .getByRole('group', { name: /Homework should be abolished/ })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(page.getByRole('heading', { name: 'Put away' })).toBeVisible()
  await importFile(page, 'old.json', copy)
  await expect(page.getByRole('dialog')).toContainText('You have this debate already, put away: it comes back first.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('It trains the will.')).toBeVisible()
  await expect(screen.library.getByRole('link', { name: 'Homework should be abolished.' })).toHaveCount(1)
})

test.describe('on a phone', () => {
  test.use({ colorScheme: 'dark' })

  test('A125 by keys alone the time line leads to a version and back, the focus is never lost, and axe finds no barrier', async ({
    page,
  }) => {
    const screen = await beginDebate(
      page,
      'Homework should be abolished.',
      'It takes the evenings.',
      'It takes the evenings too.',
    )
    await nameVersion(page, 'Before the final')
    await rewrite(screen, 'It takes the evenings.', 'It takes the long evenings.')
    await page.setViewportSize({ width: 390, height: 844 })
    await screen.button('Versions').click()
    const dialog = page.getByRole('dialog', { name: /^Versions of/ })
    const line = dialog.getByRole('button', { name: /Before the final/ })
    await expect(dialog.locator('button[data-version]').first()).toBeFocused()
    await expectNoBarrier(page, 'the time line')
    while (!(await line.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const back = dialog.getByRole('button', { name: 'All versions' })
    await expect(back).toBeFocused()
    await expect(line).toBeHidden()
    await expect(dialog.getByRole('insertion')).toBeVisible()
    await expectNoBarrier(page, 'one version')
    await dialog.getByRole('button', { name: /^Bring this back/ }).press('Enter')
    await expect(dialog).toContainText('Nothing changed since.')
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await back.press('Enter')
    await expect(line).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.locator(':focus')).toHaveCount(1)
  })
})
