import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../tests/chromium.mjs'

/**
 * Draws the icons that systems want as pictures from public/icon.svg. `npm run icons`; what it draws is kept in public/icons.
 * A maskable icon is cut by the system to a shape of its own: the middle 80 % are sure to be seen
 * (https://w3c.github.io/manifest/#icon-masks), so the mark is smaller there and the paper goes to the edge.
 */
const icons = [
  { file: 'icon-192.png', size: 192, maskable: false },
  { file: 'icon-512.png', size: 512, maskable: false },
  { file: 'maskable-192.png', size: 192, maskable: true },
  { file: 'maskable-512.png', size: 512, maskable: true },
  { file: 'apple-touch-icon.png', size: 180, maskable: true },
] as const

const folder = fileURLToPath(new URL('../public/', import.meta.url))
const svg = await readFile(`${folder}icon.svg`, 'utf8')
const executablePath = findChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })
const page = await browser.newPage()
for (const { file, size, maskable } of icons) {
  await page.setViewportSize({ width: size, height: size })
  const inset = maskable ? '12%' : '0'
  await page.setContent(
    `<style>body { margin: 0; ${maskable ? 'background: #fbfaf7' : ''} } svg { position: fixed; inset: ${inset}; }</style>${svg}`,
  )
  await writeFile(`${folder}icons/${file}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
