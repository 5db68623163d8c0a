import { For, onMount, type ParentProps, Show } from 'solid-js'
import type { SourceId } from '../../../core/model/source.ts'
import type { SourceEntry } from '../../../core/prepare/sourceList.ts'
import { CitationLine } from '../../citation/CitationLine.tsx'
import { sourceName } from '../../citation/sourceName.ts'
import { useSpeech } from '../../words/language.tsx'
import { Flag } from './Flag.tsx'
import { SourceEditor } from './SourceEditor.tsx'

/** One source of the list: what it is, what may want mending; opened, it can be written. */
export function SourceRow(props: {
  entry: SourceEntry
  position: number
  of: number
  isOpen: boolean
  isChosen: boolean
  find: (id: SourceId) => SourceEntry | undefined
  turn: () => void
  /** Closes it for good: the focus goes back to the list. */
  leave: () => void
  choose: (on: boolean) => void
}) {
  const { t } = useSpeech()
  const quoted = () => new Set(props.entry.uses.map(({ claim }) => claim)).size
  const rowId = () => rowOf(props.entry.source.id)
  return (
    <div class="source-row" role="listitem" aria-setsize={props.of} aria-posinset={props.position}>
      <div class="source-head">
        <input
          type="checkbox"
          aria-label={t('sourceList.choose', sourceName(props.entry.source, t('evidence.untitled')))}
          checked={props.isChosen}
          onChange={(event) => props.choose(event.currentTarget.checked)}
        />
        <button
          type="button"
          class="source-line"
          id={rowId()}
          aria-expanded={props.isOpen}
          aria-controls={props.isOpen ? `${rowId()}-editor` : undefined}
          onClick={() => props.turn()}
        >
          <span class="fold-sign" aria-hidden="true">
            {props.isOpen ? '▾' : '▸'}
          </span>
          <span class="source-words">
            <CitationLine citation={props.entry.source} />{' '}
            <span class="source-flags">
              <For each={props.entry.flags}>
                {(flag) => (
                  <>
                    <Flag flag={flag} />{' '}
                  </>
                )}
              </For>
              <Show when={quoted() > 0}>
                <span class="quiet">{t('sourceList.quotedBy', quoted())}</span>
              </Show>
            </span>
          </span>
        </button>
      </div>
      <Show when={props.isOpen}>
        <OpenEditor id={`${rowId()}-editor`}>
          <SourceEditor entry={props.entry} find={props.find} leave={props.leave} />
        </OpenEditor>
      </Show>
    </div>
  )
}

/** What has just been opened takes the focus. */
function OpenEditor(props: ParentProps<{ id: string }>) {
  let box: HTMLDivElement | undefined
  onMount(() => box?.querySelector<HTMLElement>('input, textarea')?.focus())
  return (
    <div id={props.id} ref={box}>
      {props.children}
    </div>
  )
}

/** The id of a row's button in the document. */
export function rowOf(source: SourceId): string {
  return `source-${source}`
}
