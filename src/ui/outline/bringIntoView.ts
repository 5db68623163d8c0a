/** The most frames that a far row may take to come to rest. */
const patience = 20

/** The frames that a row must rest for. */
const calm = 3

/**
 * Scrolls an element into view, and again while it moves: the heights of rows that were never on the screen are guesses,
 * and each one that turns out different moves the rows below it.
 */
export function bringIntoView(id: string): void {
  let last: number | undefined
  let rested = 0
  let frames = 0
  const step = () => {
    const element = document.getElementById(id)
    element?.scrollIntoView({ block: 'nearest' })
    const top = element?.getBoundingClientRect().top
    rested = top === last ? rested + 1 : 0
    last = top
    frames += 1
    if (rested < calm && frames < patience) requestAnimationFrame(step)
  }
  // Within the frame the rows have their places, so that asking for them costs no layout of its own.
  requestAnimationFrame(step)
}
