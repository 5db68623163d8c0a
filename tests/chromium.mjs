import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where a Chromium or Chrome usually stands. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium: what CHROMIUM_PATH names, one in a usual place, or Playwright's own.
 * @returns {string | undefined} undefined where there is none
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return named
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  return [...usual, chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

/**
 * The path of a Chromium, fetched where there is none: Playwright's own, or else Debian's.
 * @returns {string} its path
 * @throws {Error} one line that says how to get one
 */
export function needChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  console.log('No Chromium was found; getting one.')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 })
  const fetched = findChromium()
  if (fetched !== undefined) return fetched
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    'No Chromium was found. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  )
}
