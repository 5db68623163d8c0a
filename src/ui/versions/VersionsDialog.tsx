import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { DebateId } from '../../core/model/debate.ts'
import { motionOf } from '../../core/model/debate.ts'
import type { Version } from '../../storage/schema.ts'
import type { TimeLine } from '../../storage/versions.ts'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { VersionDetail } from './VersionDetail.tsx'
import './versions.css'

/** The versions of a debate by day, the latest first, and the one that was chosen beside them. */
export function VersionsDialog(props: { debate: DebateId }) {
  const session = useSession()
  const { t, number, locale } = useSpeech()
  const [timeLine, setTimeLine] = createSignal<TimeLine | null>(null)
  const [chosen, setChosen] = createSignal<number | null>(null)
  let list: HTMLDivElement | undefined
  let place: HTMLDivElement | undefined
  const show = (known: TimeLine) => {
    const first = timeLine() === null
    setTimeLine(known)
    // The dialog opened before there was anything in it that could take the focus.
    if (first) list?.querySelector('button')?.focus()
  }
  const choose = (n: number) => {
    setChosen(n)
    // On a phone the list makes room for what was chosen in it.
    if (list !== undefined && getComputedStyle(list).display === 'none') place?.querySelector('button')?.focus()
  }
  const open = createMemo(() => {
    const now = session.open()
    return now !== null && now.debate().id === props.debate ? now : null
  })
  createEffect(
    on(session.versions.touched, () => {
      session.versions
        .list(props.debate)
        .then(show, (error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) }))
    }),
  )
  const motion = () => {
    const debate = open()?.debate()
    const listed = session.library.listing()?.entries.find(({ id }) => id === props.debate)?.motion
    return (debate === undefined ? listed : motionOf(debate).text) || t('library.untitled')
  }
  const format = (options: Intl.DateTimeFormatOptions) => createMemo(() => new Intl.DateTimeFormat(locale(), options))
  const day = format({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
  const time = format({ hour: '2-digit', minute: '2-digit' })
  const kilobytes = (bytes: number) => number(Math.max(1, Math.round(bytes / 1024)))
  const byNumber = createMemo(() => new Map(timeLine()?.versions.map((version) => [version.n, version])))
  const days = createMemo(() => {
    const found = new Map<string, number[]>()
    for (const { at, n } of timeLine()?.versions ?? []) {
      const name = day().format(at)
      found.set(name, [...(found.get(name) ?? []), n])
    }
    return [...found]
  })
  const called = ({ kind, name }: Version) =>
    name === '' || kind === 'import' || kind === 'came'
      ? t(`versions.kinds.${kind}`) + (name === '' ? '' : ` · ${name}`)
      : name
  const whenCalled = (version: Version) =>
    `${called(version)}, ${day().format(version.at)}, ${time().format(version.at)}`
  const size = () => (timeLine()?.versions ?? []).reduce((sum, { bytes }) => sum + bytes, 0)
  const current = () => {
    const n = chosen()
    return n === null ? null : (byNumber().get(n) ?? null)
  }
  const toList = () => {
    const n = chosen()
    setChosen(null)
    const line = list?.querySelector<HTMLElement>(n === null ? 'button' : `[data-version="${n}"]`)
    ;(line ?? list?.querySelector<HTMLElement>('button'))?.focus()
  }

  return (
    <Box title={t('versions.title', motion())} class="versions">
      <div class="versions-frame" data-chosen={current() === null ? undefined : ''}>
        <div class="time-line" ref={list}>
          <p class="hint">{t('versions.intro')}</p>
          <Show when={timeLine()} fallback={<p class="quiet">{t('app.loading')}</p>}>
            {(known) => (
              <>
                <Show when={known().unreadable.length > 0}>
                  <p class="warn-text" role="alert">
                    {t('versions.unreadable', known().unreadable.length)}
                  </p>
                </Show>
                <Show when={known().versions.length > 0} fallback={<p>{t('versions.none')}</p>}>
                  <p class="quiet">{t('versions.total', known().versions.length, kilobytes(size()))}</p>
                </Show>
              </>
            )}
          </Show>
          <For each={days()}>
            {([name, numbers]) => (
              <>
                <h3 class="version-heading">{name}</h3>
                <ul class="time-line-day">
                  <For each={numbers}>
                    {(n) => (
                      <li>
                        <Show when={byNumber().get(n)}>
                          {(version) => (
                            <button
                              type="button"
                              class="time-line-version"
                              data-version={n}
                              data-kind={version().kind}
                              aria-current={chosen() === n ? 'true' : undefined}
                              onClick={() => choose(n)}
                            >
                              <span class="time-line-time">{time().format(version().at)}</span>
                              <span class="time-line-name">{called(version())}</span>
                              <span class="quiet">
                                {t('versions.line', version().claims, kilobytes(version().bytes))}
                              </span>
                            </button>
                          )}
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </>
            )}
          </For>
        </div>
        <div class="version-place" ref={place}>
          <Show when={current()?.n} keyed fallback={<p class="quiet version-pick">{t('versions.pick')}</p>}>
            {(n) => (
              <Show when={byNumber().get(n)}>
                {(version) => (
                  <>
                    <button type="button" class="quiet-button version-back" onClick={toList}>
                      ← {t('versions.back')}
                    </button>
                    <VersionDetail version={version()} called={whenCalled(version())} open={open()} gone={toList} />
                  </>
                )}
              </Show>
            )}
          </Show>
        </div>
      </div>
    </Box>
  )
}
