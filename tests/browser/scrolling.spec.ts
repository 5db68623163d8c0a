import { expect, type Page, test } from '@playwright/test'

/** Whether a pointer meets an item well within the window in the very frame in which its list has scrolled. */
function isMetWhileScrolling(page: Page, scroller: string, items: string): Promise<boolean> {
  return page.evaluate(
    ([outer, each]) =>
      new Promise<boolean>((resolve) => {
        const place = document.querySelector(outer as string)
        if (place === null) return resolve(false)
        place.addEventListener(
          'scroll',
          () =>
            requestAnimationFrame(() => {
              const item = [...document.querySelectorAll(each as string)].find((one) => {
                const { top, bottom } = one.getBoundingClientRect()
                return top >= innerHeight / 4 && bottom <= innerHeight
              })
              const { x, y, width, height } = item?.getBoundingClientRect() ?? new DOMRect()
              resolve(item?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) ?? false)
            }),
          { once: true },
        )
        place.scrollTop = 300
      }),
    [scroller, items],
  )
}

test('A19 a click right after scrolling meets what is under the pointer, in the outline and in long lists', async ({
  page,
}) => {
  await page.goto('./#/d/japan-nato-ukraine')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  const scroller = await page.evaluate(() => {
    let at = document.querySelector('[role="tree"]')
    while (at !== null && !(/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight)) {
      at = at.parentElement
    }
    if (at === null) throw new Error('nothing scrolls')
    return `.${[...at.classList].join('.')}`
  })
  expect(await isMetWhileScrolling(page, scroller, '[role="treeitem"]')).toBe(true)
  await page.goto('./#/d/japan-nato-ukraine?view=case&part=sources')
  await expect(page.getByRole('list', { name: 'Sources of this debate' }).getByRole('listitem').first()).toBeVisible()
  expect(await isMetWhileScrolling(page, '.case', '.source-row')).toBe(true)
})
