import { For } from 'solid-js'
import { type Language, languages, type Theme, themes } from '../../session/settings.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'
import { ProgramState } from './ProgramState.tsx'

/** What a person sets for this device. */
export function SettingsDialog() {
  const { settings } = useSession()
  const { t } = useSpeech()
  return (
    <Box title={t('settings.title')}>
      <label class="field">
        <span class="field-label">{t('settings.theme')}</span>
        <select value={settings.theme()} onChange={(event) => settings.setTheme(event.currentTarget.value as Theme)}>
          <For each={themes}>
            {(theme) => (
              <option value={theme} selected={settings.theme() === theme}>
                {t(`settings.themes.${theme}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('settings.language')}</span>
        <select
          value={settings.chosenLanguage()}
          onChange={(event) => settings.setLanguage(event.currentTarget.value as Language | 'system')}
        >
          <option value="system" selected={settings.chosenLanguage() === 'system'}>
            {t('settings.systemLanguage')}
          </option>
          <For each={languages}>
            {(language) => (
              <option value={language} lang={language} selected={settings.chosenLanguage() === language}>
                {t(`settings.languages.${language}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <ProgramState />
    </Box>
  )
}
