import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'

/** The views of a debate, in the order of their tabs. */
export const views = ['outline', 'map', 'weigh', 'case'] as const
export type View = (typeof views)[number]

/** The parts of the Case view: what a club does between the map and the round. */
export const caseParts = ['next', 'blocks', 'speeches', 'sources', 'practise'] as const
export type CaseView = (typeof caseParts)[number]

/** Where one is: the library, or a debate with its view and claim. */
export type Route =
  | { readonly at: 'start' }
  | { readonly at: 'library' }
  | {
      readonly at: 'debate'
      readonly debate: DebateId
      readonly view: View
      readonly part?: CaseView
      readonly claim?: ClaimId
    }

/** Reads an address's hash. No hash is the start; what cannot be read is the library. */
export function readRoute(hash: string): Route {
  if (hash === '' || hash === '#') return { at: 'start' }
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const id = /^\/d\/([^/]+)$/.exec(path)?.[1]
  if (id === undefined) return { at: 'library' }
  const fields = new URLSearchParams(query)
  const view = views.find((known) => known === fields.get('view')) ?? 'outline'
  const part = view === 'case' ? caseParts.find((known) => known === fields.get('part')) : undefined
  const claim = fields.get('claim')
  return {
    at: 'debate',
    debate: decode(id),
    view,
    ...(part === undefined ? {} : { part }),
    ...(claim === null ? {} : { claim }),
  }
}

/** Whether an address can hold a debate's id, which a file may have brought: half a surrogate pair has no encoding. */
export function fitsAddress(id: DebateId): boolean {
  return id !== '' && !/\p{Surrogate}/u.test(id)
}

/** Writes a route as a hash that `readRoute` reads back. */
export function writeRoute(route: Route): string {
  if (route.at !== 'debate') return '#/'
  const fields = new URLSearchParams()
  if (route.view !== 'outline') fields.set('view', route.view)
  if (route.view === 'case' && route.part !== undefined && route.part !== 'next') fields.set('part', route.part)
  if (route.claim !== undefined) fields.set('claim', route.claim)
  const query = fields.toString()
  return `#/d/${encodeURIComponent(route.debate)}${query === '' ? '' : `?${query}`}`
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

export interface Router {
  readonly route: Accessor<Route>
  /** Goes somewhere; with `replace` the back button skips where one was. */
  go(route: Route, how?: { replace?: boolean }): void
}

/** The address as a signal. */
export function createRouter(): Router {
  const [route, setRoute] = createSignal<Route>(readRoute(location.hash), { equals: sameRoute })
  const follow = () => setRoute(readRoute(location.hash))
  addEventListener('popstate', follow)
  addEventListener('hashchange', follow)
  onCleanup(() => {
    removeEventListener('popstate', follow)
    removeEventListener('hashchange', follow)
  })
  return {
    route,
    go(next, { replace = false } = {}) {
      const hash = writeRoute(next)
      if (hash !== location.hash) {
        if (replace) history.replaceState(null, '', hash)
        else history.pushState(null, '', hash)
      }
      setRoute(next)
    },
  }
}

function sameRoute(a: Route, b: Route): boolean {
  return a.at === b.at && writeRoute(a) === writeRoute(b)
}
