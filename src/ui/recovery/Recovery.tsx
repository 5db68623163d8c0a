import { createEffect, createSignal, For, Match, on as onChange, Show, Switch } from 'solid-js'
import { chooseFiles } from '../../session/files.ts'
import type { Found, Trouble } from '../../session/recovery.ts'
import type { Loss } from '../../storage/losses.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { FoundCopies } from './FoundCopies.tsx'

/** Says what happened to the debates, offers what was found of them, and goes on only when a person says so. */
export function Recovery(props: { trouble: Trouble }) {
  const session = useSession()
  const { recovery, notices } = session
  const { t, ago } = useSpeech()
  /** What is still amiss, after what was brought back. */
  const [left, setLeft] = createSignal<Trouble | null>(props.trouble)
  const [agreed, setAgreed] = createSignal(false)
  let on: HTMLButtonElement | undefined
  // Trying again may find other trouble.
  createEffect(
    onChange(
      () => props.trouble,
      (trouble) => {
        setLeft(trouble)
        void recovery.look()
      },
    ),
  )
  const kind = () => {
    const { trouble } = props
    if (trouble.kind === 'losses') return trouble.empty ? 'empty' : 'losses'
    return trouble.kind === 'damaged' && trouble.stores ? 'stores' : trouble.kind
  }
  const way = () => {
    const now = kind()
    return now === 'stores' ? 'damaged' : now
  }
  const losses = () => (props.trouble.kind === 'losses' ? props.trouble.losses : [])
  const line = ({ witness, kind, n }: Loss) => {
    const motion = witness.motion || t('library.untitled')
    const when = ago(witness.at, Date.now())
    return kind === 'missing'
      ? t('recovery.missing', motion, witness.claims, when)
      : t('recovery.earlier', motion, witness.n - n, when)
  }
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  const restored = async (_found: Found, _id: string | null) => {
    setLeft(await recovery.trouble().catch(() => props.trouble))
    if (left() === null) on?.focus()
  }
  const goOn = () =>
    void recovery
      .goOn(props.trouble)
      .then(() => session.retry())
      .catch(tell)
  return (
    <div class="recovery">
      <div role="alert">
        <h1>{t(`recovery.title.${kind()}`)}</h1>
        <p>{kind() === 'empty' ? t('recovery.why.empty', losses().length) : why()}</p>
        <Show when={losses().length > 0}>
          <ul class="recovery-losses">
            <For each={losses()}>{(loss) => <li>{line(loss)}</li>}</For>
          </ul>
        </Show>
        <p>{t('recovery.promise')}</p>
        <Show when={props.trouble.kind === 'damaged' && props.trouble.reason}>
          {(reason) => <p class="quiet">{t('failed.detail', reason())}</p>}
        </Show>
      </div>
      <p class="found-actions">
        <button type="button" class="button" onClick={() => session.retry()}>
          {t('recovery.retry')}
        </button>
        <button type="button" class="button" aria-describedby="raw-hint" onClick={() => void recovery.saveRaw()}>
          {t('recovery.saveRaw')}
        </button>
      </p>
      <p class="quiet" id="raw-hint">
        {t('recovery.saveRawHint')}
      </p>

      <h2>{t('recovery.found')}</h2>
      <FoundCopies restored={(found, id) => void restored(found, id)} />
      <p class="quiet">{t('recovery.nothingHint')}</p>
      <p class="found-actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            void chooseFiles('.zip,application/zip').then(([file]) =>
              file === undefined ? undefined : recovery.read(file),
            )
          }
        >
          {t('recovery.file')}
        </button>
      </p>

      <Show when={recovery.unsaved().length > 0}>
        <h2>{t('recovery.unsaved')}</h2>
        <ul>
          <For each={recovery.unsaved()}>
            {({ motion, debate, changes, at }) => (
              <li>
                {at === null
                  ? t('recovery.unsavedUnread', motion || debate)
                  : t('recovery.unsavedLine', motion || debate, changes, ago(at, Date.now()))}
              </li>
            )}
          </For>
        </ul>
      </Show>

      <h2>{t('recovery.on')}</h2>
      <Switch>
        <Match when={left() === null}>
          <p>{t('recovery.onHint')}</p>
          <p class="found-actions">
            <button type="button" class="button primary" ref={on} onClick={goOn}>
              {t('recovery.on')}
            </button>
          </p>
        </Match>
        <Match when={left() !== null}>
          <label class="check">
            <input type="checkbox" checked={agreed()} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            {t(`recovery.consent.${way()}`)}
          </label>
          <p class="found-actions">
            <button type="button" class="button" disabled={!agreed()} onClick={goOn}>
              {t(`recovery.without.${way()}`)}
            </button>
          </p>
        </Match>
      </Switch>
    </div>
  )

  function why(): string {
    const now = kind()
    return now === 'empty' ? '' : t(`recovery.why.${now}`)
  }
}
