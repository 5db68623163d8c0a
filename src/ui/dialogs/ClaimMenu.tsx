import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, Show } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Command } from '../../session/commands/command.ts'
import { type CommandId, commandsByGroup } from '../../session/commands/commands.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { keyLabel } from '../keyLabel.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** What one can do with the claim that was pointed at. */
export function ClaimMenu() {
  const session = useSession()
  const { t } = useSpeech()
  const menu = session.dialogs.menu()
  let chosen: Command<CommandId> | null = null
  let leftByPointer = false
  const groups = commandsByGroup((command) => command.onClaim === true && command.can(session))

  return (
    <DropdownMenu
      open
      modal={false}
      placement="bottom-start"
      flip={false}
      overlap
      getAnchorRect={() => ({ x: menu?.x ?? 0, y: menu?.y ?? 0, width: 0, height: 0 })}
      onOpenChange={(open) => {
        if (!open) session.dialogs.showMenu(null)
      }}
    >
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          class="menu"
          aria-label={t('claim.actions')}
          onPointerDownOutside={() => {
            leftByPointer = true
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (leftByPointer) return
            // Only once the menu has let go of the focus may a command take it.
            if (menu !== null) takeFocus(session.open(), menu.claim)
            const command = chosen
            if (command !== null) queueMicrotask(() => command.run(session))
          }}
        >
          <For each={groups}>
            {([, list], index) => (
              <>
                <Show when={index() > 0}>
                  <DropdownMenu.Separator class="menu-line" />
                </Show>
                <For each={list}>
                  {(command) => (
                    <DropdownMenu.Item
                      class="menu-item"
                      onSelect={() => {
                        chosen = command
                      }}
                    >
                      <span>{t(`commands.${command.id}`)}</span>
                      <span class="finder-keys">
                        <For each={command.keys === undefined ? [] : keyLabel(command.keys[0] ?? '')}>
                          {(key) => <kbd>{key}</kbd>}
                        </For>
                      </span>
                    </DropdownMenu.Item>
                  )}
                </For>
              </>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

/** Brings the focus to a claim; those that are chosen together with it stay chosen. */
function takeFocus(open: OpenDebate | null, claim: ClaimId): void {
  const chosen = open?.selection.chosen()
  if (chosen?.has(claim)) open?.selection.choose([...[...chosen].filter((id) => id !== claim), claim])
  else open?.selection.focus(claim)
}
