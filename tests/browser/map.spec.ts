import { expect, type Locator, type Page, test } from '@playwright/test'
import { en, type Words } from '../../src/ui/words/en.ts'
import { ja } from '../../src/ui/words/ja.ts'
import { expectNoBarrier } from './barriers.ts'
import { drag } from './drag.ts'
import { beginDebate, screenOf } from './screen.ts'

function mapOn(page: Page, words: Words = en) {
  const tree = page.getByRole('tree', { name: words.map.label, exact: true })
  const controls = page.getByRole('toolbar', { name: words.map.label })
  return {
    tree,
    cards: tree.getByRole('treeitem'),
    controls,
    tab: page.getByRole('tab', { name: words.views.names.map }),
    scale: async () => Number.parseInt((await controls.getByRole('button', { name: /%|％/ }).textContent()) ?? '', 10),
    fit: controls.getByRole('button', { name: words.map.fit, exact: true }),
    motion: page.locator('[data-motion]'),
  }
}

/** Where on the screen a claim's card is, once it rests. */
function restingPlace(page: Page, name: RegExp) {
  return restingBox(page.getByRole('treeitem', { name }))
}

/** Where on the screen something is, once it rests. */
async function restingBox(element: Locator) {
  let before = ''
  await expect
    .poll(async () => {
      const box = JSON.stringify(await element.boundingBox())
      const rests = box === before
      before = box
      return rests
    })
    .toBe(true)
  const box = await element.boundingBox()
  if (box === null) throw new Error(`${element} is not on the screen.`)
  return box
}

test.describe('in a large window', () => {
  test.use({ viewport: { width: 1900, height: 1300 } })
  test('A60 the tab Map shows the debate as one tree with the names and levels of the outline; a reload stays there', async ({
    page,
  }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms')
    const outlined = await screen.claims.evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('aria-label'),
        item.getAttribute('aria-level'),
        item.getAttribute('aria-posinset'),
      ]),
    )
    const { tab, cards, fit } = mapOn(page)
    await tab.click()
    await expect(page).toHaveURL(/view=map/)
    await expect(cards.first()).toBeVisible()
    await page.getByRole('combobox', { name: 'Direction' }).selectOption('wings')
    await fit.click()
    await expect(cards).toHaveCount(outlined.length)
    const drawn = await cards.evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('aria-label'),
        item.getAttribute('aria-level'),
        item.getAttribute('aria-posinset'),
      ]),
    )
    expect(drawn.sort()).toEqual(outlined.sort())
    await screen.reload()
    await expect(page.getByRole('combobox', { name: 'Direction' })).toHaveValue('wings')
    await expect(cards.first()).toBeVisible()
  })
})

test('A61 arrows follow the picture, a rebuttal is written on it, and the outline has it at the same claim', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Maps are better than lists.', 'They show the whole.', 'They take room.')
  const { tab, motion } = mapOn(page)
  await tab.click()
  await motion.focus()
  await page.keyboard.press('ArrowRight')
  await expect(screen.claim('They take room.')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(screen.claim('They show the whole.')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(screen.claim('They take room.')).toBeFocused()
  await screen.add('r', 'A wall has room enough.')
  await page.keyboard.press('ArrowLeft')
  await expect(screen.claim('They take room.')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(screen.claim('A wall has room enough.')).toBeFocused()
  await page.keyboard.press('5')
  await expect(screen.claim('A wall has room enough.')).toHaveAccessibleName(/conviction 100/i)
  await page.getByRole('tab', { name: 'Outline' }).click()
  await expect(screen.con.getByRole('treeitem', { name: /^A wall/, selected: true })).toBeVisible()
  await tab.click()
  await expect(page.getByRole('treeitem', { name: /^A wall/, selected: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(screen.claim('A wall has room enough.')).toHaveCount(0)
  await screen.saved()
})

test('A62 wheel, drag, buttons and keys move the map; from afar the contentions keep their words', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const { scale, fit, cards, controls } = mapOn(page)
  await expect(cards.first()).toBeVisible()
  const start = await scale()
  const middle = { x: 640, y: 400 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.wheel(0, -400)
  await expect.poll(scale).toBeGreaterThan(start)

  await fit.click()
  await expect.poll(scale).toBeLessThan(30)
  const name = page.getByRole('treeitem', { name: /^Staffing a command/ })
  await expect(name).toBeVisible()
  await name.click()
  await expect(page.getByRole('treeitem', { name: /^Staffing a command/, selected: true }).first()).toBeFocused()
  await page.keyboard.press('Shift+Z')
  await expect.poll(scale).toBe(100)
  const place = await restingPlace(page, /^Staffing a command/)
  await page.mouse.move(place.x - 40, place.y - 30)
  await page.mouse.down()
  await page.mouse.move(place.x - 40 + 120, place.y - 30 + 70, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await restingPlace(page, /^Staffing a command/)).x - place.x)).toBe(120)
  await page.keyboard.press('-')
  await expect.poll(scale).toBeLessThan(100)
  await controls.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(scale).toBeGreaterThan(95)
})

test('A83 what was a card becomes a box that looks as it did, and comes back a little later', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  await screen.claim('Staffing a command').first().focus()
  await page.keyboard.press('Shift+Z')
  await restingPlace(page, /^Staffing a command/)
  const exact = () =>
    page
      .locator('.map-scene')
      .first()
      .evaluate((scene) => new DOMMatrix((scene as HTMLElement).style.transform).a)
  const zoomTo = async (scale: number) => {
    await page.mouse.move(640, 400)
    for (let now = await exact(); Math.abs(now - scale) > 0.002; now = await exact()) {
      await page.mouse.wheel(0, Math.log2(now / scale) / 0.002)
      await expect.poll(exact).not.toBe(now)
    }
  }
  const far = page.locator('.map-far')
  await zoomTo(0.43)
  await expect(far).toHaveCount(0)
  await zoomTo(0.415)
  await expect(far).toHaveCount(1)
  /** The colours of the box from afar where its card has its border, its side's edge, and its ground. */
  const drawn = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-far')
      const card = document.querySelector('[role="treeitem"][aria-label^="Staffing a command"].map-card')
      const pen = canvas?.getContext('2d')
      if (canvas === null || card === null || pen == null) return null
      const [all, box] = [canvas.getBoundingClientRect(), card.getBoundingClientRect()]
      const at = (x: number, y: number) =>
        [...pen.getImageData(Math.round(x - all.left), Math.round(y - all.top), 1, 1).data].join()
      return at(box.right - 5, box.bottom - 3)
    })
  const raised = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--raised')
    pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  })
  await expect
    .poll(async () => {
      const ground = (await drawn())?.split(',').map(Number) ?? [0]
      return Math.max(...raised.map((value, i) => Math.abs(value - (ground[i] ?? 0))))
    })
    .toBeLessThan(12)
  await zoomTo(0.435)
  await expect(far).toHaveCount(1)
  await zoomTo(0.46)
  await expect(far).toHaveCount(0)
  await expect(screen.claim('Staffing a command')).toBeFocused()
})

test('A63 only what is near the window is there, and what one is at stays in its place while claims come', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const { cards } = mapOn(page)
  await expect(cards.first()).toBeVisible()
  expect(await cards.count()).toBeLessThan(80)
  await page.locator('[data-motion]').focus()
  await page.keyboard.press('ArrowRight')
  const focused = page.locator('[role="treeitem"]:focus')
  const sentence = await focused.locator('.map-sentence').innerText()
  const start = new RegExp(`^${sentence.split('\n')[0]?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  await page.keyboard.press('Shift+Z')
  const before = await restingPlace(page, start)
  // Nothing that comes or goes elsewhere moves what one looks at.
  await page.keyboard.press('r')
  await page.keyboard.insertText('Something new.')
  await page.keyboard.press('Enter')
  await expect(screen.claim('Something new.')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  const after = await restingPlace(page, start)
  expect(Math.abs(after.y - before.y)).toBeLessThan(200)
  await page.keyboard.press('Space')
  await expect(page.getByRole('treeitem', { name: start })).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: /^Unfold \d+ claims/ }).click()
  await expect(page.getByRole('treeitem', { name: start })).toHaveAttribute('aria-expanded', 'true')
})

test('A64 a card dragged onto another hangs under it, and undo takes it back', async ({ page }) => {
  const screen = await beginDebate(page, 'Cards move.', 'First.', 'Against.')
  await screen.add('a', 'Second.')
  const { tab } = mapOn(page)
  await tab.click()
  await restingPlace(page, /^Second\./)
  await drag(page, screen.claim('Second.'), screen.claim('Against.'), 0.5)
  await expect(screen.claim('Second.')).toHaveAttribute('aria-level', '2')
  await expect(screen.claim('Second.')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(screen.claim('Second.')).toHaveAttribute('aria-level', '1')
})

test('A64 before a drop the card says what would come of it; Escape gives it up; the motion takes claims too', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Cards move.', 'First.', 'Against.')
  await screen.add('s', 'Under first.')
  const { tab, motion } = mapOn(page)
  await tab.click()
  await restingPlace(page, /^Under first\./)
  const [from, to] = [
    await screen.claim('Under first.').boundingBox(),
    await screen.claim('Against.').boundingBox(),
  ] as const
  if (from === null || to === null) throw new Error('Both claims must be on the screen.')
  await page.mouse.move(from.x + 40, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + 52, from.y + 20, { steps: 3 })
  /** Held over a place, as a hand does, never quite still. */
  const over = (share: number, words: string) =>
    expect(async () => {
      await page.mouse.move(to.x + to.width / 2, to.y + to.height * share)
      await page.mouse.move(to.x + to.width / 2 + 1, to.y + to.height * share)
      await expect(screen.claim('Against.')).toHaveAttribute('data-landing-words', words, { timeout: 500 })
    }).toPass()
  await over(0.5, 'rebuts this')
  await over(0.05, 'rebuts, before this')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(screen.claim('Under first.')).toHaveAttribute('aria-level', '2')
  await drag(page, screen.claim('Under first.'), motion, 0.5)
  await expect(screen.claim('Under first.')).toHaveAttribute('aria-level', '1')
})

test('A68 several claims are chosen by Shift, by keys and by a rectangle, and deleted, tagged and weighed as one edit', async ({
  page,
}) => {
  const screen = await beginDebate(page, 'Many at once.', 'First.', 'Against.')
  await screen.add('a', 'Second.')
  await screen.add('a', 'Third.')
  const { tab, tree, fit } = mapOn(page)
  await tab.click()
  await fit.click()
  await restingPlace(page, /^Third\./)
  const chosen = tree.getByRole('treeitem', { selected: true })
  await screen.claim('First.').click()
  await screen.claim('Third.').click({ modifiers: ['Shift'] })
  await expect(chosen).toHaveCount(2)
  await expect(page.getByRole('heading', { name: '2 claims are chosen' })).toBeVisible()
  await page.keyboard.press('4')
  await expect(screen.claim('First.')).toHaveAccessibleName(/conviction 80/)
  await expect(screen.claim('Third.')).toHaveAccessibleName(/conviction 80/)
  await expect(screen.claim('Second.')).toHaveAccessibleName(/conviction not set/)
  await screen.panel.getByRole('textbox', { name: 'Add a tag to all of them' }).fill('key')
  await page.keyboard.press('Enter')
  await screen.claim('First.').click()
  await expect(chosen).toHaveCount(1)
  await expect(screen.panel.getByText('key')).toBeVisible()

  await page.keyboard.press('Shift+ArrowDown')
  await expect(chosen).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(1)

  // A rectangle around all of them, from beside the last to above the first.
  const boxes = await Promise.all(['First.', 'Third.', 'Against.'].map((start) => screen.claim(start).boundingBox()))
  const right = Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0)))
  const top = Math.min(...boxes.map((box) => box?.y ?? 0))
  const bottom = Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)))
  await page.keyboard.down('Shift')
  await page.mouse.move(right + 20, bottom + 20)
  await page.mouse.down()
  await page.mouse.move(right - 60, top + 4, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(chosen).toHaveCount(4)
  await page.keyboard.press('Delete')
  await expect(tree.getByRole('treeitem')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(tree.getByRole('treeitem')).toHaveCount(4)
  await screen.saved()
})

test('A65 focus fades what does not belong to the claim; colours can say standing or swing', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms?view=map')
  await screen.claim('A uniform hides').getByText('A uniform hides').click()
  await page.keyboard.press('Shift+O')
  await expect(page.getByRole('button', { name: 'Focus', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.map-card.faded').first()).toBeVisible()
  await expect(screen.claim('A uniform hides')).not.toHaveClass(/faded/)
  await page.getByRole('combobox', { name: 'Colour' }).selectOption('swing')
  await expect(screen.claim('A uniform hides')).toHaveClass(/heated/)
  await expectNoBarrier(page, 'by swing, focused')
})

test('A65 from afar a contention’s name has the colour of its standing, deeper the higher it stands', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const { controls, fit } = mapOn(page)
  await fit.click()
  /** How far the ground of a name is from the ground of any: the sum of what its three colours lack. */
  const depth = (name: string) =>
    page.locator('.map-name', { hasText: name }).evaluate((element) => {
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      pen.fillStyle = getComputedStyle(element).backgroundColor
      pen.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
      return 765 - red - green - blue
    })
  const plain = await depth('Japan can bring')
  await controls.getByRole('combobox').last().selectOption({ label: 'By standing' })
  await expect.poll(() => depth('Japan can bring')).toBeGreaterThan(plain + 40)
  expect(await depth('Japan can bring')).toBeGreaterThan(await depth('Helping an invasion'))
})

test('A80 what is written on the map stays in sight however long it grows, and nothing but the camera moves the map', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms?view=map')
  await screen.claim('A uniform hides').getByText('A uniform hides').click()
  await page.keyboard.press('Shift+Z')
  await page.keyboard.press('s')
  await expect(screen.box).toBeFocused()
  await page.keyboard.insertText(`A sentence that grows. ${'Word upon word upon word. '.repeat(40)}`)
  await expect(screen.box).toBeInViewport()
  /** What of the box ends below the map, and what of the words below the box, where the cursor is: in pixels. */
  const outOfSight = () =>
    screen.box.evaluate((box: HTMLTextAreaElement) => {
      const [map, own] = [box.closest('.map-window')?.getBoundingClientRect(), box.getBoundingClientRect()]
      return Math.max(own.bottom - (map?.bottom ?? 0), box.scrollHeight - box.clientHeight - box.scrollTop - 8, 0)
    })
  await expect.poll(outOfSight).toBe(0)
  await page.setViewportSize({ width: 1280, height: 430 })
  await page.keyboard.insertText('And more.')
  await expect.poll(outOfSight).toBe(0)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.keyboard.press('Enter')
  await expect(screen.claim('A sentence that grows.')).toBeFocused()
  await expect(screen.claim('A sentence that grows.')).toBeInViewport({ ratio: 0.9 })
  const scrolled = await page.locator('.map-window').evaluate((element) => [element.scrollTop, element.scrollLeft])
  expect(scrolled).toEqual([0, 0])
})

test.describe('in a high window', () => {
  test.use({ viewport: { width: 1500, height: 1300 } })
  test('A82 while a sentence is written on the map, the card stays in its place and the others make room for it', async ({
    page,
  }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms?view=map')
    const written = page.locator('.map-card').filter({ has: screen.box })
    /** How many cards there are that lie on one another. */
    const covered = () =>
      page.locator('.map-card').evaluateAll((cards) => {
        const boxes = cards.map((card) => card.getBoundingClientRect())
        return boxes.filter((a, i) =>
          boxes.slice(i + 1).some((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom),
        ).length
      })
    for (const direction of ['right', 'down', 'wings']) {
      await page.getByRole('combobox', { name: 'Direction' }).selectOption(direction)
      for (const key of ['Enter', 's']) {
        await screen.claim('A uniform hides').first().focus()
        await page.keyboard.press('Shift+Z')
        await restingPlace(page, /^A uniform hides/)
        await page.keyboard.press(key)
        await expect(screen.box).toBeFocused()
        await page.keyboard.insertText('A sentence')
        await expect.poll(covered, `${direction}, ${key}`).toBe(0)
        const before = await restingBox(written)
        await page.keyboard.insertText(` that grows. ${'Word upon word. '.repeat(12)}`)
        await expect.poll(async () => (await written.boundingBox())?.height).toBeGreaterThan(before.height + 40)
        await expect.poll(covered, `${direction}, ${key}, grown`).toBe(0)
        const after = await restingBox(written)
        expect(Math.hypot(after.x - before.x, after.y - before.y), `${direction}, ${key}`).toBeLessThan(2)
        await page.keyboard.press('Escape')
        await expect(screen.box).toHaveCount(0)
        await expect.poll(covered, `${direction}, ${key}, given up`).toBe(0)
      }
    }
  })
})

test('A81 where the map grows down, the keys that move a claim follow it', async ({ page }) => {
  const screen = await beginDebate(page, 'Keys follow pictures.', 'First.', 'Against.')
  await screen.select('First.')
  await screen.add('a', 'Second.')
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.getByRole('combobox', { name: 'Direction' }).selectOption('down')
  await screen.claim('Second.').click()
  await expect(screen.claim('Second.')).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(screen.claim('Second.')).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(screen.claim('Second.')).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(screen.claim('Second.')).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(screen.claim('Second.')).toHaveAttribute('aria-level', '1')
})

test('A84 the buttons that add lie on no other card, and are large enough to hit, however small the map is', async ({
  page,
}) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const { scale, motion } = mapOn(page)
  for (const direction of ['right', 'down', 'wings']) {
    await page.getByRole('combobox', { name: 'Direction' }).selectOption(direction)
    await motion.focus()
    for (let i = 0; i < 2; i++) await page.keyboard.press(direction === 'down' ? 'ArrowDown' : 'ArrowRight')
    await page.keyboard.press('Shift+Z')
    await expect.poll(scale).toBe(100)
    const card = page.locator('.map-card:focus')
    for (let steps = 0; steps <= 3; steps++) {
      const now = await scale()
      if (steps > 0) {
        await page.keyboard.press('-')
        await expect.poll(scale).toBeLessThan(now)
      }
      await restingBox(card)
      const found = await card.evaluate((own) => {
        const others = [...document.querySelectorAll('.map-card')]
          .filter((other) => other !== own)
          .map((other) => other.getBoundingClientRect())
        return [...own.querySelectorAll('.map-add')]
          .map((button) => button.getBoundingClientRect())
          .map((a) => ({
            large: a.width >= 23.9 && a.height >= 23.9,
            covers: others.filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom).length,
          }))
      })
      expect(found, `${direction}, smaller by ${steps}`).toEqual(Array(3).fill({ large: true, covers: 0 }))
    }
    await page.keyboard.press('Shift+Z')
    await expect.poll(scale).toBe(100)
    await card.getByRole('button', { name: en.commands.support }).click()
    await expect(screen.box).toBeFocused()
    await page.keyboard.press('Escape')
  }
})

test('A66 back and forward lead through the claims that one was at', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/school-uniforms?view=map')
  await page.locator('[data-motion]').focus()
  await page.keyboard.press('ArrowRight')
  const first = await page.locator(':focus').getAttribute('id')
  await page.keyboard.press('ArrowRight')
  const second = await page.locator(':focus').getAttribute('id')
  expect(second).not.toBe(first)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(page.locator(`#${first}`)).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(page.locator(`#${second}`)).toBeFocused()
})

for (const [words, locale, colorScheme, width] of [
  [en, 'en-GB', 'light', 1280],
  [ja, 'ja-JP', 'dark', 390],
] as const) {
  test.describe(() => {
    test.use({ locale, colorScheme, viewport: { width, height: 844 } })

    test(`A67 without a barrier, ${locale}, ${colorScheme}, ${width} px wide, near and from afar`, async ({ page }) => {
      await screenOf(page, words).open('#/d/japan-nato-ukraine?view=map')
      const { cards, fit, scale } = mapOn(page, words)
      await expect(cards.first()).toBeVisible()
      await expectNoBarrier(page, 'near')
      await fit.click()
      await expect.poll(scale).toBeLessThan(30)
      await expectNoBarrier(page, 'from afar')
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
}
