import { For } from 'solid-js'

/** A list to choose one thing from, its name for readers alone. */
export function Chooser<T extends string>(props: {
  label: string
  choices: readonly { readonly value: T; readonly name: string }[]
  chosen: T
  choose: (value: T) => void
}) {
  return (
    <label class="map-chooser">
      <span class="for-readers">{props.label}</span>
      <select
        title={props.label}
        onChange={(event) => {
          const choice = props.choices.find(({ value }) => value === event.currentTarget.value)
          if (choice !== undefined) props.choose(choice.value)
        }}
      >
        <For each={props.choices}>
          {({ value, name }) => (
            <option value={value} selected={value === props.chosen}>
              {name}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
