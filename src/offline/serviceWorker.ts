import type { BuiltFile, Wholeness, WorkerRequest } from './files.ts'
import { createShelves } from './shelves.ts'

/**
 * Serves the program from this device, so that it starts without a network. All of a build is here before the worker counts as
 * installed, and a newer build waits until a person says so: never two builds in one page, never a reload that nobody asked for.
 * Service Workers, https://www.w3.org/TR/service-workers/.
 */
declare const self: ServiceWorkerGlobalScope
/** Put in while building, see build/offline.ts. */
declare const BUILT_FILES: readonly BuiltFile[]
declare const BUILD: string

const scope = self.registration.scope
const shelves = createShelves(self.caches, scope, BUILD, BUILT_FILES)
const page = new Set([scope, `${scope}index.html`])

self.addEventListener('install', (event) => event.waitUntil(shelves.fill()))

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await tidy()
      // The first visit is served at once, so that what it fetches later is there without a network too.
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  event.respondWith(answer(request))
})

/** Lets go of earlier builds, once no tab is left that may ask for their parts, and no later one waits. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing !== null || waiting !== null) return
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.length === 0) await shelves.dropOthers()
}

async function answer(request: Request): Promise<Response> {
  if (request.mode === 'navigate' && page.has(request.url.replace(/[?#].*$/s, ''))) {
    await tidy()
    return (await shelves.find(new Request(scope))) ?? fetch(request)
  }
  return (await shelves.find(request)) ?? fetch(request)
}

self.addEventListener('message', (event) => {
  const { kind } = event.data as WorkerRequest
  if (kind === 'take-over') event.waitUntil(self.skipWaiting())
  else event.waitUntil(wholeness().then((answer) => event.ports[0]?.postMessage(answer)))
})

/** The browser may clear what it keeps for us: what is missing is fetched again, where there is a network. */
async function wholeness(): Promise<Wholeness> {
  const files = BUILT_FILES.length
  if ((await shelves.missing()) === 0) return { whole: true, files }
  try {
    await shelves.fill()
    return { whole: true, files }
  } catch {
    return { whole: false, files }
  }
}
