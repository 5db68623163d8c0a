import { readFileSync } from 'node:fs'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
process.exitCode = await run(process.argv.slice(2), processTerminal(), about.version)
