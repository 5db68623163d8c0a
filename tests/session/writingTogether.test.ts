// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createRoot } from 'solid-js'
import { beforeEach, expect, test } from 'vitest'
import { claimOf } from '../../src/core/model/debate.ts'
import { newId } from '../../src/session/clerk.ts'
import { createWriting } from '../../src/session/writing.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { tabsTogether } from './bus.ts'
import { openOn, readDisk, rest, said } from './opened.ts'

let db: Database
beforeEach(async () => {
  localStorage.clear()
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
})

test.each([true, false])(
  'P117 two tabs that write in one sentence in turns keep the words of both (deaf: %s)',
  async (deaf) => {
    await createDebate(db, debateFrom('+ so', 'd'), 1)
    const join = tabsTogether(deaf)
    const tabs = await Promise.all(
      ['mine', 'theirs'].map(async (who) => {
        let flush = (): void => {}
        const tab = await openOn(db, join(), { beforeTakeIn: () => flush() })
        const writing = createRoot(() => createWriting(tab.writer, newId))
        flush = writing.flush
        return { tab, writing, words: Array.from({ length: 12 }, (_, i) => ` ${who}${i}`) }
      }),
    )
    for (const { writing } of tabs) writing.begin('so')
    for (let i = 0; i < 12; i++) {
      for (const { tab, writing, words } of tabs) {
        // What a person types comes after what they typed before, wherever in the sentence that is by now.
        const box = writing.text()
        const before = words.slice(0, i).join('')
        const at = i === 0 ? 'so'.length : box.indexOf(before) + before.length
        writing.type(box.slice(0, at) + words[i] + box.slice(at))
        if (i % 3 !== 2) writing.flush()
        if (i % 2 === 0) await tab.writer.settled()
      }
    }
    for (const { writing } of tabs) writing.keep()
    await rest(...tabs.map(({ tab }) => tab))
    const text = claimOf(await readDisk(db), 'so')?.text ?? ''
    for (const { tab, words } of tabs) {
      expect(text).toContain(words.join(''))
      expect(claimOf(tab.writer.debate(), 'so')?.text).toBe(text)
      expect(said(tab)).toEqual([])
    }
    expect(text.startsWith('so')).toBe(true)
  },
)
