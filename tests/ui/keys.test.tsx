// @vitest-environment jsdom
import { fireEvent, screen } from '@solidjs/testing-library'
import { beforeEach, expect, test, vi } from 'vitest'
import { listenToKeys } from '../../src/session/keys.ts'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { everyRow, row, type Setting, stage as setStage, slide } from './stage.tsx'

beforeEach(everyRow)

/** The outline and the panel with the page's keys, the focus on "Uniforms hide who is rich". */
async function stage(setting: Setting = {}) {
  const on = await setStage(
    () => (
      <>
        <Outline />
        <ClaimPanel />
        <button type="button">Elsewhere</button>
      </>
    ),
    setting,
  )
  on.ends(listenToKeys(on.session))
  on.open.selection.focus('equal')
  await screen.findByRole('textbox', { name: 'Note' })
  return on
}

/** The sentence of the tree item that has the focus. */
const focused = () => document.activeElement?.getAttribute('aria-label')?.split(',')[0]
const edits = ({ open }: Awaited<ReturnType<typeof stage>>) => open.writer.history().done.length
const note = () => screen.getByRole('textbox', { name: 'Note' })

test.each([
  ['s', 'supports', 'equal'],
  ['r', 'rebuts', 'equal'],
  ['u', 'undercuts', 'equal'],
  ['a', 'supports', 'motion'],
])('C200 in a tree "%s" adds a claim that %s, the cursor in it', async (key, relation, parent) => {
  const { user, open, claim } = await stage()
  await user.keyboard(key)
  const added = open.writing.claim() as string
  expect(claim(added)).toMatchObject({ relation, parent })
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus()
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveValue('')
})

test('C201 letters, digits, Delete and Enter act only in a tree: not in boxes, not on buttons', async () => {
  const on = await stage()
  await on.user.click(note())
  await on.user.keyboard('surae15?{Delete}{Backspace}')
  expect(note()).toHaveValue('surae15')
  await on.user.tab()
  const afterNote = edits(on)
  screen.getByRole('button', { name: 'Elsewhere' }).focus()
  await on.user.keyboard('sura5{Delete}{Enter}')
  screen.getByRole('slider', { name: 'Conviction' }).focus()
  await on.user.keyboard('sura5{Delete}')
  expect(edits(on)).toBe(afterNote)
  expect(on.open.writing.claim()).toBeNull()
})

test('C213 with the focus on nothing a letter begins a claim; what changes or deletes one needs the tree', async () => {
  const on = await stage()
  screen.getByRole('slider', { name: 'Conviction' }).focus()
  screen.getByRole('slider', { name: 'Conviction' }).blur()
  expect(document.body).toHaveFocus()
  await on.user.keyboard('5{Delete}{Enter}{ArrowDown}')
  expect(edits(on)).toBe(0)
  expect(on.open.writing.claim()).toBeNull()
  await on.user.keyboard('r')
  expect(on.claim(on.open.writing.claim() as string)).toMatchObject({ relation: 'rebuts', parent: 'equal' })
  expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus()
})

test('C202 the arrow keys, Home, End and * go about as in the tree pattern', async () => {
  const { user, open } = await stage()
  const go = async (keys: string) => {
    await user.keyboard(keys)
    return focused()
  }
  expect(await go('{ArrowDown}')).toBe('Shoes and phones still show it')
  expect(await go('{ArrowRight}')).toBe('Phones are banned in most schools')
  expect(await go('{ArrowDown}')).toBe('Nobody is bullied for shoes')
  expect(await go('{ArrowLeft}')).toBe('Shoes and phones still show it')
  expect(await go('{ArrowLeft}')).toBe('Shoes and phones still show it')
  expect(open.selection.folded().has('shoes')).toBe(true)
  expect(await go('{ArrowLeft}')).toBe('Uniforms hide who is rich')
  expect(await go('{End}')).toBe('Pupils think less about clothes')
  expect(await go('{ArrowDown}')).toBe('Pupils think less about clothes')
  expect(await go('{Home}')).toBe('Uniforms hide who is rich')
  expect(await go('{ArrowUp}')).toBe('Uniforms hide who is rich')
  open.selection.fold('equal', true)
  expect(await go('*')).toBe('Uniforms hide who is rich')
  expect(open.selection.folded().has('equal')).toBe(false)
})

test('C203 Delete takes the claim with all under it, and undo by key brings it back', async () => {
  const { user, session } = await stage()
  await user.keyboard('{Delete}')
  expect(focused()).toBe('Pupils think less about clothes')
  expect(session.notices.list()).toMatchObject([{ content: { kind: 'deleted', claims: 4 } }])
  await user.keyboard('{Control>}z{/Control}')
  expect(focused()).toBe('Uniforms hide who is rich')
  expect(row('Nobody is bullied')).toBeVisible()
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
  expect(screen.queryByRole('treeitem', { name: /^Uniforms/ })).toBeNull()
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}')
  expect(screen.queryByRole('treeitem', { name: /^Uniforms/ })).toBeNull()
})

test("C204 Ctrl+Z in a box is the box's own; on a slider and on the page it is the debate's", async () => {
  const on = await stage()
  slide(screen.getByRole('slider', { name: 'Conviction' }), 80)
  await on.user.click(note())
  expect(fireEvent.keyDown(note(), { key: 'z', ctrlKey: true })).toBe(true)
  expect(fireEvent.keyDown(note(), { key: 'y', ctrlKey: true })).toBe(true)
  expect(edits(on)).toBe(1)
  screen.getByRole('slider', { name: 'Conviction' }).focus()
  await on.user.keyboard('{Meta>}z{/Meta}')
  expect(edits(on)).toBe(0)
})

test('C205 1 to 5 set the conviction in fifths, 0 clears it', async () => {
  const { user } = await stage()
  const conviction = () =>
    row('Uniforms hide')
      .getAttribute('aria-label')
      ?.match(/conviction [^,]+/)?.[0]
  for (const key of ['1', '2', '3', '4', '5']) {
    await user.keyboard(key)
    expect(conviction()).toBe(`conviction ${Number(key) * 20}`)
  }
  await user.keyboard('0')
  expect(conviction()).toBe('conviction not set')
})

test('C206 Alt and an arrow key move the claim, and the focus stays on it', async () => {
  const { user, claim, open } = await stage()
  open.selection.focus('focus')
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(focused()).toBe('Pupils think less about clothes')
  expect(row('Pupils think')).toHaveAttribute('aria-posinset', '1')
  await user.keyboard('{Alt>}{ArrowDown}{ArrowRight}{/Alt}')
  expect(claim('focus').parent).toBe('equal')
  expect(focused()).toBe('Pupils think less about clothes')
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(claim('focus').parent).toBe('motion')
})

test('C207 typing letters that are no command jumps to the next claim that begins with them', async () => {
  const { user } = await stage()
  await user.keyboard('p')
  expect(focused()).toBe('Phones are banned in most schools')
  await user.keyboard('up')
  expect(focused()).toBe('Pupils think less about clothes')
})

test('C207 once typing ahead has begun, letters of commands only type, until a pause', async () => {
  const on = await stage()
  const start = performance.now()
  const time = vi.spyOn(Event.prototype, 'timeStamp', 'get')
  time.mockReturnValue(start)
  await on.user.keyboard('nobod')
  expect(focused()).toBe('Nobody is bullied for shoes')
  time.mockReturnValue(start + 600)
  await on.user.keyboard('s')
  expect(edits(on)).toBe(0)
  expect(on.open.writing.claim()).toBeNull()
  time.mockReturnValue(start + 1400)
  await on.user.keyboard('s')
  expect(on.open.writing.claim()).not.toBeNull()
})

test.each(['x', 'c', 'v'])('C208 Ctrl+%s is left to the browser, which sends the clipboard event', async (key) => {
  const on = await stage()
  expect(fireEvent.keyDown(row('Uniforms hide'), { key, ctrlKey: true })).toBe(true)
  expect(edits(on)).toBe(0)
})

test("C209 keys that are nobody's, and keys while a dialog or menu is open, are left alone", async () => {
  const on = await stage()
  for (const key of ['F5', 'Tab', 'PageDown']) expect(fireEvent.keyDown(row('Uniforms hide'), { key }), key).toBe(true)
  on.session.dialogs.showMenu({ claim: 'equal', x: 0, y: 0 })
  expect(fireEvent.keyDown(row('Uniforms hide'), { key: 'Delete' })).toBe(true)
  on.session.dialogs.showMenu(null)
  on.session.dialogs.show({ kind: 'settings' })
  expect(fireEvent.keyDown(row('Uniforms hide'), { key: 'Delete' })).toBe(true)
  expect(edits(on)).toBe(0)
})

test('C210 Ctrl+K works everywhere, also while writing; ? only where no text is being written', async () => {
  const { user, session } = await stage()
  await user.click(note())
  await user.keyboard('?')
  expect(session.dialogs.dialog()).toBeNull()
  await user.keyboard('{Control>}k{/Control}')
  expect(session.dialogs.dialog()).toEqual({ kind: 'commands' })
  session.dialogs.close()
  row('Uniforms hide').focus()
  await user.keyboard('?')
  expect(session.dialogs.dialog()).toEqual({ kind: 'shortcuts' })
})

test('C211 a key that something else has handled does nothing more', async () => {
  const on = await stage()
  row('Uniforms hide').addEventListener('keydown', (event) => event.preventDefault(), { once: true })
  await on.user.keyboard('{Delete}')
  expect(edits(on)).toBe(0)
})

test('C212 a key that asks for what the motion does not take is told why', async () => {
  const on = await stage()
  on.open.selection.select(on.open.debate().motion)
  document.querySelector<HTMLElement>('[data-motion]')?.focus()
  await on.user.keyboard('u')
  expect(edits(on)).toBe(0)
  expect(on.session.notices.list().at(-1)?.content).toMatchObject({ refusal: 'motion-cannot-be-undercut' })
})
