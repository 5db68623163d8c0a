import { expect, type Locator, type Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

const nowhere: Point = { x: 0, y: 0 }

/** Drags one thing onto another with the mouse, and drops it at a share of the other's height. */
export async function drag(page: Page, from: Locator, to: Locator, share: number): Promise<void> {
  let [start, end]: [Point, Point] = [nowhere, nowhere]
  let last = ''
  // A hand takes hold of what lies still; what has just come can be dragged a moment later.
  await expect
    .poll(async () => {
      const [source, target] = [await from.boundingBox(), await to.boundingBox()]
      if (source === null || target === null) return 'Both must be on the screen.'
      start = { x: source.x + source.width / 2, y: source.y + 14 }
      end = { x: target.x + target.width / 2, y: target.y + target.height * share }
      const places = JSON.stringify([source, target])
      if (places !== last) {
        last = places
        return 'They still move.'
      }
      return (await page.evaluate(canDrag, start)) ? '' : 'What is dragged cannot be.'
    })
    .toBe('')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 12, start.y + 6, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.move(end.x + 1, end.y)
  await page.mouse.up()
}

function canDrag({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest('[draggable="true"]') != null
}
