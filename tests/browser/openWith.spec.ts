import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { beginDebate, screenOf } from './screen.ts'

const outline =
  '<opml version="2.0"><body><outline text="Files open."><outline text="They do."/></outline></body></opml>'

test('A140 the browser finds nothing wrong with the manifest, and what the system opens with the program is shown before it is stored', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const { LaunchQueue } = globalThis as unknown as {
      LaunchQueue: { prototype: { setConsumer(take: unknown): void } }
    }
    const { setConsumer } = LaunchQueue.prototype
    LaunchQueue.prototype.setConsumer = function (take) {
      Object.assign(globalThis, { consume: take })
      setConsumer.call(this, take)
    }
  })
  const screen = await beginDebate(page, 'Files wait.', 'They wait.', 'They do not.')
  const devtools = await context.newCDPSession(page)
  const { errors, url } = await devtools.send('Page.getAppManifest')
  expect([errors, url]).toEqual([[], expect.stringMatching(/manifest\.webmanifest$/)])
  // A real handle, as the system hands it out; the file is one of the page's own folder.
  await page.evaluate(async (text) => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('opened.opml', { create: true })
    const writable = await handle.createWritable()
    await writable.write(text)
    await writable.close()
    const { consume } = globalThis as unknown as { consume(params: object): void }
    consume({ files: [] })
    consume({ files: [handle] })
  }, outline)
  await expect(screen.dialog).toContainText('opened.opml · OPML')
  await expect(screen.dialog).toContainText('They do.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Imported “Files open.”' })).toBeVisible()

  // One that is gone meanwhile is told by its name.
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('opened.opml')
    await folder.removeEntry('opened.opml')
    const { consume } = globalThis as unknown as { consume(params: object): void }
    consume({ files: [handle] })
  })
  await expect(page.getByRole('alert').filter({ hasText: '“opened.opml” was not imported.' })).toBeVisible()
})

test('A141 a file goes to the share sheet where there is one that takes it, and else there is no button', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Files are shared.', 'They are.', 'They are not.')
  const share = screen.dialog.getByRole('button', { name: 'Share…' })
  const offered = async (takes: boolean) => {
    await page.evaluate((takes) => {
      const shared: string[] = []
      Object.assign(globalThis, { shared })
      Object.assign(navigator, {
        canShare: ({ files }: { files: File[] }) => takes && files.every(({ size }) => size > 0),
        share: async ({ files }: { files: File[] }) =>
          void shared.push(...files.map(({ name, type }) => `${name} ${type}`)),
      })
    }, takes)
    await page.keyboard.press('Control+e')
    await expect(screen.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled()
  }
  await offered(false)
  await expect(share).toHaveCount(0)
  await page.keyboard.press('Escape')
  await offered(true)
  await share.click()
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { shared: string[] }).shared))
    .toEqual(['Files are shared.json application/json'])
})

test('A142 a folder that is dropped gives all its files, told one by one, and an empty one is told', async ({
  page,
  context,
}, { outputDir }) => {
  const screen = screenOf(page)
  await page.goto('./')
  await expect(screen.claims.first()).toBeVisible()
  const folder = join(outputDir, 'club')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  mkdirSync(join(outputDir, 'bare'))
  writeFileSync(join(folder, '.hidden'), 'x')
  writeFileSync(join(folder, 'a.md'), '# Schools should teach chess.\n\n- + It trains patience.\n')
  writeFileSync(join(folder, 'inner', 'b.opml'), outline)
  writeFileSync(join(folder, 'inner', 'c.png'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const devtools = await context.newCDPSession(page)
  const drop = async (path: string) => {
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await drop(join(outputDir, 'bare'))
  await expect(page.getByRole('alert').filter({ hasText: '“bare” was not imported. There is no file' })).toBeVisible()
  await drop(folder)
  await expect(screen.dialog).toContainText('2 of 3 files can be imported.')
  await expect(screen.dialog).toContainText('a.md: 1 claim · 0 sources')
  await expect(screen.dialog).toContainText('c.png: This is a picture')
  await screen.dialog.getByRole('button', { name: 'Import 2 debates' }).click()
  await expect(screen.library.getByRole('link', { name: 'Schools should teach chess.' })).toBeVisible()
})
