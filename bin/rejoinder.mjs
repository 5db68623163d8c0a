#!/usr/bin/env node
// Runs the command line from its TypeScript: nothing has to be built first.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// `npm run` starts in the package's folder; names of files are meant from where the person is.
if (process.env.npm_lifecycle_event === 'rejoinder' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// Settings of another project, which the folder may belong to, are no business of ours.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
await import('../src/cli/main.ts')
