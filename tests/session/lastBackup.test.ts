// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { createReminder, mostEdits } from '../../src/session/lastBackup.ts'
import { bearWitness } from '../../src/storage/witness.ts'

const day = 86_400_000
let now = 0
const edited = (edits: number, id = 'd') =>
  bearWitness('rejoinder', { id, motion: 'm', claims: 1, n: edits, at: now, since: 0, edits })

beforeEach(() => {
  localStorage.clear()
  now = 0
})

test('A123 seven days after the first edit, or after fifty edits, a person is reminded; without an edit never', () => {
  const reminder = createReminder(() => now)
  now = 30 * day
  reminder.look()
  expect(reminder.due()).toBeNull()
  now = 0
  edited(1)
  reminder.look()
  expect(reminder.due()).toBeNull()
  now = 7 * day
  reminder.look()
  expect(reminder.due()).toEqual({ edits: 1, last: null })
  now = day
  edited(mostEdits - 1)
  edited(1, 'other')
  reminder.look()
  expect(reminder.due()).toEqual({ edits: mostEdits, last: null })
})

test('A123 "Later" waits for the next seven days or fifty edits; a backup begins anew, also after a reload', () => {
  const reminder = createReminder(() => now)
  edited(60)
  reminder.later()
  expect(reminder.due()).toBeNull()
  edited(60 + mostEdits)
  reminder.look()
  expect(reminder.due()).toEqual({ edits: 60 + mostEdits, last: null })
  now = day
  reminder.taken({ at: now, file: 'a.zip', folder: 'Club' }, reminder.count())
  expect(reminder.due()).toBeNull()
  expect(reminder.edits()).toBe(0)

  edited(61 + mostEdits)
  now = 8 * day
  const later = createReminder(() => now)
  expect(later.last()).toMatchObject({ at: day, file: 'a.zip', folder: 'Club' })
  expect(later.due()).toEqual({ edits: 1, last: day })
  later.later()
  now = 14 * day
  later.look()
  expect(later.due()).toBeNull()
  now = 15 * day
  later.look()
  expect(later.due()).toEqual({ edits: 1, last: day })
})

test('A123 what is remembered of backups and is not ours counts as nothing', () => {
  edited(1)
  for (const torn of ['[', '7', '{"at":"then"}', '{"at":1,"edits":{"d":"many"},"file":"a"}']) {
    localStorage.setItem('rejoinder.backup', torn)
    expect(createReminder(() => now).last()).toBeNull()
  }
})
