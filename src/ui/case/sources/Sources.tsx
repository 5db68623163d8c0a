/** Sources. */
export function Sources() {
  return <div />
}
