import { createSignal, onMount, Show } from 'solid-js'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { BackupPart } from './BackupPart.tsx'
import { CopiesPart } from './CopiesPart.tsx'
import { sizeIn } from './sizeIn.ts'
import './data.css'

/** Where a person's work is, how safe it is there, and how to have a copy of one's own. */
export function YourData() {
  const session = useSession()
  const { care, copies, backupFolder, reminder } = session
  const { t, language } = useSpeech()
  const [asked, setAsked] = createSignal(false)
  let answer: HTMLElement | undefined
  const ask = () =>
    void care.ask().then(() => {
      setAsked(true)
      // A promise takes the button away.
      if (care.persisted()) answer?.focus()
    })
  onMount(() => {
    void care.look()
    void copies.look()
    void backupFolder.look()
    reminder.look()
  })
  return (
    <Box title={t('yourData.title')} class="wide your-data">
      <BackupPart />
      <CopiesPart />
      <section>
        <h3>{t('yourData.where')}</h3>
        <p>{t('yourData.whereText', location.protocol === 'file:' ? location.pathname : location.host)}</p>
        <Show when={!care.secure}>
          <p class="warn-text">{t('yourData.insecure')}</p>
        </Show>
        <dl class="facts">
          <dt>{t('yourData.space')}</dt>
          <dd>
            <Show when={care.space()} fallback={t('yourData.spaceUnknown')}>
              {(space) =>
                t(
                  'yourData.spaceText',
                  sizeIn(language(), space().used),
                  sizeIn(language(), space().quota - space().used),
                )
              }
            </Show>
          </dd>
          <dt>{t('yourData.keeping')}</dt>
          <dd ref={answer} tabindex="-1">
            {t(
              care.persisted() === null
                ? 'yourData.keepUnknown'
                : care.persisted()
                  ? 'yourData.kept'
                  : 'yourData.notKept',
            )}{' '}
            <Show when={care.persisted() === false}>
              <button type="button" class="button" onClick={ask}>
                {t('yourData.ask')}
              </button>
              <p class="quiet" role="status">
                {asked() ? t('yourData.refused') : ''}
              </p>
            </Show>
          </dd>
        </dl>
      </section>
    </Box>
  )
}
