import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** All files below a folder. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Takes from the end of LevelDB's log the last of what was written, as a disk may that said too early that it had it. */
export function cutTail(folder: string, bytes: number): void {
  for (const file of filesBelow(folder)) if (file.endsWith('.log')) truncateSync(file, statSync(file).size - bytes)
}

/** Lets LevelDB's list of its files name one that is not there. Chromium can then open no database of the address at all. */
export function mislead(folder: string): void {
  for (const file of filesBelow(folder)) if (file.endsWith('CURRENT')) writeFileSync(file, 'MANIFEST-000099\n')
}

/** Waits out, on the page's own clock, the rest after which the day's copy is made, until it is there. Needs `page.clock`. */
export async function daysCopy(page: Page): Promise<void> {
  const copies = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('rejoinder-copies', { create: true })
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    })
  await page.clock.fastForward(30_000)
  await expect.poll(copies).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.zip$/)])
}
