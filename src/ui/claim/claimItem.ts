import { createSignal, onCleanup } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import { type Ground, makeDraggable } from '../outline/dragging.ts'
import { holdFocus } from '../outline/holdFocus.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { takeFocus } from './takeFocus.ts'

/** What a claim's element does in every view: it takes and keeps the focus, can be dragged, and has a menu. */
export interface ClaimItem {
  readonly selected: () => boolean
  /** Whether it is the selected claim, or chosen together with it. */
  readonly chosen: () => boolean
  readonly writing: () => boolean
  /**
   * For the element's `tabindex`. A browser asked to take what has the focus out of the order of keys lays out the page at
   * once to see whether it may keep the focus; so it goes out when the focus has left.
   * @param entry whether the keys enter the list at this claim
   */
  tabIndex(entry: boolean): 0 | -1
  /** For the element's `ref`. */
  take(element: HTMLElement): void
  onFocus(): void
  onBlur(event: FocusEvent & { currentTarget: HTMLElement }): void
  onContextMenu(event: MouseEvent & { currentTarget: HTMLElement }): void
  /** Shows the claim's menu at a point of the window. */
  showMenu(x: number, y: number): void
}

/**
 * @param id the claim, the same for as long as the element lives
 * @param axis whether its list runs down the window or across it
 */
export function claimItem(id: ClaimId, axis: Ground['axis'] = () => 'down'): ClaimItem {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const selected = () => open.selection.claim() === id
  const chosen = () => selected() || open.selection.chosen().has(id)
  const writing = () => open.writing.claim() === id
  const [focused, setFocused] = createSignal(false)
  let item: HTMLElement | undefined

  takeFocus(
    () => id,
    () => item,
  )
  const showMenu = (x: number, y: number) => {
    if (!open.selection.chosen().has(id)) open.selection.select(id)
    session.dialogs.showMenu({ claim: id, x, y })
  }
  return {
    selected,
    chosen,
    writing,
    tabIndex: (entry) => (entry || focused() ? 0 : -1),
    take(element) {
      item = element
      // A press that chooses one more moves no focus of its own, and marks no words.
      element.addEventListener('mousedown', (event) => {
        if (choosesMore(event) && !writing()) event.preventDefault()
        // Several are dragged by any of them, and have one menu: a click, which follows, chooses it alone.
        else if (!writing()) open.selection.turnTo(id)
      })
      element.addEventListener('click', (event) => {
        const onButton = event.target instanceof Element && event.target.closest('button, textarea') !== null
        if (writing() || onButton) return
        if (choosesMore(event)) open.selection.turnChosen(id)
        else if (open.selection.chosen().size > 0) open.selection.focus(id)
      })
      onCleanup(
        makeDraggable(element, id, open, {
          axis,
          say: (landing, relation) => t(`claim.landing.${landing}`, t(`claim.relations.${relation}`)),
        }),
      )
    },
    onFocus() {
      setFocused(true)
      open.selection.select(id)
    },
    onBlur(event) {
      setFocused(false)
      holdFocus(event.currentTarget, () => selected() && !writing())(event)
    },
    onContextMenu(event) {
      if (writing()) return
      event.preventDefault()
      const box = event.currentTarget.getBoundingClientRect()
      // The menu key gives no point of its own.
      const pointed = event.clientX > 0 || event.clientY > 0
      showMenu(pointed ? event.clientX : box.left + 24, pointed ? event.clientY : box.top + 24)
    },
    showMenu,
  }
}

function choosesMore({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey
}
