import { For } from 'solid-js'
import { commandsByGroup } from '../../session/commands/commands.ts'
import { keyLabel } from '../keyLabel.ts'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'

/** Every command that has keys, by group. */
export function ShortcutSheet() {
  const { t } = useSpeech()
  return (
    <Box title={t('shortcuts.title')} class="wide">
      <div class="shortcuts">
        <For each={commandsByGroup((command) => command.keys !== undefined)}>
          {([group, list]) => (
            <section>
              <h3>{t(`shortcuts.groups.${group}`)}</h3>
              <dl>
                <For each={list}>
                  {(command) => (
                    <div class="shortcut">
                      <dt>{t(`commands.${command.id}`)}</dt>
                      <dd>
                        <For each={command.keys}>
                          {(key) => (
                            <span class="keys">
                              <For each={keyLabel(key)}>{(part) => <kbd>{part}</kbd>}</For>
                            </span>
                          )}
                        </For>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      <p class="hint">{t('shortcuts.typeAhead')}</p>
    </Box>
  )
}
