// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { createEffect, Show } from 'solid-js'
import { expect, test } from 'vitest'
import { commands } from '../../src/session/commands/commands.ts'
import type { Dialog } from '../../src/session/dialogs.ts'
import { DialogHost } from '../../src/ui/dialogs/DialogHost.tsx'
import { keyLabel } from '../../src/ui/keyLabel.ts'
import { useSession } from '../../src/ui/session.tsx'
import { en } from '../../src/ui/words/en.ts'
import { debateOf, type Setting, stage as setStage } from './stage.tsx'

/** The dialogs as the page shows them. */
function Dialogs() {
  const session = useSession()
  createEffect(() => {
    document.documentElement.dataset.theme = session.settings.theme()
  })
  return (
    <Show when={session.dialogs.dialog() !== null}>
      <DialogHost />
    </Show>
  )
}

/** Opens a dialog and waits until it is there. */
async function stage(dialog: Dialog, setting: Setting = {}) {
  const on = await setStage(Dialogs, setting)
  on.session.dialogs.show(dialog)
  return { ...on, dialog: await screen.findByRole('dialog') }
}

const box = () => screen.getByRole('combobox')
const options = () => screen.queryAllByRole('option').map((option) => option.textContent ?? '')
const chosen = () => {
  const id = box().getAttribute('aria-activedescendant')
  return id === null ? undefined : (document.getElementById(id)?.textContent ?? undefined)
}
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

test('C150 the palette is a dialog "Commands" with a combobox, which has the focus', async () => {
  const { dialog } = await stage({ kind: 'commands' })
  expect(dialog).toHaveAccessibleName('Commands')
  await waitFor(() => expect(box()).toHaveFocus())
})

test('C150 with nothing typed it offers what can be done now, and nothing that cannot', async () => {
  await stage({ kind: 'commands' }, { selected: 'focus' })
  expect(options()).toContain('SupportS')
  expect(options().some((option) => option.startsWith('Undo'))).toBe(false)
})

test('C151 it finds commands by parts of their names, in any case, and Enter runs the first', async () => {
  const { user, session } = await stage({ kind: 'commands' })
  await user.type(box(), 'SHORT key')
  expect(options()).toEqual(['Keyboard shortcuts?'])
  await user.keyboard('{Enter}')
  expect(session.dialogs.dialog()).toEqual({ kind: 'shortcuts' })
})

test('C152 it finds claims by their words, and Enter goes there', async () => {
  const { user, open } = await stage({ kind: 'commands' })
  await user.type(box(), 'wardrobe')
  expect(options()).toEqual(['Con Families pay for a second wardrobe'])
  await user.keyboard('{Enter}')
  expect(open.selection.claim()).toBe('cost')
  await closed()
})

test('C152 it finds claims by Japanese words, which have no spaces between them', async () => {
  const debate = debateOf('制服を義務化すべきである', [
    { id: 'a', relation: 'supports', text: '制服は家庭の経済格差を見えにくくする' },
    { id: 'b', relation: 'rebuts', text: '表現の自由を妨げる' },
  ])
  const { user, open } = await stage({ kind: 'commands' }, { debate })
  await user.type(box(), '経済')
  expect(options()).toEqual(['Pro 制服は家庭の経済格差を見えにくくする'])
  await user.clear(box())
  await user.type(box(), '自由')
  expect(options()).toEqual(['Con 表現の自由を妨げる'])
  await user.keyboard('{Enter}')
  expect(open.selection.claim()).toBe('b')
})

test('C153 it finds other debates by their motion, and Enter opens them', async () => {
  const { user, session } = await stage({ kind: 'commands' }, { others: [debateOf('Ban homework', [], 'homework')] })
  await user.type(box(), 'homew')
  expect(options()).toEqual(['Ban homework'])
  await user.keyboard('{Enter}')
  expect(session.router.route()).toMatchObject({ at: 'debate', debate: 'homework' })
})

test('C154 the arrow keys choose, round from the last to the first', async () => {
  const { user } = await stage({ kind: 'commands' })
  await user.type(box(), 'unfold')
  const all = options()
  expect(all.length).toBeGreaterThan(0)
  expect(chosen()).toBe(all[0])
  await user.keyboard('{ArrowUp}')
  expect(chosen()).toBe(all.at(-1))
  await user.keyboard('{ArrowDown}')
  expect(chosen()).toBe(all[0])
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
  await user.clear(box())
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(chosen()).toBe(options()[2])
  await user.keyboard('l')
  expect(chosen()).toBe(options()[0])
})

test('C154 where nothing is found it says so, and no key does anything', async () => {
  const { user, session } = await stage({ kind: 'commands' })
  await user.type(box(), 'zzzzzz')
  expect(screen.getByText('Nothing found.')).toBeVisible()
  await user.keyboard('{ArrowDown}{ArrowUp}{PageDown}{Enter}')
  expect(chosen()).toBeUndefined()
  expect(session.dialogs.dialog()).toEqual({ kind: 'commands' })
  await user.clear(box())
  expect(chosen()).toBe(options()[0])
})

test('C155 a click chooses, and Escape closes without doing anything', async () => {
  const { user, open, session } = await stage({ kind: 'commands' })
  await user.type(box(), 'phones')
  await user.click(screen.getByRole('option', { name: 'Pro Phones are banned in most schools' }))
  expect(open.selection.claim()).toBe('banned')
  await closed()
  session.dialogs.show({ kind: 'commands' })
  await screen.findByRole('dialog')
  await user.type(box(), 'wardrobe{Escape}')
  await closed()
  expect(open.selection.claim()).toBe('banned')
})

test('C156 sentences that look like HTML show as text', async () => {
  const debate = debateOf('Motion', [{ id: 'a', relation: 'supports', text: '<img src=x onerror=alert(1)> picture' }])
  const { user } = await stage({ kind: 'commands' }, { debate })
  await user.type(box(), 'picture')
  expect(options()).toEqual(['Pro <img src=x onerror=alert(1)> picture'])
  expect(screen.queryByRole('img')).toBeNull()
})

test('C160 moving offers the motion and every claim but the moved one and what hangs under it', async () => {
  const { user, dialog, claim } = await stage({ kind: 'move', claims: ['shoes'] }, { selected: 'shoes' })
  expect(dialog).toHaveAccessibleName('Move “Shoes and phones still show it” under…')
  expect(options()).toEqual([
    'Motion Schools should require uniforms',
    'Pro Uniforms hide who is rich',
    'Pro Pupils think less about clothes',
    'Con Families pay for a second wardrobe',
    'Con Clothes are how teenagers speak',
  ])
  await user.type(box(), 'banned')
  expect(options()).toEqual([])
  await user.clear(box())
  await user.type(box(), 'teenagers{Enter}')
  expect(claim('shoes').parent).toBe('choice')
  await closed()
})

test('C161 referring offers neither the motion, nor references, nor what would make a claim depend on itself', async () => {
  const { user, open, claim } = await stage({ kind: 'refer', parent: 'shoes' })
  expect(options()).toEqual([
    'Pro Phones are banned in most schools',
    'Pro Nobody is bullied for shoes',
    'Pro Pupils think less about clothes',
    'Con Clothes are how teenagers speak',
  ])
  await user.type(box(), 'pupils{Enter}')
  const made = open.selection.claim() as string
  expect(claim(made)).toMatchObject({ parent: 'shoes', relation: 'supports', reference: 'focus' })
})

test('C170 a name that is empty or only spaces is refused, and the box keeps the focus', async () => {
  const { user, session, open } = await stage({ kind: 'new-ballot' })
  const name = screen.getByRole('textbox', { name: 'Name of the ballot' })
  await user.type(name, '   {Enter}')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(session.dialogs.dialog()).toEqual({ kind: 'new-ballot' })
  expect(Object.keys(open.debate().ballots)).toHaveLength(2)
  await user.type(name, 'Mine{Enter}')
  await closed()
  expect(open.ballot().name).toBe('Mine')
})

test('C171 renaming begins with the name as it is, all of it selected', async () => {
  const { user, open } = await stage({ kind: 'rename-ballot', ballot: 'judge' })
  const name = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Name of the ballot' })
  expect(name).toHaveValue('Judge')
  expect([name.selectionStart, name.selectionEnd]).toEqual([0, 5])
  await user.clear(name)
  await user.type(name, 'Panel')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(open.ballot().name).toBe('Panel')
})

test('C171 a copied ballot has the name that was offered, and counts', async () => {
  const { user, open } = await stage({ kind: 'copy-ballot', ballot: 'judge' })
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(open.ballot().name).toBe('Judge (copy)')
})

test('C172 Cancel, Close and Escape change nothing', async () => {
  const { user, open, session } = await stage({ kind: 'rename-ballot', ballot: 'judge' })
  for (const leave of [
    () => user.click(screen.getByRole('button', { name: 'Cancel' })),
    () => user.click(screen.getByRole('button', { name: 'Close' })),
    () => user.keyboard('{Escape}'),
  ]) {
    session.dialogs.show({ kind: 'rename-ballot', ballot: 'judge' })
    await user.type(await screen.findByRole('textbox'), 'Other')
    await leave()
    await closed()
  }
  expect(open.ballot().name).toBe('Judge')
})

test('C173 a new debate is stored under its motion and opened', async () => {
  const { user, session } = await stage({ kind: 'new-debate' }, { opened: false })
  await user.type(screen.getByRole('textbox', { name: 'Motion' }), ' Ban homework {Enter}')
  await waitFor(() => expect(session.router.route().at).toBe('debate'))
  expect(session.library.listing()?.entries.map((entry) => entry.motion)).toContain('Ban homework')
})

test('C180 the shortcut sheet lists every command that has keys, with all its keys', async () => {
  const { dialog } = await stage({ kind: 'shortcuts' })
  expect(dialog).toHaveAccessibleName('Keyboard shortcuts')
  const withKeys = commands.filter((command) => command.keys !== undefined)
  expect(withKeys.length).toBeGreaterThan(20)
  for (const { id, keys = [] } of withKeys) {
    const term = within(dialog)
      .getAllByRole('term')
      .find((found) => found.textContent === en.commands[id])
    const shown = term?.nextElementSibling?.textContent
    expect(shown, id).toBe(keys.map((key) => keyLabel(key).join('')).join(''))
  }
})

test('C190 the theme that is chosen takes effect and is remembered', async () => {
  const { user, session } = await stage({ kind: 'settings' })
  const theme = screen.getByRole('combobox', { name: 'Theme' })
  expect(theme).toHaveDisplayValue('As the system')
  await user.selectOptions(theme, 'Dark')
  expect(session.settings.theme()).toBe('dark')
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(localStorage.getItem('rejoinder.theme')).toBe('"dark"')
})

test('C191 the language that is chosen takes effect at once, in the words and for screen readers', async () => {
  const { user } = await stage({ kind: 'settings' })
  const language = screen.getByRole('combobox', { name: 'Language' })
  expect(document.documentElement.lang).toBe('en')
  await user.selectOptions(language, '日本語')
  expect(await screen.findByRole('dialog', { name: '設定' })).toBeVisible()
  expect(document.documentElement.lang).toBe('ja')
  expect(screen.getByRole('combobox', { name: '言語' })).toHaveDisplayValue('日本語')
  await user.selectOptions(screen.getByRole('combobox', { name: '言語' }), 'English')
  expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeVisible()
})
