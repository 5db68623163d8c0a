import { expect, type Page, test } from '@playwright/test'
import { en } from '../../src/ui/words/en.ts'
import { expectNoBarrier } from './barriers.ts'
import { beginDebate, screenOf } from './screen.ts'

const mapTab = (page: Page) => page.getByRole('tab', { name: en.views.names.map })
const scale = async (page: Page) => Number.parseInt((await page.locator('.map-scale').textContent()) ?? '', 10)

/** Pastes text onto the selected claim, as from another program. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('A75 a claim of 20,000 characters, writing from right to left and emoji are drawn sensibly', async ({ page }) => {
  const screen = await beginDebate(page, 'Cards hold what is written.', 'First.', 'Against.')
  await mapTab(page).click()
  await screen.claim('First.').focus()
  const long = `Endless ${'Donaudampfschifffahrt'.repeat(400)} ${'word '.repeat(2400)}`.trim()
  expect(long.length).toBeGreaterThan(20_000)
  for (const words of [long, 'שלום לכל המתווכחים, זה טיעון מימין לשמאל', '👩‍👩‍👧‍👦🏳️‍🌈 '.repeat(40).trim()]) {
    await screen.claim('First.').focus()
    await page.keyboard.press('s')
    await expect(screen.box).toBeFocused()
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
    const card = page.locator('.map-card:focus')
    await expect(card).toHaveAttribute('aria-level', '2')
    await expect(card.locator('.map-line').first()).toBeVisible()
    const fits = await card.evaluate((element) => {
      const box = element.getBoundingClientRect()
      return [...element.querySelectorAll('.map-line')].every((line) => {
        const range = document.createRange()
        range.selectNodeContents(line)
        return range.getBoundingClientRect().width <= box.width + 1
      })
    })
    expect(fits, words.slice(0, 20)).toBe(true)
    expect((await card.boundingBox())?.height).toBeLessThan(320)
  }
  await expect(screen.claim('Endless').locator('.map-line').last()).toHaveText(/…$/)
  await expect(screen.claim('Endless')).toHaveAttribute('title', long)
  const direction = await screen
    .claim('שלום')
    .locator('.map-sentence')
    .evaluate((element) => getComputedStyle(element).direction)
  expect(direction).toBe('rtl')
  await screen.saved()
})

test('A75 500 levels are drawn, walked and taken back', async ({ page }) => {
  const screen = await beginDebate(page, 'How deep?', 'First.', 'Against.')
  await mapTab(page).click()
  await screen.claim('First.').focus()
  await pasteText(page, Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- Level ${i + 1}.`).join('\n'))
  await expect(screen.claim('Level 1.')).toBeFocused()
  for (let i = 2; i <= 6; i++) {
    await page.keyboard.press('ArrowRight')
    await expect(screen.claim(`Level ${i}.`)).toBeFocused()
  }
  await page.keyboard.press('Shift+F')
  await expect.poll(() => scale(page)).toBeLessThan(10)
  await page.keyboard.press('Shift+Z')
  await expect.poll(() => scale(page)).toBe(100)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('treeitem', { name: /^Level/ })).toHaveCount(0)
  await screen.saved()
})

test('A76 what is sought is found on the map, marked, and gone through', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.keyboard.press('Control+f')
  const box = page.getByRole('searchbox', { name: en.map.find })
  await expect(box).toBeFocused()
  await page.keyboard.type('mines')
  const status = page.locator('.map-find [role="status"]')
  await expect(status).toHaveText(/^\d+ found$/)
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(/^1 of \d+$/)
  await expect(page.locator('.map-card.hit[aria-selected="true"]')).toBeVisible()
  const first = await page.locator('.map-card[aria-selected="true"]').getAttribute('id')
  await page.keyboard.press('Enter')
  await expect(page.locator('.map-card.hit[aria-selected="true"]')).not.toHaveId(first ?? '')
  await expectNoBarrier(page, 'while something is sought')
  await page.keyboard.press('Escape')
  await expect(page.locator('.map-card[aria-selected="true"]')).toBeFocused()
  await expect(page.locator('.map-card.hit')).toHaveCount(0)
  // The motion is found too.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('non-combat training and assistance')
  await expect(page.locator('.map-motion.hit')).toBeVisible()
})

test.describe('at 400 %', () => {
  // 1280 × 1024 at 400 % leave so many CSS pixels.
  test.use({ viewport: { width: 320, height: 256 } })

  test('A77 the map can be used at 400 % zoom', async ({ page }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms?view=map')
    await expect(page.locator('.map-card').first()).toBeVisible()
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320)
    const map = await page.locator('.map').boundingBox()
    expect(map?.height).toBeGreaterThan(100)
    // The controls leave most of the window to the map.
    const controls = await page.locator('.map-controls').boundingBox()
    expect((controls?.height ?? 0) / (map?.height ?? 1)).toBeLessThan(0.45)
    await page.locator('[data-motion]').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.map-card:focus')).toBeInViewport()
    await expectNoBarrier(page, 'at 400 %')
  })
})

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('A77 in forced colours cards have edges, the selected one stands out, and lines are seen', async ({ page }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms?view=map')
    await page.locator('[data-motion]').focus()
    await page.keyboard.press('ArrowRight')
    const card = page.locator('.map-card:focus')
    const [edge, ring] = await card.evaluate((element) => {
      const style = getComputedStyle(element)
      return [style.borderTopWidth, style.outlineStyle]
    })
    expect(Number.parseFloat(edge ?? '0')).toBeGreaterThan(0)
    expect(ring).toBe('solid')
    // Colour tells the sides apart no more: their edges do.
    const edges = await page.locator('.map-card').evaluateAll((cards) =>
      ['pro', 'con'].map((side) => {
        const one = cards.find((each) => each instanceof HTMLElement && each.dataset.side === side)
        return one === undefined ? 'none' : getComputedStyle(one).borderLeftStyle
      }),
    )
    expect(edges).toEqual(['solid', 'double'])
    const line = await page
      .locator('.map-line-path')
      .first()
      .evaluate((path) => getComputedStyle(path).stroke)
    const ground = await page.locator('.map-window').evaluate((map) => getComputedStyle(map).backgroundColor)
    expect(line).not.toBe(ground)
  })

  test('A77 in forced colours the way to the motion and the colouring are seen near and from afar', async ({
    page,
  }) => {
    const screen = screenOf(page)
    await screen.open('#/d/japan-nato-ukraine?view=map')
    const motion = page.locator('[data-motion]')
    await motion.focus()
    await page.keyboard.press('ArrowRight')
    const onPath = page.locator('.map-link.on-path > .map-line-path').first()
    const highlight = await onPath.evaluate((path) => {
      const probe = document.createElement('span')
      probe.style.color = 'Highlight'
      path.ownerDocument.body.append(probe)
      const colour = getComputedStyle(probe).color
      probe.remove()
      return [getComputedStyle(path).stroke, colour]
    })
    expect(highlight[0]).toBe(highlight[1])
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('standing')
    await expect(page.getByText('long bar: stands high')).toBeVisible()
    const bar = await page
      .locator('.map-card.heated')
      .first()
      .evaluate((card) => getComputedStyle(card, '::after').width)
    expect(Number.parseFloat(bar)).toBeGreaterThan(0)

    for (let i = 0; i < 12 && (await page.locator('.map-far').count()) === 0; i++) await page.keyboard.press('-')
    const far = page.locator('.map-far')
    await expect(far).toHaveCount(1)
    /** Whether the canvas has the colour of what is highlighted in the gap behind the motion's box, and that of a side. */
    const seen = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map-far')
        const pen = canvas?.getContext('2d')
        const box = document.querySelector('.map-motion')?.getBoundingClientRect()
        const all = canvas?.getBoundingClientRect()
        if (canvas === null || pen == null || box === undefined || all === undefined) return null
        const probe = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
        const colourOf = (name: string) => {
          probe.clearRect(0, 0, 1, 1)
          probe.fillStyle = name
          probe.fillRect(0, 0, 1, 1)
          return [...probe.getImageData(0, 0, 1, 1).data.slice(0, 3)]
        }
        const has = (wanted: number[], x: number, y: number, width: number, height: number) => {
          const { data } = pen.getImageData(x, y, width, height)
          for (let i = 0; i < data.length; i += 4) {
            const off = Math.max(...wanted.map((value, at) => Math.abs((data[i + at] as number) - value)))
            if (off < 60 && (data[i + 3] as number) > 150) return true
          }
          return false
        }
        const style = getComputedStyle(canvas)
        return {
          path: has(colourOf('Highlight'), Math.ceil(box.right - all.left) + 1, 0, 6, Math.floor(all.height)),
          pro: has(colourOf(style.getPropertyValue('--pro')), 0, 0, Math.floor(all.width), Math.floor(all.height)),
        }
      })
    await expect.poll(seen).toEqual({ path: true, pro: true })
  })
})

test('G14 between two wings no contention’s name lies on the motion’s', async ({ page }) => {
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  await page.getByRole('combobox', { name: en.map.direction }).selectOption('wings')
  await page.getByRole('button', { name: en.map.fit, exact: true }).click()
  const names = page.locator('.map-name')
  await expect.poll(() => names.count()).toBeGreaterThan(5)
  await expect.poll(() => scale(page)).toBeLessThan(22)
  const nearest = () =>
    page.evaluate(() => {
      const motion = document.querySelector('.map-motion')?.getBoundingClientRect()
      // The motion's words stand in the line above its box.
      const line = (motion?.top ?? 0) - 11
      const lines = [...document.querySelectorAll('.map-name')].map((name) => name.getBoundingClientRect())
      return Math.min(...lines.map(({ top, bottom }) => Math.abs((top + bottom) / 2 - line)))
    })
  await expect.poll(nearest).toBeGreaterThan(16)
})

test('G14 the motion’s words stand in its box or beside it, never both', async ({ page }) => {
  // What the last picture from afar has written.
  await page.addInitScript(() => {
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width') as PropertyDescriptor
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
      get: width.get as () => number,
      set(this: HTMLCanvasElement, value: number) {
        if (this.classList.contains('map-far')) Object.assign(window, { written: [] })
        width.set?.call(this, value)
      },
    })
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (words, x, y) {
      if (this.canvas.classList.contains('map-far')) (window as unknown as { written: string[] }).written.push(words)
      fillText.call(this, words, x, y)
    }
  })
  const screen = screenOf(page)
  await screen.open('#/d/japan-nato-ukraine?view=map')
  const motion = (await page.locator('[data-motion]').innerText()).trim().split(/\s/)[0] ?? ''
  await page.mouse.move(640, 300)
  await expect(page.locator('.map-card[role="treeitem"]').first()).toBeVisible()
  for (let now = await scale(page); now !== 27; now = await scale(page)) {
    await page.mouse.wheel(0, Math.log2(now / 27) / 0.002)
    await expect.poll(() => scale(page)).not.toBe(now)
  }
  const written = () => page.evaluate(() => (window as unknown as { written?: string[] }).written ?? [])
  await expect.poll(async () => (await written()).filter((words) => words.startsWith(motion)).length).toBe(1)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('G14 from afar the contentions’ names begin within a narrow window', async ({ page }) => {
    const screen = screenOf(page)
    await screen.open('#/d/japan-nato-ukraine?view=map')
    await page.locator('[data-motion]').focus()
    await page.keyboard.press('ArrowRight')
    const contention = page.locator('[role="treeitem"]:focus')
    await expect(contention).toHaveAttribute('aria-level', '1')
    while ((await scale(page)) > 22) {
      const before = await scale(page)
      await page.keyboard.press('-')
      await expect.poll(() => scale(page)).toBeLessThan(before)
    }
    const names = page.locator('.map-name')
    await expect(names.first()).toBeVisible()
    await expect
      .poll(() =>
        names.evaluateAll((all) => {
          const boxes = all.map((name) => name.getBoundingClientRect())
          return Math.min(...boxes.filter((box) => box.right > 60).map((box) => box.left))
        }),
      )
      .toBeGreaterThanOrEqual(0)
  })

  test('A78 a finger selects and moves the map, two make it larger, and a claim is answered', async ({ page }) => {
    const screen = screenOf(page)
    await screen.open('#/d/school-uniforms?view=map')
    const card = page.locator('.map-card[role="treeitem"]').first()
    await expect(card).toBeVisible()
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints })
    const before = await card.boundingBox()
    if (before === null) throw new Error('The card is not on the screen.')
    const start = { x: before.x + 30, y: before.y + 30 }
    await send('touchStart', start)
    for (let i = 1; i <= 6; i++) await send('touchMove', { x: start.x + 5 * i, y: start.y + 8 * i })
    await send('touchEnd')
    await expect.poll(async () => Math.round(((await card.boundingBox())?.y ?? 0) - before.y)).toBeGreaterThan(30)

    const from = await scale(page)
    await send('touchStart', { x: 180, y: 400 }, { x: 220, y: 400 })
    for (let i = 1; i <= 6; i++) await send('touchMove', { x: 180 - 8 * i, y: 400 }, { x: 220 + 8 * i, y: 400 })
    await send('touchEnd')
    await expect.poll(() => scale(page)).toBeGreaterThan(from)

    // At full size, the motion in the middle.
    await page.locator('.map-scale').tap()
    await expect.poll(() => scale(page)).toBe(100)
    await page.locator('[data-motion]').tap()
    await expect(page.locator('.map-motion')).toHaveAttribute('data-selected', '')
    await page.locator('.map-motion .map-add').first().tap()
    await expect(screen.box).toBeFocused()
    await page.keyboard.insertText('Written with a thumb.')
    await page.keyboard.press('Enter')
    await expect(screen.claim('Written with a thumb.')).toBeFocused()
    await screen.saved()
  })
})
