/**
 * A person in a hurry, in the page: presses the program's keys and writes in its boxes as fast as the page takes it. The
 * program sees the same events as from a keyboard; nothing in it knows of this.
 */

/** What was done, by kind. */
export type Done = Record<'rated' | 'rewritten' | 'added' | 'deleted' | 'moved' | 'undone' | 'redone', number>

/** So many claims a debate keeps at most; what is more is deleted again. */
const mostClaims = 120

/** @param seed the same number, the same edits */
export async function work(edits: number, seed: number): Promise<Done> {
  const done: Done = { rated: 0, rewritten: 0, added: 0, deleted: 0, moved: 0, undone: 0, redone: 0 }
  const chance = chanceFrom(seed)
  const pick = (n: number) => Math.floor(chance() * n)
  for (let i = 0; i < edits; i++) {
    const row = await aRow(pick)
    const luck = chance()
    if (luck < 0.62) {
      press(row, String(pick(5) + 1))
      done.rated += 1
    } else if (luck < 0.78) {
      press(row, 'F2')
      await write(`${sentence(pick)} ${seed}-${i}`)
      done.rewritten += 1
    } else if (luck < 0.86) {
      if (document.querySelectorAll('[role="treeitem"]').length > 20 && claims() > mostClaims) {
        press(row, 'Delete')
        done.deleted += 1
      } else {
        press(row, ['s', 'r', 'a'][pick(3)] as string)
        await write(`${sentence(pick)} ${seed}-${i}`)
        done.added += 1
      }
    } else if (luck < 0.92) {
      press(row, pick(2) === 0 ? 'ArrowUp' : 'ArrowDown', { altKey: true })
      done.moved += 1
    } else if (luck < 0.97) {
      press(row, 'z', { ctrlKey: true })
      done.undone += 1
    } else {
      press(row, 'y', { ctrlKey: true })
      done.redone += 1
    }
    await breathe()
  }
  return done
}

/** A row of the outline, selected and with the focus; the columns begin anew where there is none. */
async function aRow(pick: (n: number) => number): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries++) {
    const rows = document.querySelectorAll<HTMLElement>('[role="treeitem"]')
    const row = rows[pick(rows.length)]
    if (row !== undefined) {
      row.focus({ preventScroll: true })
      if (document.activeElement === row) return row
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('The outline has no row that takes the focus.')
}

function press(on: Element, key: string, held: KeyboardEventInit = {}): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
}

async function write(words: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const box = document.querySelector<HTMLTextAreaElement>('.sentence-box textarea')
    if (box !== null) {
      box.value = words
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      press(box, 'Enter')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('No box opened.')
}

function claims(): number {
  return Number.parseInt(document.querySelector('footer .quiet')?.textContent ?? '0', 10)
}

/** Lets the page do what waits: the next edit is another event, and so another change in the journal. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

const words = 'the club says that this motion helps more people than it harms because costs fall and trust grows'.split(
  ' ',
)

function sentence(pick: (n: number) => number): string {
  return Array.from({ length: 8 + pick(12) }, () => words[pick(words.length)]).join(' ')
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
