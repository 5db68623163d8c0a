/** A name that is never blank: who empties the box finds the old one again. */
export function NamedBox(props: { label: string; hideLabel?: boolean; value: string; set: (name: string) => void }) {
  return (
    <label class="field">
      <span class={props.hideLabel ? 'for-readers' : 'field-label'}>{props.label}</span>
      <input
        type="text"
        value={props.value}
        onChange={(event) => {
          const name = event.currentTarget.value.trim()
          event.currentTarget.value = name || props.value
          if (name !== '' && name !== props.value) props.set(name)
        }}
      />
    </label>
  )
}
