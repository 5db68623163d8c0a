import { createRoot } from 'solid-js'
import { expect } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createNotices, type Notices } from '../../src/session/notices.ts'
import { type Asked, createWriter, type Writer } from '../../src/session/writer.ts'
import { readStored } from '../../src/storage/journal.ts'
import type { Database } from '../../src/storage/schema.ts'
import type { Tabs } from '../../src/storage/tabs.ts'

/** Debate "d", open for writing in one tab. */
export interface Opened {
  readonly writer: Writer
  readonly notices: Notices
}

/** Opens debate "d" as a tab does that was just loaded. */
export async function openOn(
  db: Database,
  tabs: Tabs,
  means: Partial<Asked & { connect: () => Promise<Database> }> = {},
): Promise<Opened> {
  const stored = await readStored(db, 'd')
  if (stored === null) throw new Error('The debate is not there.')
  return createRoot(() => {
    const notices = createNotices()
    const writer = createWriter(stored, { connect: async () => db, tabs, clerk: createClerk(), notices, ...means })
    return { writer, notices }
  })
}

/** Waits until every writer has written what it made and taken in what the others wrote. */
export async function rest(...opened: readonly Opened[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const { writer } of opened) {
      await writer.settled()
      await writer.catchUp()
      await writer.settled()
    }
  }
}

/** Debate "d" as the disk has it, nothing of it set aside. */
export async function readDisk(db: Database): Promise<Debate> {
  const stored = await readStored(db, 'd')
  if (stored === null) throw new Error('The debate is not there.')
  expect(stored.setAside).toEqual([])
  return stored.debate
}

/** The kinds of notices that a tab shows. */
export const said = ({ notices }: Opened) => notices.list().map(({ content }) => content.kind)
