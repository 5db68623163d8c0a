import { type Accessor, createSignal } from 'solid-js'
import { bringIn, type NewBallot } from '../core/edit/bringIn.ts'
import type { Ballot, BallotId } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { type Debate, motionOf } from '../core/model/debate.ts'
import type { FormatId, Unsaid } from '../formats/format.ts'
import { problemOf } from '../formats/formatError.ts'
import { type CopyOf, copyOf, partCopies } from './copyOf.ts'
import { messageOf } from './failure.ts'
import { bytesOf } from './fileBytes.ts'
import type { ReadFile } from './formatJobs.ts'
import { WorkFailed, work } from './formatWork.ts'
import type { Importing, Incoming, OneOfSeveral } from './importing.ts'
import { type Names, named, type Taken, taken } from './importNames.ts'
import { incomingBranch } from './incomingBranch.ts'
import type { Library } from './library.ts'
import type { Merges } from './merging.ts'
import type { Notices } from './notices.ts'
import type { OpenDebate } from './openDebate.ts'
import { createRuns } from './runs.ts'
import { isHereAlike } from './twin.ts'
import type { Versions } from './versions.ts'

/** Files that come in: read beside the page, looked at, then taken or left. */
export interface Imports {
  readonly now: Accessor<Importing | null>
  /** Reads files. What cannot be read is told, and changes nothing. */
  begin(files: readonly File[]): Promise<void>
  /** Reads the file again, as another format or with another relation where it says none. */
  again(how: { readonly format?: FormatId; readonly relation?: Unsaid['relation'] }): Promise<void>
  /** Gives up. */
  cancel(): void
  /** Stores what was read as new debates, and opens the one there is. */
  takeAsNew(names: Names): Promise<void>
  /** The ballots of what was read that the open debate has none for, though they say something of what would be put in it. */
  strangeBallots(names: Names): readonly Ballot[]
  /**
   * Puts what was read under a claim of the open debate, its motion as a claim; without words, what bears on it.
   * @param names.addBallots whether strange ballots are added to the debate; else what they say stays behind
   */
  takeUnder(claim: ClaimId, names: Names & { readonly addBallots: boolean }): void
  /** Of several files, leaves out those that are here alike, or not. */
  leaveOut(on: boolean): void
  /** Whether what was read is a copy of a debate that is here. */
  copyOf(): CopyOf | null
  /** Of several files those that are copies of debates that are here, or of one that another of them brings. */
  copies(): readonly OneOfSeveral[]
  /** Of several files, stores the debates that are new here, and merges the copies, one after the other. */
  takeAndMerge(names: Names): Promise<void>
  /** Merges what was read with the debate here of which it is a copy, or puts it in its place. */
  takeAsCopy(how: 'merge' | 'replace'): Promise<void>
}

export interface ImportMeans {
  readonly library: Library
  readonly notices: Notices
  readonly open: Accessor<OpenDebate | null>
  openDebate(id: string): void
  readonly versions: Versions
  readonly merges: Merges
  /** Takes a backup of the whole library. */
  restore(file: File): Promise<void>
  /** Shows and closes what a person sees of it. */
  show(): void
  close(): void
}

export function createImports(means: ImportMeans): Imports {
  const { library, notices, open, openDebate, versions, merges } = means
  const [now, setNow] = createSignal<Importing | null>(null)
  const runs = createRuns()

  const end = () => {
    runs.begin()
    setNow(null)
    means.close()
  }
  const fail = (file: string, error: unknown) => {
    end()
    notices.say({ kind: 'import-failed', file, problem: problemOf(error) })
  }
  const unsaidFor = (name: string, relation: Unsaid['relation'] = 'supports'): Unsaid => ({
    title: name.replace(/\.[^.]{1,8}$/, ''),
    ballot: '',
    relation,
  })
  const readOne = (file: Incoming, how: { format?: FormatId; relation?: Unsaid['relation'] }) => {
    const { name, bytes } = file
    const { format, relation } = how
    const task = work<'read'>({
      kind: 'read',
      bytes,
      name,
      unsaid: unsaidFor(name, relation),
      ...(format === undefined ? {} : { format }),
    })
    runs.stopBy(task.cancel)
    return task.result
  }
  const alikeHere = async (read: ReadFile): Promise<boolean> =>
    copyOf(read, library, null) === null && (await isHereAlike(read.debate, library))
  const single = async (file: Incoming, how: { format?: FormatId; relation?: Unsaid['relation'] } = {}) => {
    setNow({ state: 'reading', name: file.name, done: 0, all: 1 })
    const goesOn = runs.now()
    try {
      const read = await readOne(file, how)
      const alike = await alikeHere(read)
      if (!goesOn()) return
      setNow({ state: 'read', file, read, relation: how.relation ?? 'supports', alike })
    } catch (error) {
      if (error instanceof WorkFailed && error.candidates.length > 0 && how.format === undefined) {
        setNow({ state: 'asked', file, problem: error.problem, candidates: error.candidates })
        return
      }
      fail(file.name, error)
    }
  }
  const alone = async (file: File) => {
    const goesOn = runs.begin()
    setNow({ state: 'reading', name: file.name, done: 0, all: 1 })
    means.show()
    try {
      const bytes = await bytesOf(file)
      if (goesOn()) await single({ name: file.name, bytes })
    } catch (error) {
      if (goesOn()) fail(file.name, error)
    }
  }
  const several = async (files: readonly File[]) => {
    const found: OneOfSeveral[] = []
    const before: Uint8Array[] = []
    const goesOn = runs.begin()
    means.show()
    for (const file of files) {
      setNow({ state: 'reading', name: file.name, done: found.length, all: files.length })
      try {
        const bytes = await bytesOf(file)
        const read = await readOne({ name: file.name, bytes }, {})
        // Our own files that come twice are copies of one debate.
        const twice = read.format !== 'json' && before.some((other) => sameBytes(other, bytes))
        const alike = twice ? 'twice' : (await alikeHere(read)) ? 'here' : null
        found.push({ name: file.name, read, problem: null, alike })
        before.push(bytes)
      } catch (error) {
        found.push({ name: file.name, read: null, problem: problemOf(error), alike: null })
      }
      if (!goesOn()) return
    }
    setNow({ state: 'several', files: found, leaveOut: true })
  }
  /** Our own files know which debate they are, so that a copy that comes back later is known again. */
  const store = async (debate: Debate, { format, lineage = [] }: ReadFile, file: string) => {
    const id = format === 'json' ? await library.take(debate) : await library.add(debate)
    if (lineage.length > 0 && id === debate.id) {
      // What a debate went through counts for less than the debate: without it a later merge has more to ask.
      await versions.keep(debate, { kind: 'came', name: file, change: 0, lineage }).catch((error: unknown) => {
        notices.say({ kind: 'version-failed', reason: messageOf(error) })
      })
    }
    return id
  }
  const storeOne = async ({ debate, read, file }: Taken) => {
    end()
    try {
      openDebate(await store(debate, read, file))
      notices.say({ kind: 'imported', motion: motionOf(debate).text })
    } catch (error) {
      notices.say({ kind: 'failed', reason: String(error) })
    }
  }
  /** @returns how many were stored */
  const storeSeveral = async (debates: readonly Taken[]): Promise<number> => {
    let stored = 0
    try {
      for (const { debate, read, file } of debates) {
        if (stored > 0 && now()?.state !== 'storing') break
        setNow({ state: 'storing', done: stored, all: debates.length })
        await store(debate, read, file)
        stored++
      }
    } catch (error) {
      notices.say({ kind: 'failed', reason: String(error) })
    }
    if (now()?.state === 'storing') end()
    if (stored > 0) notices.say({ kind: 'imported-several', debates: stored })
    return stored
  }
  const meeting = (): CopyOf | null => {
    const state = now()
    return state?.state === 'read' ? copyOf(state.read, library, open()) : null
  }
  const readable = (): readonly (OneOfSeveral & { readonly read: ReadFile })[] => {
    const state = now()
    if (state?.state !== 'several') return []
    const { files, leaveOut } = state
    return files.flatMap(({ read, ...file }) =>
      read === null || (leaveOut && file.alike !== null) ? [] : [{ ...file, read }],
    )
  }
  const merge = async (copies: readonly { readonly name: string; readonly read: ReadFile }[]): Promise<void> => {
    for (const { read } of copies) if (copyOf(read, library, null) === 'away') await library.restore(read.debate.id)
    await merges.begin(...copies.map(({ name, read: { debate, lineage = [] } }) => ({ file: name, debate, lineage })))
  }

  return {
    now,
    async begin(files) {
      const [first, second] = files
      if (first === undefined) return
      if (second !== undefined) return several(files)
      return first.name.toLowerCase().endsWith('.zip') ? means.restore(first) : alone(first)
    },
    async again(how) {
      const state = now()
      if (state?.state === 'asked') await single(state.file, how)
      else if (state?.state === 'read')
        await single(state.file, { format: state.read.format, relation: state.relation, ...how })
    },
    cancel: end,
    async takeAsNew(names) {
      const state = now()
      const debates =
        state?.state === 'read'
          ? [{ debate: named(state.read.debate, names), read: state.read, file: state.file.name }]
          : readable().map((file) => taken(file, names))
      const [only, second] = debates
      if (only === undefined) return end()
      if (second === undefined) await storeOne(only)
      else await storeSeveral(debates)
    },
    strangeBallots(names) {
      const state = now()
      const target = open()
      if (state?.state !== 'read' || target === null) return []
      return incomingBranch(named(state.read.debate, names), target.debate(), target.ballot().id).strange
    },
    takeUnder(claim, names) {
      const state = now()
      const target = open()
      if (state?.state !== 'read' || target === null) return
      const before = target.debate()
      const { branch, alike, strange } = incomingBranch(named(state.read.debate, names), before, target.ballot().id)
      const ballots = new Map<BallotId, BallotId | NewBallot>(alike)
      if (names.addBallots) for (const { id, name, defaults } of strange) ballots.set(id, { name, defaults })
      const outcome = target.make((now, clerk) => bringIn(now, { branch, to: claim, ballots }, clerk))
      // Another tab may have deleted the claim: what was read can still go somewhere else.
      if (!('change' in outcome)) return
      end()
      void versions.keep(before, { kind: 'import', name: state.file.name }).catch((error: unknown) => {
        notices.say({ kind: 'version-failed', reason: messageOf(error) })
      })
      if (outcome.change.claim !== undefined) target.selection.focus(outcome.change.claim)
    },
    leaveOut(on) {
      const state = now()
      if (state?.state === 'several') setNow({ ...state, leaveOut: on })
    },
    copyOf: meeting,
    copies: () => partCopies(readable(), library).copies,
    async takeAndMerge(names) {
      const { fresh, copies } = partCopies(readable(), library)
      const stored = await storeSeveral(fresh.map((file) => taken(file, names)))
      end()
      if (stored < fresh.length) return
      try {
        await merge(copies)
      } catch (error) {
        notices.say({ kind: 'failed', reason: String(error) })
      }
    },
    async takeAsCopy(how) {
      const state = now()
      const meets = meeting()
      if (state?.state !== 'read' || meets === null) return
      end()
      const { debate, lineage = [] } = state.read
      try {
        if (how === 'merge') return await merge([{ name: state.file.name, read: state.read }])
        if (meets === 'away') await library.restore(debate.id)
        await merges.replace({ file: state.file.name, debate, lineage })
      } catch (error) {
        notices.say({ kind: 'failed', reason: String(error) })
      }
    },
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
