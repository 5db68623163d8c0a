import { createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import { movePart, removePart, rewritePart } from '../../../core/edit/cases.ts'
import { rewrite } from '../../../core/edit/rewrite.ts'
import { type Case, type CasePart, caseOf, type PartId, type Speech } from '../../../core/model/case.ts'
import { claimOf, originalOf, textOf } from '../../../core/model/debate.ts'
import { type PartPlace, placeAcross, placeBeside, placeStepped, shownParts } from '../../../core/prepare/partPlaces.ts'
import { brief } from '../../../formats/brief.ts'
import { LastingBox } from '../../panel/LastingBox.tsx'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { makeDraggable } from '../dragging.ts'
import { PartChoices } from './PartChoices.tsx'
import { focusPart, partElement } from './partFocus.ts'

/** One piece of a speech: its words, which are the claim's own in the whole debate, how long it takes, and where it stands. */
export function PartRow(props: {
  held: Case
  part: CasePart
  speeches: readonly Speech[]
  /** Its place, from 0, of how many. */
  place: number
  of: number
  /** How long it takes to say, as "1:05"; '' where nothing is said. */
  time: string
  say: (words: string) => void
}) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  // The part never changes while its row lives.
  const { id, kind } = props.part
  const where = { case: props.held.id, part: id }
  const claim = createMemo(() =>
    props.part.claim === undefined ? undefined : claimOf(open.debate(), props.part.claim),
  )
  const words = () => {
    const found = claim()
    return found === undefined ? props.part.text : textOf(open.debate(), found)
  }
  const name = () => {
    const [what, said] = [t(`speeches.kinds.${kind}`), brief(words())]
    return said === '' ? what : t('app.named', { what, name: said })
  }
  const step = (by: -1 | 1) => placeStepped(open.debate(), props.held, props.part, by)
  const move = (place: PartPlace | null, ...wanted: string[]) => {
    if (place === null) return
    const { say } = props
    open.make((debate, clerk) => movePart(debate, { ...where, ...place }, clerk))
    say(placeWords(place.speech))
    focusPart(id, ...wanted)
  }
  const placeWords = (speech: string) => {
    const now = caseOf(open.debate(), where.case)
    const row = now === undefined ? [] : shownParts(open.debate(), now, speech)
    const at = row.findIndex((part) => part.id === id) + 1
    const called = now?.format.speeches.find((each) => each.id === speech)?.name ?? ''
    return t('speeches.moved', { speech: called, at: number(at), of: number(row.length) })
  }
  const press = (event: KeyboardEvent) => {
    if (!event.altKey) return
    const place = {
      ArrowUp: () => step(-1),
      ArrowDown: () => step(1),
      ArrowLeft: () => placeAcross(props.held, props.part, -1),
      ArrowRight: () => placeAcross(props.held, props.part, 1),
    }[event.key]
    if (place === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(place())
  }
  let row: HTMLLIElement | undefined
  let grip: HTMLDivElement | undefined
  onMount(() => {
    if (row === undefined || grip === undefined) return
    const land = (dragged: PartId, edge: 'before' | 'after') => {
      const place = placeBeside(props.held, dragged, id, edge)
      if (place === null) return
      open.make((debate, clerk) => movePart(debate, { case: where.case, part: dragged, ...place }, clerk))
      focusPart(dragged)
    }
    onCleanup(makeDraggable(row, { within: `case ${where.case}`, id, land }, grip))
  })
  const takeOut = () => {
    const section = row?.closest('section')
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    open.make((debate, clerk) => removePart(debate, where, clerk))
    const heir = next?.isConnected ? next.querySelector<HTMLElement>('.part-handle') : null
    ;(heir ?? section?.querySelector<HTMLElement>('button'))?.focus()
  }

  return (
    <li class={`part part-${kind}`} id={partElement(id)} ref={row}>
      <div class="part-head" ref={grip}>
        <span class="part-grip" aria-hidden="true">
          ⠿
        </span>
        <button
          type="button"
          class="part-handle"
          aria-label={t('speeches.place', name(), number(props.place + 1), number(props.of))}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
          title={t('speeches.moveHint')}
          onClick={() => open.selection.select(props.part.claim ?? null)}
          onKeyDown={press}
        >
          {t(`speeches.kinds.${kind}`)}
        </button>
        <span class="part-time">{props.time}</span>
      </div>
      <div class="part-words">
        <LastingBox
          of={id}
          label={t('speeches.place', t(`speeches.kinds.${kind}`), number(props.place + 1), number(props.of))}
          hideLabel
          multiline
          value={words()}
          placeholder={t(`speeches.placeholders.${kind}`)}
          write={(text, by) => {
            const found = claim()
            open.make((debate, clerk) =>
              found === undefined
                ? rewritePart(debate, { ...where, fields: { text }, step: by }, clerk)
                : rewrite(debate, { claim: originalOf(debate, found).id, text, step: by }, clerk),
            )
          }}
        />
        <Show when={claim()}>
          {(found) => <PartChoices held={props.held} part={props.part} claim={found()} name={name()} />}
        </Show>
      </div>
      <div class="part-actions">
        <For each={[-1, 1] as const}>
          {(by) => (
            <button
              type="button"
              class="quiet-button"
              data-move={by}
              aria-label={t(by < 0 ? 'speeches.up' : 'speeches.down', name())}
              disabled={step(by) === null}
              onClick={() => move(step(by), `[data-move="${by}"]:not(:disabled)`)}
            >
              {by < 0 ? '↑' : '↓'}
            </button>
          )}
        </For>
        <select
          aria-label={t('speeches.moveTo', name())}
          onChange={(event) =>
            move({ speech: event.currentTarget.value, at: Number.MAX_SAFE_INTEGER }, 'select.part-to')
          }
          class="part-to"
        >
          <Show when={!props.speeches.some((speech) => speech.id === props.part.speech)}>
            <option value={props.part.speech} selected>
              —
            </option>
          </Show>
          <For each={props.speeches}>
            {(speech) => (
              <option value={speech.id} selected={speech.id === props.part.speech}>
                {speech.name}
              </option>
            )}
          </For>
        </select>
        <button type="button" class="quiet-button" aria-label={t('speeches.takeOut', name())} onClick={takeOut}>
          ×
        </button>
      </div>
    </li>
  )
}
