import { createMemo, For, Show } from 'solid-js'
import { motionOf } from '../../core/model/debate.ts'
import { writeRoute } from '../../session/route.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** The debates on this device, one link each, and a way to begin another. */
export function LibraryNav(props: { onGo: () => void }) {
  const session = useSession()
  const { t, number } = useSpeech()
  const here = createMemo(() => {
    const entries = session.library.listing()?.entries ?? []
    return entries.filter((entry) => entry.deleted === undefined).sort((a, b) => b.created - a.created)
  })
  const byId = createMemo(() => new Map(here().map((entry) => [entry.id, entry])))
  const current = () => {
    const route = session.router.route()
    return route.at === 'debate' ? route.debate : null
  }
  return (
    <nav class="library-nav" aria-label={t('library.label')}>
      <h2 class="aside-heading">{t('library.label')}</h2>
      <ul>
        <For each={here().map(({ id }) => id)}>
          {(id) => {
            const entry = () => byId().get(id)
            // The list on disk knows of an edit only when it is read again; the open debate knows at once.
            const open = () => (current() === id ? session.open() : null)
            const motion = () => {
              const debate = open()?.debate()
              return (debate === undefined ? entry()?.motion : motionOf(debate).text) || t('library.untitled')
            }
            return (
              <li>
                <a
                  href={writeRoute({ at: 'debate', debate: id, view: 'outline' })}
                  class="library-link"
                  aria-label={motion()}
                  aria-current={current() === id ? 'page' : undefined}
                  onClick={props.onGo}
                >
                  <span class="library-motion">{motion()}</span>
                  <span class="count" aria-hidden="true">
                    {number(open()?.tree().size ?? entry()?.claims ?? 0)}
                  </span>
                </a>
              </li>
            )
          }}
        </For>
      </ul>
      <Show when={session.library.listing()}>
        <button type="button" class="aside-button" onClick={() => session.dialogs.show({ kind: 'new-debate' })}>
          <span aria-hidden="true">+ </span>
          {t('library.new')}
        </button>
        <a
          href={writeRoute({ at: 'library' })}
          class="aside-button"
          aria-current={current() === null ? 'page' : undefined}
          onClick={props.onGo}
        >
          {t('library.all')}
        </a>
      </Show>
    </nav>
  )
}
