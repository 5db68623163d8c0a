import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ChangeId } from '../../core/edit/change.ts'
import type { EvidenceFields } from '../../core/edit/evidence.ts'
import {
  type Card,
  type Mark,
  type MarkKind,
  markKinds,
  type Passage,
  shiftMarks,
  toggleMark,
} from '../../core/model/evidence.ts'
import { joinLines, plainBreaks } from '../../core/model/joinLines.ts'
import { commandCalled } from '../../session/commands/commands.ts'
import { markedBy, markingKeys } from '../../session/commands/marking.ts'
import { isComposing } from '../../session/composing.ts'
import { keyName } from '../../session/keys.ts'
import { keyLabel } from '../keyLabel.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { LastingBox } from './LastingBox.tsx'
import { MarkedQuote } from './MarkedQuote.tsx'
import { PassageTime } from './PassageTime.tsx'

const turns = ['undo', 'redo'] as const
const order = ['underlined', 'emphasised', 'marks'] as const satisfies readonly MarkKind[]

/** Writes the quoted passage, and marks selected words of it by buttons and by keys. */
export function PassageBox(props: { card: Card; rewrite: (fields: EvidenceFields, step?: string) => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  /** The changes that marked words here. */
  const marked = new Set<ChangeId>()
  const [selected, setSelected] = createSignal<Mark | null>(null)
  let place: HTMLDivElement | undefined
  let keep = () => {}
  // Words can arrive when the editor is gone already; what it showed last is what they were typed in.
  const card = createMemo(() => props.card)
  /** As the box has it. */
  const passage = createMemo(() => plainBreaks(card()))
  const isMarked = (kind: MarkKind) => {
    const range = selected()
    return range !== null && passage()[kind].some(({ from, to }) => from <= range.from && to >= range.to)
  }
  const joined = createMemo(() => joinLines(passage()))

  const readSelection = () => {
    const box = place?.querySelector('textarea')
    if (box != null) setSelected(withoutBlanks(box.value, box.selectionStart, box.selectionEnd))
  }
  const lastOf = (steps: 'done' | 'undone') => open.writer.history()[steps].at(-1)?.at(-1)?.id
  const mark = (kind: MarkKind) => {
    // Words still on their way are in the debate before they are marked.
    keep()
    const range = selected()
    if (range === null) return
    const now = passage()
    const before = lastOf('done')
    props.rewrite({ ...changed(now, card()), [kind]: toggleMark(now[kind], range, now.quote.length) })
    const after = lastOf('done')
    if (after !== undefined && after !== before) marked.add(after)
  }
  /**
   * Takes the last mark back, or makes it again, where that was the last act: the browser's own undo knows words alone, and would
   * take those. @returns whether it was
   */
  const turnMark = (turn: 'undo' | 'redo'): boolean => {
    keep()
    const last = lastOf(turn === 'undo' ? 'done' : 'undone')
    if (last === undefined || !marked.has(last)) return false
    open[turn]()
    return true
  }
  const write = (quote: string, step: string) => {
    const now = passage()
    const differs = now.quote !== card().quote
    props.rewrite(differs ? { quote, ...shifted(now, quote) } : { quote }, step)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what is selected in the box within. */}
      <div
        class="passage-box"
        ref={place}
        on:keydown={(event) => {
          if (isComposing(event)) return
          const turn = turns.find((id) => commandCalled(id).keys?.includes(keyName(event)))
          if (turn !== undefined) {
            if (turnMark(turn)) event.preventDefault()
            return
          }
          const kind = markedBy(keyName(event))
          if (kind === undefined) return
          event.preventDefault()
          readSelection()
          if (!event.repeat) mark(kind)
        }}
        onKeyUp={readSelection}
        onPointerUp={readSelection}
        onFocusIn={readSelection}
        on:select={readSelection}
      >
        <LastingBox
          of={card().id}
          label={t('evidence.quote')}
          value={passage().quote}
          write={write}
          multiline
          keeper={(now) => {
            keep = now
          }}
        />
      </div>
      <fieldset class="passage-marking">
        <legend class="for-readers">{t('evidence.marking')}</legend>
        <For each={order}>
          {(kind) => (
            <button
              type="button"
              class="button"
              disabled={selected() === null}
              aria-pressed={isMarked(kind)}
              aria-label={t(`evidence.kinds.${kind}`)}
              title={markingKeys[kind].map((key) => keyLabel(key).join('+')).join(', ')}
              // The words stay selected, and the focus with them.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mark(kind)}
            >
              <span class={`look-${kind}`}>{t(`evidence.kinds.${kind}`)}</span>
              <kbd>{keyLabel(markingKeys[kind][0] ?? '').join('+')}</kbd>
            </button>
          )}
        </For>
        <Show when={joined().quote !== passage().quote}>
          <button
            type="button"
            class="quiet-button"
            title={t('evidence.joinHint')}
            onClick={() => {
              keep()
              props.rewrite(changed(joined(), card()))
            }}
          >
            {t('evidence.joinLines')}
          </button>
        </Show>
      </fieldset>
      <p class="hint">{t('evidence.quoteHint')}</p>
      <Show when={markKinds.some((kind) => card()[kind].length > 0)}>
        <MarkedQuote passage={card()} />
      </Show>
      <PassageTime passage={card()} />
    </>
  )
}

/** What is selected, without blanks at its ends; null where nothing is. */
function withoutBlanks(text: string, start: number, end: number): Mark | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { from, to } : null
}

/** The quote and all marks, where the quote is another. */
function changed(now: Passage, before: Passage): EvidenceFields {
  if (now.quote === before.quote) return {}
  const { quote, marks, underlined, emphasised } = now
  return { quote, marks, underlined, emphasised }
}

function shifted(passage: Passage, quote: string): Pick<Passage, MarkKind> {
  const shift = (kind: MarkKind) => shiftMarks(passage[kind], passage.quote, quote)
  return { marks: shift('marks'), underlined: shift('underlined'), emphasised: shift('emphasised') }
}
