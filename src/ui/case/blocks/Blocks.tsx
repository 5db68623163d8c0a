/** Blocks. */
export function Blocks() {
  return <div />
}
