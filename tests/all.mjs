// Everything that must hold: types, lint, unit and component tests, the production build, and journeys in a real
// Chromium. Each step runs whatever the others say. Ends with a line "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from './chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'rejoinder-tests-'))
const total = { passed: 0, failed: 0 }
const broken = []

/** Checks that nobody waits for, all at once; each says what it has to say when it is done. */
async function checks(steps) {
  const done = steps.map(([name, command, ...args]) => {
    const child = spawn('npx', ['--no-install', command, ...args], { shell: process.platform === 'win32' })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece))
    return new Promise((resolve) => {
      child.on('error', (error) => resolve([name, false, error.message]))
      child.on('close', (code) => resolve([name, code === 0, Buffer.concat(said).toString()]))
    })
  })
  const passed = new Map()
  for (const [name, fine, said] of await Promise.all(done)) {
    console.log(`\n── ${name}\n${said}`)
    total[fine ? 'passed' : 'failed'] += 1
    if (!fine) broken.push(name)
    passed.set(name, fine)
  }
  return passed
}

function run(name, command, args, env = {}) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** A step that runs many tests and writes a report of them. */
function suite(name, command, args, env, count) {
  const file = join(reports, `${command}.json`)
  const passed = run(name, command, args(file), env(file))
  let counted = { passed: 0, failed: 0 }
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`${name} left no report: ${error.message}`)
  }
  // A run that fails outside its tests, or runs none, is a failure too.
  if ((!passed && counted.failed === 0) || counted.passed + counted.failed === 0) counted.failed += 1
  total.passed += counted.passed
  total.failed += counted.failed
  if (counted.failed > 0) broken.push(name)
}

const fine = await checks([
  ['types', 'tsc', '-p', '.'],
  ['types of the core', 'tsc', '-p', 'src/core'],
  ['types of the service worker', 'tsc', '-p', 'src/offline'],
  ['lint and format', 'biome', 'check', '.'],
  ['production build', 'vite', 'build'],
])
suite(
  'unit and component tests',
  'vitest',
  (file) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  () => ({}),
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
)
if (fine.get('production build')) {
  try {
    const chromium = needChromium()
    suite(
      'journeys in Chromium',
      'playwright',
      () => ['test', '--reporter=list,json'],
      (file) => ({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    )
  } catch (error) {
    console.error(error.message)
    total.failed += 1
    broken.push('journeys in Chromium')
  }
}

rmSync(reports, { recursive: true, force: true })
if (broken.length > 0) console.error(`\nFailed: ${broken.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
