import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { policyLine } from '../../build/contentPolicy.ts'

/** A server of one's own that can change what it serves, and go away. */
export interface Site {
  /** The program's address, in a folder of the origin. */
  readonly address: string
  /** From now on another build is served at the same address. */
  serve(folder: string): void
  /** The server is gone: its port is closed, and connections with it. */
  stop(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Serves a built folder below a sub-path, with the headers that the README asks for. */
export async function startSite(folder: string, path = '/club/debates/'): Promise<Site> {
  let served = folder
  const server: Server = createServer((request, response) => {
    void (async () => {
      const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
      const name = asked === path ? 'index.html' : normalize(asked.slice(path.length))
      const file = join(served, name)
      const found = asked.startsWith(path) && !name.startsWith('..') && (await stat(file).catch(() => null))?.isFile()
      if (!found) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': `${policyLine()}; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
      })
      createReadStream(file).pipe(response)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    address: `http://localhost:${address.port}${path}`,
    serve(other) {
      served = other
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
