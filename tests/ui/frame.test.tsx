// @vitest-environment jsdom

import { screen, waitFor } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import type { NoticeContent } from '../../src/session/notices.ts'
import { CommandButton } from '../../src/ui/CommandButton.tsx'
import { FailedDebate } from '../../src/ui/FailedDebate.tsx'
import { Footer } from '../../src/ui/Footer.tsx'
import { Notices } from '../../src/ui/Notices.tsx'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { slide, stage } from './stage.tsx'

afterEach(() => {
  vi.useRealTimers()
})

/** One notice of each kind, and a word that its English sentence must have. */
const notices: { readonly [Kind in NoticeContent['kind']]: [Extract<NoticeContent, { kind: Kind }>, string] } = {
  refused: [{ kind: 'refused', refusal: 'into-itself' }, 'A claim cannot be moved under itself.'],
  undone: [{ kind: 'undone', label: 'weigh' }, 'Undone: weighing.'],
  redone: [{ kind: 'redone', label: 'move' }, 'Done again: moving.'],
  skipped: [{ kind: 'skipped', turn: 'undo', label: 'rewrite', why: 'changed' }, 'Not undone: rewriting.'],
  'edit-lost': [{ kind: 'edit-lost', label: 'note' }, 'Not made: the note.'],
  'claim-restored': [{ kind: 'claim-restored' }, 'It was brought back.'],
  'newer-replaced': [
    { kind: 'newer-replaced' },
    'Your words replaced newer ones from another tab. Undo brings those back.',
  ],
  deleted: [{ kind: 'deleted', claims: 3 }, '3 claims deleted.'],
  copied: [{ kind: 'copied', claims: 1 }, '1 claim copied.'],
  'paste-nothing': [{ kind: 'paste-nothing' }, 'There is no text to paste.'],
  'set-aside': [{ kind: 'set-aside', entries: 2 }, '2 stored changes could not be read.'],
  'debate-deleted': [{ kind: 'debate-deleted', motion: 'Ban homework' }, '“Ban homework” was put away.'],
  'put-away': [{ kind: 'put-away' }, 'This debate is put away.'],
  exported: [{ kind: 'exported', file: 'a.json' }, 'Saved as “a.json”.'],
  imported: [{ kind: 'imported', motion: 'Ban homework' }, 'Imported “Ban homework”.'],
  'imported-several': [{ kind: 'imported-several', debates: 3 }, 'Imported 3 debates.'],
  restored: [{ kind: 'restored', debates: 2, away: 1 }, '2 debates were brought in. 1 was put away.'],
  'version-kept': [{ kind: 'version-kept', name: 'Before the final' }, 'Kept as the version “Before the final”.'],
  'version-failed': [
    { kind: 'version-failed', reason: 'no store' },
    'No version could be kept; the debate itself does not need it. The browser says: no store',
  ],
  'version-restored': [{ kind: 'version-restored' }, 'This is the debate as it was then.'],
  'brought-back': [{ kind: 'brought-back' }, 'Brought back.'],
  merged: [{ kind: 'merged' }, 'The copies are merged.'],
  replaced: [{ kind: 'replaced' }, 'The copy is in the place of the debate.'],
  'merge-nothing': [{ kind: 'merge-nothing', file: 'a.json' }, '“a.json” says nothing that is not here already.'],
  'merge-failed': [
    { kind: 'merge-failed', file: 'a.json', reason: 'QuotaExceededError' },
    '“a.json” was not merged, and nothing changed here. There is no room left',
  ],
  'copied-text': [{ kind: 'copied-text', format: 'Markdown' }, 'Copied as Markdown.'],
  'import-failed': [{ kind: 'import-failed', file: 'a.json', problem: { kind: 'empty' } }, 'The file is empty.'],
  'database-closed': [{ kind: 'database-closed' }, 'It is opened again with the next change.'],
  insecure: [{ kind: 'insecure' }, 'This page came over plain http.'],
  'backed-up': [{ kind: 'backed-up', file: 'a.zip', place: 'Club' }, '“a.zip” was written to your folder “Club”.'],
  'place-failed': [
    { kind: 'place-failed', place: 'Club', file: 'a.zip', problem: 'gone' },
    'Nothing was written to “Club”: it is not there any more.',
  ],
  'backup-incomplete': [{ kind: 'backup-incomplete', motions: ['Ban homework'] }, 'cannot be read: “Ban homework”.'],
  'none-opens': [{ kind: 'none-opens' }, 'The browser cannot open a new database either.'],
  'newer-opened': [{ kind: 'newer-opened' }, 'Reload this page'],
  'ready-offline': [{ kind: 'ready-offline' }, 'Ready to work offline.'],
  'runs-from-file': [{ kind: 'runs-from-file' }, 'back up all debates'],
  'update-put-off': [{ kind: 'update-put-off' }, 'Not updated'],
  failed: [{ kind: 'failed', reason: 'no room' }, 'Something went wrong: no room'],
}
const every = Object.values(notices)

const alerts: readonly string[] = [
  'skipped',
  'edit-lost',
  'newer-replaced',
  'version-failed',
  'merge-failed',
  'put-away',
  'insecure',
  'place-failed',
  'none-opens',
  'backup-incomplete',
  'set-aside',
  'import-failed',
  'runs-from-file',
  'update-put-off',
  'database-closed',
  'newer-opened',
  'failed',
]

test('C80 every kind of notice has a sentence, and what is wrong is an alert', async () => {
  const { session } = await stage(Notices)
  for (const [content, words] of every) {
    session.notices.say(content)
    const role = alerts.includes(content.kind) ? 'alert' : 'status'
    const shown = screen.getAllByRole(role).at(-1)
    expect(shown, content.kind).toHaveTextContent(words)
  }
})

test('C81 every kind of notice has a Japanese sentence', async () => {
  localStorage.setItem('rejoinder.language', '"ja"')
  const { session } = await stage(Notices)
  for (const [content] of every) {
    session.notices.say(content)
    const role = alerts.includes(content.kind) ? 'alert' : 'status'
    const sentence = screen.getAllByRole(role).at(-1)?.querySelector('span')?.textContent ?? ''
    expect(sentence, content.kind).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}].*。|[：。]/u)
  }
})

test('C82 "Bring back" takes it back once, and the notice goes', async () => {
  const { user, session } = await stage(Notices)
  const undo = vi.fn()
  session.notices.say({ kind: 'deleted', claims: 2 }, undo)
  await user.dblClick(screen.getByRole('button', { name: 'Bring back' }))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('status')).toBeNull()
})

test('C82 a notice stays until what it tells is taken back, and where that fails', async () => {
  const { user, session } = await stage(Notices)
  let stored = () => {}
  const storing = new Promise<void>((done) => {
    stored = done
  })
  session.notices.say({ kind: 'put-away' }, () => storing)
  await user.click(screen.getByRole('button', { name: 'Bring back' }))
  expect(screen.getByRole('alert')).toBeVisible()
  stored()
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())

  session.notices.say({ kind: 'put-away' }, () => Promise.reject(new Error('no room')))
  await user.click(screen.getByRole('button', { name: 'Bring back' }))
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  expect(screen.getByText(/no room/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Bring back' })).toBeVisible()
})

test('C82 what cannot be taken back offers nothing to take it back', async () => {
  const { session } = await stage(Notices)
  session.notices.say({ kind: 'copied', claims: 2 })
  expect(screen.queryByRole('button', { name: 'Bring back' })).toBeNull()
})

test('C83 a passing notice goes by itself after six seconds; an alert stays until it is dismissed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { user, session } = await stage(Notices, { user: { advanceTimers: vi.advanceTimersByTime.bind(vi) } })
  session.notices.say({ kind: 'failed', reason: 'no room' })
  session.notices.say({ kind: 'copied', claims: 2 })
  vi.advanceTimersByTime(5999)
  expect(screen.getByRole('status')).toBeVisible()
  vi.advanceTimersByTime(1)
  expect(screen.queryByRole('status')).toBeNull()
  vi.advanceTimersByTime(60_000)
  expect(screen.getByRole('alert')).toHaveTextContent('no room')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('C84 a new passing notice takes the place of the last, and no alert goes for it', async () => {
  const { session } = await stage(Notices)
  session.notices.say({ kind: 'failed', reason: 'one' })
  session.notices.say({ kind: 'copied', claims: 2 })
  session.notices.say({ kind: 'failed', reason: 'two' })
  session.notices.say({ kind: 'exported', file: 'a.json' })
  expect(screen.getAllByRole('status')).toHaveLength(1)
  expect(screen.getByRole('status')).toHaveTextContent('a.json')
  expect(screen.getAllByRole('alert')).toHaveLength(2)
})

test('C85 names from files and motions show as text', async () => {
  const { session } = await stage(Notices)
  session.notices.say({ kind: 'imported', motion: '<img src=x onerror=alert(1)>' })
  expect(screen.getByRole('status')).toHaveTextContent('<img src=x onerror=alert(1)>')
  expect(screen.queryByRole('img')).toBeNull()
})

const status = () => screen.getByRole('status')

test('C90 the status is "Saved", and "Saving…" until an edit is on disk', async () => {
  const { open, settled } = await stage(Footer)
  expect(status().textContent).toBe('Saved')
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  expect(status().textContent).toBe('Saving…')
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C91 words in a box that are not kept yet are not saved', async () => {
  const { open, settled } = await stage(Footer)
  open.writing.begin('focus')
  open.writing.type('Half a sent')
  expect(status().textContent).toBe('Saving…')
  open.writing.keep()
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C92 where the disk refuses, the status begins with "Not saved" and says why', async () => {
  const { open, settled } = await stage(Footer)
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError')
  })
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  await settled()
  expect(status().textContent).toMatch(/^Not saved.*QuotaExceededError/)
  vi.restoreAllMocks()
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Yet other words' }, clerk))
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C93 the footer counts the claims as they come', async () => {
  const { open } = await stage(Footer)
  expect(screen.getByText(/8 claims/)).toBeVisible()
  open.make((debate, clerk) => addClaim(debate, { parent: 'motion', relation: 'rebuts' }, clerk))
  expect(screen.getByText(/9 claims/)).toBeVisible()
})

test('C94 where no debate is open the footer claims nothing', async () => {
  await stage(Footer, { opened: false })
  expect(status()).toBeEmptyDOMElement()
  expect(screen.queryByText(/claim/)).toBeNull()
})

test('C130 a debate that is not on this device says so, and leads to the others', async () => {
  await stage(() => <FailedDebate state="missing" retry={() => {}} />, { opened: false })
  expect(screen.getByRole('alert')).toHaveTextContent('This debate is not on this device.')
  expect(screen.getByRole('link', { name: 'All debates' })).toHaveAttribute('href', '#/')
})

test('C131 a failure says what the program saw, and can be tried again', async () => {
  const retry = vi.fn()
  const { user } = await stage(() => <FailedDebate state="failed" reason="UnknownError: full" retry={retry} />, {
    opened: false,
  })
  expect(screen.getByRole('alert')).toHaveTextContent('The browser does not let this program reach its storage.')
  expect(screen.getByRole('alert')).toHaveTextContent('What the program saw: UnknownError: full')
  expect(screen.queryByRole('button', { name: 'Save the raw data' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledTimes(1)
})

test('C132 a debate of a newer program says to update', async () => {
  await stage(() => <FailedDebate state="failed" reason="NewerDatabaseError: 9" retry={() => {}} />, { opened: false })
  expect(screen.getByRole('alert')).toHaveTextContent('Reload the page to update the program.')
})

test.each([{ id: 'x' }, null])('C133 what cannot be read (%j) can be saved as it is', async (raw) => {
  const { user } = await stage(
    () => <FailedDebate state="failed" reason="claims: missing" raw={raw} retry={() => {}} />,
    {
      opened: false,
    },
  )
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed or deleted.')
  const files: Blob[] = []
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await user.click(screen.getByRole('button', { name: 'Save the raw data' }))
  expect(click).toHaveBeenCalledTimes(1)
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual(raw)
})

test('C140 a command button is off while the command cannot be done, and on as soon as it can', async () => {
  const { user } = await stage(
    () => (
      <>
        <CommandButton command="undo" />
        <CommandButton command="redo" />
        <ClaimPanel />
      </>
    ),
    { selected: 'focus' },
  )
  const button = (name: string) => screen.getByRole('button', { name })
  expect(button('Undo')).toBeDisabled()
  expect(button('Redo')).toBeDisabled()
  slide(screen.getByRole('slider', { name: 'Conviction' }), 80)
  expect(button('Undo')).toBeEnabled()
  await user.click(button('Undo'))
  expect(screen.getByRole('slider', { name: 'Conviction' })).toHaveAttribute('aria-valuetext', 'not set')
  expect(button('Undo')).toBeDisabled()
  expect(button('Redo')).toBeEnabled()
})

test('C141 its tooltip has its key, and a button that shows a sign keeps its name', async () => {
  await stage(() => (
    <>
      <CommandButton command="undo" icon="↶" />
      <CommandButton command="settings" icon="⚙" />
    </>
  ))
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo (Ctrl+Z)')
  expect(screen.getByRole('button', { name: 'Settings' })).toHaveAttribute('title', 'Settings')
})

test('C142 where no debate is open, what needs one is off', async () => {
  await stage(
    () => (
      <>
        <CommandButton command="export" />
        <CommandButton command="import" />
        <CommandButton command="support" />
      </>
    ),
    { opened: false },
  )
  expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Support' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled()
})
