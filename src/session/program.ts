import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Wholeness, WorkerRequest } from '../offline/files.ts'
import { createRemembered, oneOf } from './device.ts'
import type { Notices } from './notices.ts'
import { onShown } from './shown.ts'
import { createWritingCall } from './writingCall.ts'

/** Whether the program is on this device whole. */
export type Offline =
  /** It is being fetched. */
  | 'preparing'
  /** It starts and does everything without a network. */
  | 'ready'
  /** Something of it could not be fetched; it is tried again at the next start. */
  | 'incomplete'
  /** It is one file that was opened from a disk. */
  | 'file'
  /** The browser keeps no programs that come over plain http, nor any where it has no service workers. */
  | 'unable'

/** A later build of the program. */
export type Update =
  | 'none'
  /** It is here whole, and waits for a person's word. */
  | 'waiting'
  /** A person took it, and all tabs write first. */
  | 'writing'
  /** It was taken in another tab; this one runs the earlier build until it is loaded anew. */
  | 'elsewhere'

/** The program itself, on this device. */
export interface Program {
  readonly offline: Accessor<Offline>
  readonly update: Accessor<Update>
  /** Goes on to the later build, once all that any tab holds is on disk; else says why not. */
  takeUpdate(): Promise<void>
  /** Whether the browser offers to install it. */
  readonly installable: Accessor<boolean>
  install(): Promise<void>
}

export interface ProgramMeans {
  readonly notices: Notices
  /** Writes all that this tab holds; resolves to whether it is on disk. */
  readonly write: () => Promise<boolean>
}

/** How Chromium offers to install, https://wicg.github.io/manifest-incubations/. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/** A later build is looked for when the page is shown again, at most so often, in milliseconds. */
const lookEvery = 30 * 60_000

/** Sees to it that the program is on this device whole, and tells of later builds. */
export function createProgram({ notices, write }: ProgramMeans): Program {
  const [offline, setOffline] = createSignal<Offline>('preparing')
  const [update, setUpdate] = createSignal<Update>('none')
  const [offer, setOffer] = createSignal<InstallOffer | null>(null)
  const [told, setTold] = createRemembered('told-offline', 'nothing', oneOf(['nothing', 'ready', 'file']))
  const call = createWritingCall(write)
  let registration: ServiceWorkerRegistration | undefined
  let taken = false
  let looked = Date.now()
  onShown(() => {
    if (registration === undefined || Date.now() - looked < lookEvery) return
    looked = Date.now()
    registration.update().catch(() => {})
  })

  const tellOnce = (what: 'ready' | 'file'): void => {
    setOffline(what)
    if (told() === what) return
    setTold(what)
    notices.say({ kind: what === 'ready' ? 'ready-offline' : 'runs-from-file' })
  }

  const load = async (): Promise<void> => {
    if (await write()) {
      location.reload()
      return
    }
    setUpdate('elsewhere')
    notices.say({ kind: 'update-put-off' })
  }

  const watch = (found: ServiceWorkerRegistration, workers: ServiceWorkerContainer): void => {
    const waits = () => {
      if (found.waiting !== null && found.active !== null && update() === 'none') setUpdate('waiting')
    }
    found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', waits))
    waits()
    let served = workers.controller !== null
    workers.addEventListener('controllerchange', () => {
      // The worker that comes with the first visit replaces nothing.
      if (!served) served = true
      else if (taken) void load()
      else setUpdate('elsewhere')
    })
  }

  const begin = async (): Promise<void> => {
    if (location.protocol === 'file:') return tellOnce('file')
    const workers = workersHere()
    if (workers === null) {
      setOffline('unable')
      return
    }
    try {
      registration = await workers.register('./sw.js', { updateViaCache: 'none' })
      watch(registration, workers)
      const { active } = await workers.ready
      if (active !== null && (await isWhole(active))) tellOnce('ready')
      else setOffline('incomplete')
    } catch {
      setOffline('incomplete')
    }
  }

  const offered = (event: Event) => {
    event.preventDefault()
    setOffer(event as InstallOffer)
  }
  const installed = () => setOffer(null)
  addEventListener('beforeinstallprompt', offered)
  addEventListener('appinstalled', installed)
  onCleanup(() => {
    removeEventListener('beforeinstallprompt', offered)
    removeEventListener('appinstalled', installed)
    call.close()
  })
  // What the first screen needs comes first.
  if (document.readyState === 'complete') void begin()
  else addEventListener('load', () => void begin(), { once: true })

  return {
    offline,
    update,
    async takeUpdate() {
      if (update() === 'elsewhere') return load()
      const waiting = registration?.waiting
      if (waiting == null || update() === 'writing') return
      setUpdate('writing')
      const [here, elsewhere] = await Promise.all([write(), call.ask()])
      if (here && elsewhere) {
        taken = true
        waiting.postMessage({ kind: 'take-over' } satisfies WorkerRequest)
        return
      }
      setUpdate('waiting')
      notices.say({ kind: 'update-put-off' })
    },
    installable: () => offer() !== null,
    async install() {
      await offer()?.prompt()
      // An offer is good for one answer; the browser makes another when it likes.
      setOffer(null)
    },
  }
}

/** What keeps programs, where the browser has it: not over plain http, and never for a program that has no such part. */
function workersHere(): ServiceWorkerContainer | null {
  const built = import.meta.env.PROD && import.meta.env.MODE !== 'single'
  return built && isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : null
}

function isWhole(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Wholeness>) => resolve(data.whole)
    worker.postMessage({ kind: 'is-whole' } satisfies WorkerRequest, [port2])
  })
}
