import { createComputed, createEffect, createMemo, createSignal, For, on, Show, untrack } from 'solid-js'
import { rewriteEvidence } from '../../../core/edit/evidence.ts'
import { removeTag } from '../../../core/edit/rewrite.ts'
import { together } from '../../../core/edit/together.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf } from '../../../core/model/debate.ts'
import type { EvidenceId } from '../../../core/model/evidence.ts'
import { workMarks } from '../../../core/model/marks.ts'
import { opposite } from '../../../core/model/walk.ts'
import { blockOf } from '../../../core/prepare/blocks.ts'
import { type TaskKind, taskKinds } from '../../../core/prepare/task.ts'
import { createRemembered, isStrings } from '../../../session/device.ts'
import { thisMonth } from '../../../session/today.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { LongList } from '../LongList.tsx'
import { Progress } from './Progress.tsx'
import { type TaskAction, TaskRow } from './TaskRow.tsx'
import { createTaskList, type Step } from './taskList.ts'
import './next.css'

/** What to do next for the side that is prepared: what would move the motion most first. */
export function NextSteps() {
  const open = useOpenDebate()
  const session = useSession()
  const { t, number } = useSpeech()
  const list = createTaskList(open, thisMonth())
  const [shown, setShown] = createRemembered<readonly string[]>('next.kinds', [], isStrings)
  const counts = createMemo(() => {
    const counted = new Map<TaskKind, number>()
    for (const { kind } of list.tasks().values()) counted.set(kind, (counted.get(kind) ?? 0) + 1)
    return counted
  })
  const chosen = createMemo(() => taskKinds.filter((kind) => shown().includes(kind)))
  const keys = createMemo(() => {
    const [kinds, tasks] = [chosen(), list.tasks()]
    if (kinds.length === 0) return list.keys()
    return list.keys().filter((key) => kinds.includes((tasks.get(key) as Step).kind))
  })
  const widest = createMemo(() => {
    let most = 0
    for (const { weight } of list.tasks().values()) most = Math.max(most, weight)
    return most
  })
  const turn = (kind: TaskKind) => {
    const others = chosen().filter((one) => one !== kind)
    setShown(others.length < chosen().length ? others : [...others, kind])
  }

  const rows = new Map<string, HTMLElement>()
  const [current, setCurrent] = createSignal<string | null>(null)
  /** The place of the row that Tab reaches. */
  const entry = createMemo(() => Math.max(0, keys().indexOf(current() ?? '')))
  let region: HTMLElement | undefined
  let box: HTMLElement | undefined
  const focusRow = (key: string) => {
    setCurrent(key)
    queueMicrotask(() => {
      const row = rows.get(key)
      row?.querySelector<HTMLElement>('.task-claim')?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    })
  }
  // What is done goes; who was at it goes on with what stands there next.
  let heir: string | null | undefined
  createComputed(
    on(keys, (after, before) => {
      const at = before?.indexOf(current() ?? '') ?? -1
      if (before === undefined || at < 0 || after.includes(before[at] as string)) return
      const left = new Set(after)
      const next =
        before.slice(at + 1).find((key) => left.has(key)) ?? before.slice(0, at).findLast((key) => left.has(key))
      if (box?.contains(document.activeElement)) heir = next ?? null
      setCurrent(next ?? null)
    }),
  )
  createEffect(
    on(keys, () => {
      if (heir === undefined) return
      if (heir === null) region?.focus()
      else focusRow(heir)
      heir = undefined
    }),
  )
  const goOn = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    const to = { ArrowDown: entry() + 1, ArrowUp: entry() - 1, Home: 0, End: keys().length - 1 }[key]
    const next = to === undefined ? undefined : keys()[to]
    if (to === undefined) return
    event.preventDefault()
    if (next !== undefined) focusRow(next)
  }

  const rebut = (claim: ClaimId) => {
    open.selection.select(claim)
    session.showView('outline')
    open.add(claim, 'rebuts')
  }
  const attackOn = (claim: ClaimId): ClaimId | null => {
    if (claimOf(open.debate(), claim) === undefined) return null
    const strength = { standing: open.standings().of, ballot: open.ballot() }
    return blockOf(open.debate(), claim, strength).answers[0]?.claim ?? null
  }
  /** Says of all old evidence of a claim that it is meant to be old. */
  const holds = (claim: ClaimId, evidence: readonly EvidenceId[]) =>
    open.make((debate, clerk) =>
      together(
        debate,
        evidence.map(
          (id) => (now, by) => rewriteEvidence(now, { claim, evidence: id, fields: { stillHolds: true } }, by),
        ),
        clerk,
      ),
    )
  const actionsFor = (key: string, { kind, claim }: Step): readonly TaskAction[] => {
    const addEvidence: TaskAction = {
      name: () => t('panel.addEvidence'),
      run: () => {
        open.selection.select(claim)
        open.askEvidence(claim)
      },
    }
    if (kind === 'unprepared' || kind === 'unanswered')
      return [{ name: () => t('next.rebut'), run: () => rebut(claim) }]
    if (kind === 'undefended') return [{ name: () => t('next.defend'), run: () => rebut(attackOn(claim) ?? claim) }]
    if (kind === 'unsourced') return [addEvidence]
    if (kind === 'dated')
      return [
        addEvidence,
        { name: () => t('evidence.stillHolds'), run: () => holds(claim, list.tasks().get(key)?.evidence ?? []) },
      ]
    const done: TaskAction = {
      name: () => t('next.done'),
      run: () => open.make((debate, clerk) => removeTag(debate, { claim, tag: workMarks[kind] }, clerk)),
    }
    return kind === 'needs-evidence' ? [addEvidence, done] : [done]
  }

  const row = (key: string, index: () => number) => {
    const task = createMemo<Step | undefined>((before) => list.tasks().get(key) ?? before)
    // What a key is about stays the same.
    const actions = untrack(() => actionsFor(key, task() as Step))
    return (
      <Show when={task()}>
        {(found) => (
          <TaskRow
            task={found()}
            attack={found().kind === 'undefended' ? attackOn(found().claim) : null}
            actions={actions}
            place={index() + 1}
            of={keys().length}
            entry={index() === entry()}
            widest={widest()}
            ref={(element) => rows.set(key, element)}
            onFocus={() => setCurrent(key)}
          />
        )}
      </Show>
    )
  }

  const sides = () => ({
    ours: t(`sides.${open.preparing.side()}`),
    theirs: t(`sides.${opposite(open.preparing.side())}`),
  })

  return (
    <section class="next" aria-label={t('next.title')} tabindex="-1" ref={region}>
      <Progress />
      <Show when={list.keys().length > 0} fallback={<Nothing sides={sides()} />}>
        <div class="next-bar">
          <fieldset class="next-kinds">
            <legend class="for-readers">{t('next.show')}</legend>
            <button type="button" class="filter" aria-pressed={chosen().length === 0} onClick={() => setShown([])}>
              {t('next.all', number(list.keys().length))}
            </button>
            <For each={taskKinds.filter((kind) => counts().has(kind) || chosen().includes(kind))}>
              {(kind) => (
                <button type="button" class="filter" aria-pressed={chosen().includes(kind)} onClick={() => turn(kind)}>
                  {t(`next.kinds.${kind}`)} {number(counts().get(kind) ?? 0)}
                </button>
              )}
            </For>
          </fieldset>
          <Show when={list.stale()}>
            <span class="next-stale">
              <span class="quiet">{t('next.stale')}</span>{' '}
              <button
                type="button"
                class="button"
                onClick={() => {
                  list.rankAgain()
                  const first = keys()[0]
                  if (first !== undefined) focusRow(first)
                }}
              >
                {t('next.rankAgain')}
              </button>
            </span>
          </Show>
        </div>
        <p class="for-readers" id="next-hint">
          {t('next.hint')}
        </p>
        <Show when={keys().length > 0} fallback={<p class="next-none">{t('next.emptyKinds')}</p>}>
          <LongList
            class="tasks"
            label={t('next.list')}
            describedBy="next-hint"
            ids={keys()}
            itemSize={104}
            keep={[entry()]}
            ref={(element) => {
              box = element
            }}
            onKeyDown={goOn}
          >
            {row}
          </LongList>
        </Show>
      </Show>
    </section>
  )
}

function Nothing(props: { sides: { ours: string; theirs: string } }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  return (
    <div class="next-none" role="status">
      <p class="next-well">{t(open.tree().size === 0 ? 'next.nothing' : 'next.empty')}</p>
      <p class="quiet">{open.tree().size === 0 ? t('next.nothingHint') : t('next.emptyHint', props.sides)}</p>
    </div>
  )
}
