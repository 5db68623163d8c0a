import { timed } from './clock.ts'
import { afterFrame } from './painted.ts'

/** The parts of the Case view, in the order of their buttons, and what is on the screen when each of them is there. */
const parts = {
  next: '.tasks [role="listitem"]',
  blocks: '.blocks-row',
  speeches: '.case-editor .speech',
  sources: '.source-rows [role="listitem"]',
  practise: '.practise-start .button:enabled',
} as const
/** Longer than this nobody waits for a part, in milliseconds: what is looked for is not there. */
const limit = 30_000
export type Part = keyof typeof parts

function isShown(part: Part): boolean {
  return [...document.querySelectorAll(parts[part])].some((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const { top, height } = element.getBoundingClientRect()
    return height > 0 && top < innerHeight
  })
}

/** Resolves when the page has nothing to do. */
async function rest(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))
    await afterFrame()
  }
}

/** Presses the button of a part and resolves with the milliseconds until it is painted. */
async function openPart(part: Part): Promise<number> {
  const button = document.querySelectorAll<HTMLElement>('.case-part')[Object.keys(parts).indexOf(part)]
  if (button === undefined) throw new Error(`There is no button for ${part}.`)
  if (isShown(part)) throw new Error(`${part} is there before it is asked for.`)
  await rest()
  const late = performance.now() + limit
  return timed(
    () => button.click(),
    () => {
      if (performance.now() > late) throw new Error(`${part} was not painted within ${limit} ms.`)
      return isShown(part)
    },
  )
}

const caseParts = { rest, openPart }
export type CaseParts = typeof caseParts

Object.assign(globalThis, { caseParts })
