import { type Accessor, createEffect, createMemo, createRoot, createSignal } from 'solid-js'
import { type Comparison, compareDebates, isEmptyComparison } from '../core/compare/compare.ts'
import { become } from '../core/edit/become.ts'
import type { Choice } from '../core/merge/conflict.ts'
import { type Merged, mergeDebates, NoCopyError } from '../core/merge/merge.ts'
import type { Debate } from '../core/model/debate.ts'
import { messageOf } from './failure.ts'
import type { Notices } from './notices.ts'
import type { OpenDebate } from './openDebate.ts'
import type { Opening } from './session.ts'
import type { Versions } from './versions.ts'

/** A copy of a debate that is here too. */
export interface Copy {
  readonly file: string
  /** As it was read, under the id of the debate here. */
  readonly debate: Debate
  /** The states that it has gone through, oldest first; empty where the file does not tell. */
  readonly lineage: readonly string[]
}

/** Two copies that are looked at before one becomes of them. */
export interface Merging {
  readonly copy: Copy
  /** Which of several copies it is, from 1. */
  readonly turn: { readonly n: number; readonly all: number }
  readonly open: OpenDebate
  /** The last state that both come from, or null where none is known. */
  readonly was: Debate | null
  /** What comes of both as they are now, with what is chosen unless a person says otherwise. */
  readonly merged: Accessor<Merged>
  /** What that changes here. */
  readonly comparison: Accessor<Comparison>
  choice(key: string): Choice | undefined
  choose(keys: readonly string[], choice: Choice): void
  end(): void
}

/** Merges a copy of a debate into it, or puts the copy in its place. A version is kept before either. */
export interface Merges {
  readonly now: Accessor<Merging | null>
  /**
   * Opens the debate, finds what both copies come from, and shows what would come of them. Says so where nothing would. Several
   * copies come one after the other, each as soon as the one before was merged or left.
   */
  begin(...copies: readonly Copy[]): Promise<void>
  /** Merges what is looked at. Where versions of both cannot be kept it says so, and what was chosen stays on the screen. */
  accept(): Promise<void>
  /** Puts the copy in the place of the debate: one change. */
  replace(copy: Copy): Promise<void>
  cancel(): void
}

export interface MergeMeans {
  readonly versions: Versions
  readonly notices: Notices
  readonly opening: Accessor<Opening>
  openDebate(id: string): void
  show(): void
  close(): void
}

export function createMerges(means: MergeMeans): Merges {
  const { versions, notices } = means
  const [now, setNow] = createSignal<Merging | null>(null)
  /** The notice that the copies could not be merged: once they are, it is not so any more. */
  let refusal = -1
  let waiting: readonly Pick<Merging, 'copy' | 'turn'>[] = []
  const end = (): void => {
    now()?.end()
    setNow(null)
    means.close()
  }
  const failed = (error: unknown): void => {
    end()
    if (error instanceof NoCopyError) notices.say({ kind: 'refused', refusal: 'another-motion' })
    else notices.say({ kind: 'failed', reason: messageOf(error) })
  }
  /** What is there now, and what came, so that both can be gone back to, and a later copy be merged from here. */
  const keepBoth = async (open: OpenDebate, { debate, file, lineage }: Copy): Promise<void> => {
    await open.settle()
    const { debate: before, n } = open.writer.onDisk()
    await versions.keep(before, { kind: 'import', name: file, change: n })
    if (lineage.length > 0) await versions.keep(debate, { kind: 'came', name: file, change: n, lineage })
  }

  const next = async (): Promise<void> => {
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      waiting = waiting.slice(1)
      if (await look(first)) return
    }
  }
  /** @returns whether there is something to look at */
  const look = async ({ copy, turn }: Pick<Merging, 'copy' | 'turn'>): Promise<boolean> => {
    try {
      const open = await opened(means, copy.debate.id)
      await open.settle()
      const was = await versions.ancestor(copy.debate.id, copy.lineage)
      const merging = createRoot((dispose): Merging => {
        const [choices, setChoices] = createSignal<ReadonlyMap<string, Choice>>(new Map())
        const merged = createMemo(() => mergeDebates(was, open.debate(), copy.debate))
        return {
          copy,
          turn,
          open,
          was,
          merged,
          comparison: createMemo(() => compareDebates(open.debate(), merged().debate)),
          choice: (key) => choices().get(key),
          choose: (keys, choice) =>
            setChoices((before) => new Map([...before, ...keys.map((key) => [key, choice] as const)])),
          end: dispose,
        }
      })
      if (merging.merged().conflicts.length === 0 && isEmptyComparison(merging.comparison())) {
        merging.end()
        notices.say({ kind: 'merge-nothing', file: copy.file })
        return false
      }
      setNow(merging)
      means.show()
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }

  return {
    now,
    begin(...copies) {
      waiting = copies.map((copy, i) => ({ copy, turn: { n: i + 1, all: copies.length } }))
      return next()
    },
    async accept() {
      const merging = now()
      if (merging === null) return
      const { copy, open, was, merged } = merging
      const choices = new Map(merged().conflicts.map(({ key, usual }) => [key, merging.choice(key) ?? usual] as const))
      try {
        await keepBoth(open, copy)
        // Given up meanwhile: then another copy may be on the screen already.
        if (now() !== merging) return
      } catch (error) {
        if (now() !== merging) return
        refusal = notices.say({ kind: 'merge-failed', file: copy.file, reason: messageOf(error) })
        return
      }
      notices.dismiss(refusal)
      try {
        end()
        const outcome = open.make((here, clerk) => {
          const target = mergeDebates(was, here, copy.debate, choices).debate
          return become(here, { target, label: 'merge-copy' }, clerk)
        })
        if ('change' in outcome) notices.say({ kind: 'merged' })
      } catch (error) {
        failed(error)
      }
      await next()
    },
    async replace(copy) {
      try {
        const open = await opened(means, copy.debate.id)
        await keepBoth(open, copy)
        const outcome = open.make((here, clerk) =>
          become(here, { target: copy.debate, label: 'replace-debate' }, clerk),
        )
        if ('change' in outcome) notices.say({ kind: 'replaced' })
        else if (outcome.refused === 'nothing-to-change') notices.say({ kind: 'merge-nothing', file: copy.file })
      } catch (error) {
        failed(error)
      }
    },
    cancel() {
      end()
      void next()
    },
  }
}

/** The debate, once it is on the screen. Rejects where it cannot be opened. */
function opened({ opening, openDebate }: MergeMeans, id: string): Promise<OpenDebate> {
  const here = () => {
    const state = opening()
    return state.state === 'open' && state.open.debate().id === id ? state.open : null
  }
  const already = here()
  if (already !== null) return Promise.resolve(already)
  openDebate(id)
  return new Promise((resolve, reject) => {
    createRoot((dispose) => {
      let waited = false
      createEffect(() => {
        const open = here()
        const { state } = opening()
        // The debate before it may still be on the screen, or have failed, when this begins to look.
        if (state === 'opening') waited = true
        if (open !== null) resolve(open)
        else if (waited && (state === 'failed' || state === 'missing'))
          reject(new Error('The debate could not be opened.'))
        else return
        queueMicrotask(dispose)
      })
    })
  })
}
