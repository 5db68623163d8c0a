import { createMemo, For, Show } from 'solid-js'
import { writeRoute } from '../../session/route.ts'
import type { LibraryEntry } from '../../storage/schema.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** All debates on this device with what one can do with them, the ones that were put away at the end. */
export function LibraryPage() {
  const session = useSession()
  const { t } = useSpeech()
  const listing = () => session.library.listing()
  const here = createMemo(() => listing()?.entries.filter((entry) => entry.deleted === undefined) ?? [])
  const away = createMemo(() => listing()?.entries.filter((entry) => entry.deleted !== undefined) ?? [])
  const byId = createMemo(() => new Map(listing()?.entries.map((entry) => [entry.id, entry])))
  const idsOf = (entries: readonly LibraryEntry[]) => entries.map(({ id }) => id)
  let heading: HTMLHeadingElement | undefined
  /** A line that goes to the other list takes the focus with it. */
  const holdFocus = () => {
    if (document.activeElement === document.body) heading?.focus()
  }
  const unreadable = () => listing()?.unreadable.length ?? 0
  return (
    <div class="library-page">
      <h1 ref={heading} tabindex="-1">
        {t('library.title')}
      </h1>
      <div class="library-backup">
        <CommandButton command="backup-library" />
        <CommandButton command="restore-library" />
        <CommandButton command="your-data" />
      </div>
      <Show
        when={here().length > 0}
        fallback={
          <Show when={listing() !== null} fallback={<p class="quiet">{t('app.loading')}</p>}>
            <p>{t('library.empty')}</p>
            <p class="quiet">{t('library.emptyHint')}</p>
          </Show>
        }
      >
        <ul class="library-list">
          <For each={idsOf(here())}>
            {(id) => <Show when={byId().get(id)}>{(entry) => <Line entry={entry()} moved={holdFocus} />}</Show>}
          </For>
        </ul>
      </Show>
      <Show when={unreadable() > 0}>
        <p class="warn-text">{t('library.unreadable', unreadable())}</p>
      </Show>
      <Show when={away().length > 0}>
        <h2>{t('library.deleted')}</h2>
        <p class="quiet">{t('library.deletedHint')}</p>
        <ul class="library-list">
          <For each={idsOf(away())}>
            {(id) => <Show when={byId().get(id)}>{(entry) => <LineAway entry={entry()} moved={holdFocus} />}</Show>}
          </For>
        </ul>
      </Show>
    </div>
  )
}

function Line(props: { entry: LibraryEntry; moved: () => void }) {
  const session = useSession()
  const { t, ago } = useSpeech()
  const motion = () => props.entry.motion || t('library.untitled')
  const { library, notices, dialogs } = session
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  return (
    <li class="library-line">
      <div class="library-what">
        <a href={writeRoute({ at: 'debate', debate: props.entry.id, view: 'outline' })}>{motion()}</a>
        <p class="quiet">
          {t('library.claims', props.entry.claims)} · {t('library.changed', ago(props.entry.updated, Date.now()))}
        </p>
      </div>
      <div class="library-actions" role="group" aria-label={t('library.actions', motion())}>
        <button
          type="button"
          class="button"
          onClick={() => dialogs.show({ kind: 'rename-debate', debate: props.entry.id, motion: props.entry.motion })}
        >
          {t('library.rename')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void library.duplicate(props.entry.id, (text) => t('library.copyOf', text)).catch(tell)}
        >
          {t('library.duplicate')}
        </button>
        <button type="button" class="button" onClick={() => dialogs.show({ kind: 'versions', debate: props.entry.id })}>
          {t('versions.label')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            const { id } = props.entry
            const { moved } = props
            const said = { kind: 'debate-deleted', motion: motion() } as const
            library
              .remove(id)
              .then(() => notices.say(said, () => library.restore(id)))
              .then(moved)
              .catch(tell)
          }}
        >
          {t('library.delete')}
        </button>
      </div>
    </li>
  )
}

function LineAway(props: { entry: LibraryEntry; moved: () => void }) {
  const session = useSession()
  const { t } = useSpeech()
  const { library, notices } = session
  const motion = () => props.entry.motion || t('library.untitled')
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  return (
    <li class="library-line away">
      <div class="library-what">{motion()}</div>
      <div class="library-actions" role="group" aria-label={t('library.actions', motion())}>
        <button
          type="button"
          class="button"
          onClick={() => void library.restore(props.entry.id).then(props.moved).catch(tell)}
        >
          {t('library.restore')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            if (confirm(t('library.purgeAsk', motion()))) library.purge(props.entry.id).then(props.moved).catch(tell)
          }}
        >
          {t('library.purge')}
        </button>
      </div>
    </li>
  )
}
