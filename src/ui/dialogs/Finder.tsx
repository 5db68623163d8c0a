import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js'
import { isComposing } from '../../session/composing.ts'

/** One thing that can be chosen, under a heading. */
export interface Choice {
  readonly key: string
  readonly heading: string
  readonly show: () => JSX.Element
  readonly choose: () => void
}

/** A box to search in and a list to choose from: the ARIA combobox pattern with a list that is always open. */
export function Finder(props: {
  label: string
  listLabel: string
  none: string
  find: (words: string) => readonly Choice[]
}) {
  const [words, setWords] = createSignal('')
  const [active, setActive] = createSignal(0)
  const id = createUniqueId()
  const choices = createMemo(() => props.find(words().trim()))
  const optionId = (index: number) => `${id}-${index}`
  createEffect(on(choices, () => setActive(0)))
  createEffect(() => document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' }))

  const press = (event: KeyboardEvent) => {
    const last = choices().length - 1
    const next: Record<string, number> = {
      ArrowDown: active() === last ? 0 : active() + 1,
      ArrowUp: active() === 0 ? last : active() - 1,
      PageDown: Math.min(last, active() + 8),
      PageUp: Math.max(0, active() - 8),
    }
    const target = next[event.key]
    if (isComposing(event)) return
    if (target !== undefined) setActive(target)
    else if (event.key === 'Enter') choices()[active()]?.choose()
    else return
    event.preventDefault()
  }

  return (
    <div class="finder">
      <input
        type="text"
        role="combobox"
        class="finder-box"
        aria-label={props.label}
        placeholder={props.label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices().length > 0 ? optionId(active()) : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Show when={choices().length > 0} fallback={<p class="finder-none">{props.none}</p>}>
        <div class="finder-list" role="listbox" id={`${id}-list`} aria-label={props.listLabel} tabindex="-1">
          <For each={choices()}>
            {(choice, index) => (
              <>
                <Show when={choices()[index() - 1]?.heading !== choice.heading}>
                  <div class="finder-heading" role="presentation">
                    {choice.heading}
                  </div>
                </Show>
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and handles the keys. */}
                <div
                  class="finder-option"
                  role="option"
                  tabindex="-1"
                  id={optionId(index())}
                  aria-selected={index() === active()}
                  onPointerMove={() => setActive(index())}
                  onClick={() => choice.choose()}
                >
                  {choice.show()}
                </div>
              </>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
