import { type Accessor, batch, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { addClaim, addSibling } from '../core/edit/add.ts'
import type { Clerk, Outcome } from '../core/edit/change.ts'
import type { Ballot, BallotId } from '../core/model/ballot.ts'
import type { ClaimId, Relation } from '../core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../core/model/debate.ts'
import { type Tree, treeOf } from '../core/model/tree.ts'
import { pathUp } from '../core/model/walk.ts'
import type { Standings } from '../core/weigh/standing.ts'
import type { Stored } from '../storage/journal.ts'
import { newId } from './clerk.ts'
import { createDrills, type Drills } from './drills.ts'
import { createDrillWords, type DrillWords } from './drillWords.ts'
import { createVisits, type Picture, type Visits } from './picture.ts'
import { createPreparing, type Preparing } from './preparing.ts'
import { createRating, type Rating } from './rating.ts'
import { createSelection, type Selection } from './selection.ts'
import { onShown } from './shown.ts'
import { keepVersions } from './versionKeeper.ts'
import type { Versions } from './versions.ts'
import { createWeighing, type Weighing } from './weighing.ts'
import { createWriter, type Means, type Saving, type Writer } from './writer.ts'
import { createWriting, type Writing } from './writing.ts'

/** The debate on the screen, and all that one can do with it. */
export interface OpenDebate {
  readonly writer: Writer
  readonly debate: Accessor<Debate>
  readonly tree: Accessor<Tree>
  readonly weighing: Weighing
  /** The chosen ballot, and the standings on it. */
  readonly ballot: Accessor<Ballot>
  chooseBallot(id: BallotId): void
  readonly standings: Accessor<Standings>
  readonly selection: Selection
  readonly rating: Rating
  readonly preparing: Preparing
  readonly drills: Drills
  readonly drillWords: DrillWords
  readonly visits: Visits
  /** The map while it is on the screen, else null. */
  readonly picture: Accessor<Picture | null>
  showPicture(picture: Picture | null): void
  readonly writing: Writing
  /** Like the writer's, and "saving" too while words are in the box that the debate does not hold yet. */
  readonly saving: Accessor<Saving>
  /**
   * Tells of words in a box that the debate does not hold yet.
   * @param flush brings them into the debate
   * @returns a function that says they are there
   */
  expectWords(flush: () => void): () => void
  /** Brings words from all boxes into the debate and the debate to disk. @returns whether all of it is there */
  settle(): Promise<boolean>
  /** Makes an edit; a refusal that a person should hear of is told. */
  make(edit: (debate: Debate, clerk: Clerk) => Outcome): Outcome
  undo(): void
  redo(): void
  /** Adds a claim under another and begins to write it. */
  add(parent: ClaimId, relation: Relation): void
  /** Adds a claim right after another and begins to write it. */
  addBeside(claim: ClaimId): void
  /** The claim that evidence is to be added to as soon as the panel shows it, or null. */
  readonly evidenceAsked: Accessor<ClaimId | null>
  askEvidence(claim: ClaimId | null): void
  /** Ends the writing of a sentence from the keyboard; the focus goes to its claim, or back where one was. */
  endWriting(how: 'keep' | 'giveUp'): void
}

/** Opens a debate that was read from disk, and joins its writer with what the screen remembers about it. */
export function createOpenDebate(stored: Stored, means: Means & { readonly versions?: Versions }): OpenDebate {
  const { notices, versions } = means
  // Words still in a box must be among the pending changes before others' changes come in under them.
  const writer = createWriter(stored, {
    ...means,
    beforeTakeIn: () => flushAll(),
    claimInUse: () => untrack(writing.claim),
  })
  const { debate } = writer
  if (versions !== undefined) keepVersions(stored, { writer, versions, notices })
  const tree = createMemo(() => treeOf(debate()))
  const weighing = createWeighing(debate, tree, { make: (edit) => make(edit), newStep: newId })
  const selection = createSelection(debate)
  const rating = createRating(debate, weighing, selection)
  const visits = createVisits(debate)
  createEffect(() => {
    const claim = selection.claim()
    if (claim !== null) untrack(() => visits.visit(claim))
  })
  const [picture, showPicture] = createSignal<Picture | null>(null)
  const writing: Writing = createWriting(writer, newId)
  const [evidenceAsked, askEvidence] = createSignal<ClaimId | null>(null)
  const [awaited, setAwaited] = createSignal<ReadonlySet<() => void>>(new Set())
  const saving = createMemo<Saving>(() => {
    const unwritten = writing.dirty() || awaited().size > 0
    return unwritten && writer.saving().state === 'saved' ? { state: 'saving' } : writer.saving()
  })

  const make: OpenDebate['make'] = (edit) => {
    writing.flush()
    const outcome = writer.make(edit)
    if ('refused' in outcome && outcome.refused !== 'nothing-to-change') {
      notices.say({ kind: 'refused', refusal: outcome.refused })
    }
    return outcome
  }

  let before: ClaimId | null = null
  const writeNew = (add: (debate: Debate, clerk: Clerk, step: string) => Outcome): void => {
    writing.keep()
    const step = newId()
    // The claim, its box and the focus come to the screen in one pass.
    batch(() => {
      const outcome = make((now, clerk) => add(now, clerk, step))
      const added = 'change' in outcome ? outcome.change.claim : undefined
      if (added === undefined) return
      before = selection.claim()
      writing.begin(added, step)
      selection.focus(added)
    })
  }

  const turn = (direction: 'undo' | 'redo'): void => {
    writing.keep()
    const before = untrack(debate)
    const turned = writer[direction]()
    if (turned === null) return
    if ('skipped' in turned) {
      const label = turned.skipped[0]?.label
      if (label !== undefined) notices.say({ kind: 'skipped', turn: direction, label, why: turned.why })
      return
    }
    const { label, claim } = turned.change
    notices.say({ kind: direction === 'undo' ? 'undone' : 'redone', label })
    if (claim === undefined) return
    // Where the claim went with its change, the focus goes to what it bore on.
    const way = [claim, ...pathUp(before, claim).map(({ id }) => id)]
    const shown = way.find((id) => claimOf(debate(), id) !== undefined)
    if (shown !== undefined) selection.focus(shown)
  }

  const flushAll = (): void => {
    for (const flush of awaited()) flush()
    writing.flush()
  }

  const leave = (): void => {
    flushAll()
    writer.keepUnsaved()
  }
  /** The browser asks whether to leave, where something would be lost by it. */
  const hold = (event: BeforeUnloadEvent): void => {
    flushAll()
    const now = writer.saving()
    // Changes that were kept can be made again on a debate only where the disk still has that.
    const gone = now.state === 'failed' && now.reason === 'DebateGoneError'
    if (!writer.keepUnsaved() || gone) event.preventDefault()
  }
  addEventListener('pagehide', leave)
  addEventListener('beforeunload', hold)
  onShown(() => void writer.catchUp())
  onCleanup(() => {
    removeEventListener('pagehide', leave)
    removeEventListener('beforeunload', hold)
    flushAll()
    writing.keep()
    void writer.close()
  })

  return {
    writer,
    debate,
    tree,
    weighing,
    ballot: weighing.ballot,
    chooseBallot: weighing.chooseBallot,
    standings: weighing.standings,
    selection,
    rating,
    preparing: createPreparing(untrack(debate).id),
    drills: createDrills(untrack(debate).id, means),
    drillWords: createDrillWords(untrack(debate).id),
    visits,
    picture,
    showPicture,
    writing,
    saving,
    expectWords(flush) {
      setAwaited((before) => new Set([...before, flush]))
      return () => setAwaited((before) => new Set([...before].filter((other) => other !== flush)))
    },
    async settle() {
      flushAll()
      await writer.settled()
      return untrack(saving).state === 'saved'
    },
    make,
    evidenceAsked,
    askEvidence,
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    add(parent, relation) {
      // A reference shows its original's answers nowhere: what supports or rebuts it belongs under the original.
      const above = needClaim(debate(), parent)
      const under = above.reference !== undefined && relation !== 'undercuts' ? above.reference : parent
      writeNew((now, clerk, step) => addClaim(now, { parent: under, relation, step }, clerk))
    },
    endWriting(how) {
      const claim = writing.claim()
      writing[how]()
      const next = [claim, before, debate().motion].find((id) => id !== null && claimOf(debate(), id) !== undefined)
      if (next !== undefined && next !== null) selection.focus(next)
    },
    addBeside: (claim) => writeNew((now, clerk, step) => addSibling(now, { claim, step }, clerk)),
  }
}
