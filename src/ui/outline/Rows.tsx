import { children, type JSX } from 'solid-js'
import { keepInOrder } from '../keepInOrder.ts'

/** The place of a windowed list's rows: those that stay keep the focus while others come and go around them. */
export function Rows(props: { ref: (place: HTMLDivElement) => void; style: JSX.CSSProperties; children: JSX.Element }) {
  const rows = children(() => props.children)
  // The list would be deaf to the pointer while it scrolls and a moment after: the click of a fast hand would go nowhere.
  const style = (): JSX.CSSProperties => ({ ...props.style, 'pointer-events': undefined })
  return (
    <div
      ref={(place) => {
        props.ref(place)
        keepInOrder(place, () => rows.toArray().filter((row) => row instanceof Element))
      }}
      style={style()}
    />
  )
}
