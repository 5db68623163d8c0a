import { type Accessor, createSignal } from 'solid-js'
import { droppedFiles } from './droppedFiles.ts'
import type { Session } from './session.ts'

/** A file that the system opens with the installed program (https://wicg.github.io/web-app-launch/). */
interface LaunchParams {
  readonly files?: readonly LaunchFile[]
}

interface LaunchFile {
  readonly name: string
  getFile(): Promise<File>
}

interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void
}

/**
 * Takes in files that are dropped on the window, pasted where no text is written, or opened with the program.
 * @returns whether a file is held over the window, and what ends it
 */
export function listenForFiles(session: Session): { readonly over: Accessor<boolean>; readonly stop: () => void } {
  const [over, setOver] = createSignal(false)
  /** Entering a child tells of leaving the parent only after: what counts is how often either came. */
  let depth = 0
  /** What is open may be half done: files do not take its place. */
  const take = (files: readonly File[]) => {
    const [first] = files
    if (first !== undefined && session.dialogs.dialog() !== null)
      session.notices.say({ kind: 'import-failed', file: first.name, problem: { kind: 'dialog-open' } })
    else void session.imports.begin(files)
  }
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  const enter = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth += 1
    setOver(session.dialogs.dialog() === null)
  }
  const leave = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth = Math.max(0, depth - 1)
    if (depth === 0) setOver(false)
  }
  const hold = (event: DragEvent) => {
    if (!carriesFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    depth = 0
    setOver(false)
    if (!carriesFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    const name = event.dataTransfer.items[0]?.webkitGetAsEntry?.()?.name ?? ''
    void droppedFiles(event.dataTransfer).then((files) => {
      if (files.length > 0) take(files)
      else session.notices.say({ kind: 'import-failed', file: name, problem: { kind: 'no-files' } })
    })
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // Office programs put a picture of the words beside the words.
    if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    take(files)
  }
  const events = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const
  for (const [type, listener] of Object.entries(events)) addEventListener(type, listener as EventListener)
  document.addEventListener('paste', paste, { capture: true })
  if ('launchQueue' in globalThis) {
    const { launchQueue } = globalThis as unknown as { launchQueue: LaunchQueue }
    launchQueue.setConsumer(({ files = [] }) => {
      void Promise.all(files.map(fileOf)).then(take)
    })
  }
  return {
    over,
    stop() {
      for (const [type, listener] of Object.entries(events)) removeEventListener(type, listener as EventListener)
      document.removeEventListener('paste', paste, { capture: true })
    },
  }
}

/** A file that the system does not hand out any more is told by its name, and keeps no other from being read. */
function fileOf(file: LaunchFile): Promise<File> {
  return file.getFile().catch(() => new File([], file.name))
}
