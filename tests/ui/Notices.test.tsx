// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import type { NoticeContent } from '../../src/session/notices.ts'
import { Notices } from '../../src/ui/Notices.tsx'
import { stage } from './stage.tsx'

afterEach(() => {
  vi.useRealTimers()
})

/** One notice of each kind, and a word that its English sentence must have. */
const notices: { readonly [Kind in NoticeContent['kind']]: [Extract<NoticeContent, { kind: Kind }>, string] } = {
  refused: [{ kind: 'refused', refusal: 'into-itself' }, 'A claim cannot be moved under itself.'],
  undone: [{ kind: 'undone', label: 'weigh' }, 'Undone: weighing.'],
  redone: [{ kind: 'redone', label: 'move' }, 'Done again: moving.'],
  'undo-skipped': [{ kind: 'undo-skipped', label: 'rewrite' }, 'Not undone: rewriting.'],
  'edit-lost': [{ kind: 'edit-lost', label: 'note' }, 'Not made: the note.'],
  'claim-restored': [{ kind: 'claim-restored' }, 'It was brought back.'],
  deleted: [{ kind: 'deleted', claims: 3 }, '3 claims deleted.'],
  copied: [{ kind: 'copied', claims: 1 }, '1 claim copied.'],
  'paste-nothing': [{ kind: 'paste-nothing' }, 'There is no text to paste.'],
  'set-aside': [{ kind: 'set-aside', entries: 2 }, '2 stored changes could not be read.'],
  'debate-deleted': [{ kind: 'debate-deleted', motion: 'Ban homework' }, '“Ban homework” was put away.'],
  exported: [{ kind: 'exported', file: 'a.json' }, 'Saved as “a.json”.'],
  imported: [{ kind: 'imported', motion: 'Ban homework', notes: [] }, 'Imported “Ban homework”.'],
  'import-failed': [{ kind: 'import-failed', file: 'a.json', reason: 'It is empty.' }, 'It is empty.'],
  'database-closed': [{ kind: 'database-closed' }, 'Reload this page'],
  failed: [{ kind: 'failed', reason: 'no room' }, 'Something went wrong: no room'],
}
const every = Object.values(notices)

const alerts: readonly string[] = [
  'undo-skipped',
  'edit-lost',
  'set-aside',
  'import-failed',
  'database-closed',
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
  session.notices.say({ kind: 'imported', motion: '<img src=x onerror=alert(1)>', notes: [] })
  expect(screen.getByRole('status')).toHaveTextContent('<img src=x onerror=alert(1)>')
  expect(screen.queryByRole('img')).toBeNull()
})
