import { For, Show } from 'solid-js'
import { saveFile } from '../../session/files.ts'
import { type Copy, mostDays, readCopy } from '../../storage/copies.ts'
import { dayAndTime } from '../dayAndTime.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { focusFirstButton } from './focusFirstButton.ts'
import { sizeIn } from './sizeIn.ts'

/** The copies that the program makes by itself, day by day. */
export function CopiesPart() {
  const { copies } = useSession()
  const { t } = useSpeech()
  return (
    <section>
      <h3>{t('yourData.copies')}</h3>
      <Show when={copies.can} fallback={<p class="warn-text">{t('yourData.copiesCannot')}</p>}>
        <p>{t('yourData.copiesText', mostDays)}</p>
        <Show when={(copies.list()?.length ?? 0) > 0} fallback={<p class="quiet">{t('yourData.copiesNone')}</p>}>
          <ul class="copy-list">
            <For each={copies.list() ?? []}>{(copy) => <CopyLine copy={copy} />}</For>
          </ul>
        </Show>
      </Show>
    </section>
  )
}

function CopyLine(props: { copy: Copy }) {
  const { copies, backups, dialogs, notices } = useSession()
  const { t, language, locale } = useSpeech()
  const when = () => dayAndTime(locale(), props.copy.at)
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  const save = async () => {
    const file = await readCopy(props.copy.name)
    notices.say({ kind: 'exported', file: saveFile(`Rejoinder ${props.copy.name.replace('.zip', '')}`, 'zip', file) })
  }
  const restore = async () => {
    const file = await readCopy(props.copy.name)
    dialogs.close()
    await backups.look(file)
  }
  return (
    <li class="copy-line">
      <span>
        {when()} <span class="quiet">{sizeIn(language(), props.copy.bytes)}</span>
        <Show when={props.copy.kept}>
          <span class="quiet"> · {t('yourData.copyKept')}</span>
        </Show>
      </span>
      <span class="data-actions" role="group" aria-label={t('yourData.ofCopy', when())}>
        <button type="button" class="button" onClick={() => void save().catch(tell)}>
          {t('yourData.save')}
        </button>
        <button type="button" class="button" onClick={() => void restore().catch(tell)}>
          {t('yourData.restore')}
        </button>
        <Show when={props.copy.kept}>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              if (confirm(t('yourData.deleteAsk', when())))
                void copies.remove(props.copy.name).then(focusFirstButton).catch(tell)
            }}
          >
            {t('yourData.delete')}
          </button>
        </Show>
      </span>
    </li>
  )
}
