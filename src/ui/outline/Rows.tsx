import { children, type JSX } from 'solid-js'
import { keepInOrder } from '../keepInOrder.ts'

/** The place of a windowed list's rows: those that stay keep the focus while others come and go around them. */
export function Rows(props: { ref: (place: HTMLDivElement) => void; style: JSX.CSSProperties; children: JSX.Element }) {
  const rows = children(() => props.children)
  return (
    <div
      ref={(place) => {
        props.ref(place)
        keepInOrder(place, () => rows.toArray().filter((row) => row instanceof Element))
      }}
      style={props.style}
    />
  )
}
