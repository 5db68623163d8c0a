import type { Arrow, Way } from '../core/layout/neighbours.ts'
import { needClaim, textOf } from '../core/model/debate.ts'
import type { Command, Reach } from './commands/command.ts'
import { claimTarget } from './commands/command.ts'
import { type CommandId, commands } from './commands/commands.ts'
import { removeSelected, selectedBranch, takePasted } from './commands/copying.ts'
import { findAhead } from './commands/going.ts'
import { isComposing } from './composing.ts'
import type { Session } from './session.ts'

/** How long a pause ends typing ahead, in milliseconds. */
const typingPause = 700

const byKey = new Map<string, Command<CommandId>[]>()
for (const command of commands) {
  for (const key of command.native ? [] : (command.keys ?? [])) byKey.set(key, [...(byKey.get(key) ?? []), command])
}

/** The command that a key means now: the first that can be done, of several that share the key. */
function commandOf(session: Session, key: string): Command<CommandId> | undefined {
  const sharing = byKey.get(key)
  return sharing?.find((command) => command.can(session)) ?? sharing?.[0]
}

/** A key press as commands name it, such as "Mod+Shift+Z" or "Alt+ArrowUp". */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  const modified = ctrlKey || metaKey || altKey
  // With a modifier Shift counts; without one it only made another character, unless the key makes none.
  const shift = shiftKey && (modified || key.length > 1) ? 'Shift+' : ''
  // With Caps Lock, and with ⌘ on Apple's machines, Shift makes no capital.
  const letter = key.length !== 1 ? key : shiftKey ? key.toUpperCase() : key.toLowerCase()
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift}${letter}`
}

/** Whether text is being written where an event happened, so that letters are letters. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/** Whether an event happened in a tree, or on the motion above it. */
function isInTree(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="tree"], [data-motion]') !== null
}

/** Whether an event happened on the page itself or on a tab, where the focus is after a view was opened: no letter means anything there. */
function isAtRest(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('[role="tab"]') !== null)
}

/** Whether an event happened where letters choose among options. */
function isChoosing(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('select, [role="listbox"], [role="combobox"], [role="menu"]') !== null
  )
}

/** Whether a command's keys count where an event happened, outside of a tree. */
function reaches(reach: Reach | undefined, session: Session, target: EventTarget | null): boolean {
  if (reach === 'claims') return isAtRest(target) && ['outline', 'map'].includes(session.view())
  return reach === 'anywhere' || (reach === 'view' && !isChoosing(target))
}

/**
 * Handles the keys of all commands, typing ahead, and the clipboard, for the whole page.
 * @returns a function that ends it
 */
export function listenToKeys(session: Session): () => void {
  let typed = ''
  let typedAt = 0

  const typeAhead = (event: KeyboardEvent): boolean => {
    const found = claimTarget(session)
    if (found === null || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
    if (typed === '' && event.key === ' ') return false
    typed += event.key
    typedAt = event.timeStamp
    const debate = found.open.debate()
    const next = findAhead(found, typed, (id) => textOf(debate, needClaim(debate, id)))
    if (next !== undefined) found.open.selection.focus(next)
    return true
  }

  const press = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      isComposing(event) ||
      session.dialogs.dialog() !== null ||
      session.dialogs.menu() !== null
    )
      return
    if (event.timeStamp - typedAt > typingPause) typed = ''
    const writing = isWriting(event.target)
    const inTree = isInTree(event.target) && !writing
    if (inTree && typed !== '' && typeAhead(event)) {
      event.preventDefault()
      return
    }
    const command = commandOf(session, inPicture(session, keyName(event)))
    // Where there is no map its letters are letters.
    if (command === undefined || (command.group === 'map' && !command.can(session))) {
      if (inTree && typeAhead(event)) event.preventDefault()
      return
    }
    // While text is being written only the keys with Ctrl or ⌘ that mean nothing to a text box count.
    if (writing && (!keyName(event).startsWith('Mod+') || command.group === 'history')) return
    if (!inTree && !reaches(command.reach, session, event.target)) return
    event.preventDefault()
    if (event.repeat && command.once) return
    if (command.can(session)) {
      command.run(session)
      return
    }
    const refusal = command.whyNot?.(session) ?? null
    if (refusal !== null) session.notices.say({ kind: 'refused', refusal })
  }

  const copy = (event: ClipboardEvent): void => {
    if (!forClaims(event) || event.clipboardData === null) return
    const branch = selectedBranch(session)
    if (branch === null) return
    session.clipboard.write(branch, event.clipboardData)
    event.preventDefault()
    if (event.type === 'cut') removeSelected(session)
    else session.notices.say({ kind: 'copied', claims: branch.claims.length })
  }
  const paste = (event: ClipboardEvent): void => {
    if (!forClaims(event) || event.clipboardData === null) return
    event.preventDefault()
    takePasted(session, session.clipboard.read(event.clipboardData))
  }
  /**
   * Clipboard events are for claims where no text is being written, and no words on the page are selected. Without an open debate a
   * file may still be pasted.
   */
  const forClaims = (event: ClipboardEvent): boolean =>
    session.dialogs.dialog() === null &&
    !isWriting(document.activeElement) &&
    (event.type === 'paste' || (session.open() !== null && (getSelection()?.isCollapsed ?? true)))

  document.addEventListener('keydown', press)
  document.addEventListener('copy', copy)
  document.addEventListener('cut', copy)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('keydown', press)
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', copy)
    document.removeEventListener('paste', paste)
  }
}

/** The keys that move a claim in the outline, by where they point in a picture. */
const moves: Readonly<Record<Way, string>> = {
  before: 'Alt+ArrowUp',
  after: 'Alt+ArrowDown',
  toward: 'Alt+ArrowLeft',
  away: 'Alt+ArrowRight',
}

/** In the map the keys that move a claim follow the picture, as the arrows alone do: what they mean is the outline's key for it. */
function inPicture(session: Session, name: string): string {
  const arrow = /^Alt\+Arrow(Up|Down|Left|Right)$/.exec(name)?.[1]?.toLowerCase()
  const found = claimTarget(session)
  if (arrow === undefined || found === null) return name
  const way = found.open.picture()?.way(found.claim, arrow as Arrow)
  return way === undefined ? name : moves[way]
}
