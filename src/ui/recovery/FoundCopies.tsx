import { createSignal, For, Show } from 'solid-js'
import { motionOf } from '../../core/model/debate.ts'
import { treeOf } from '../../core/model/tree.ts'
import type { Found } from '../../session/recovery.ts'
import { dayAndTime } from '../dayAndTime.ts'
import { useSession } from '../session.tsx'
import { VersionTree } from '../versions/VersionTree.tsx'
import { useSpeech } from '../words/language.tsx'
import '../versions/versions.css'
import './recovery.css'

/** The copies, versions and files that were found: each can be looked at, brought back, and saved. */
export function FoundCopies(props: { restored: (found: Found, id: string | null) => void }) {
  const { recovery } = useSession()
  const { t } = useSpeech()
  return (
    <Show when={recovery.found()} fallback={<p role="status">{t('recovery.looking')}</p>}>
      {(found) => (
        <Show when={found().length > 0} fallback={<p>{t('recovery.nothing')}</p>}>
          <ul class="found-list">
            <For each={found()}>{(each) => <FoundLine found={each} restored={props.restored} />}</For>
          </ul>
        </Show>
      )}
    </Show>
  )
}

function FoundLine(props: { found: Found; restored: (found: Found, id: string | null) => void }) {
  const { recovery, notices } = useSession()
  const { t, locale } = useSpeech()
  const [running, setRunning] = createSignal(false)
  const name = () => t(`recovery.from.${props.found.from}`, dayAndTime(locale(), props.found.at))
  const claims = () => props.found.debates.reduce((sum, { debate }) => sum + treeOf(debate).size, 0)
  const back = () => recovery.restored().has(props.found.key)
  const restore = async () => {
    const { found, restored } = props
    setRunning(true)
    try {
      restored(found, await recovery.restore(found))
    } catch (error) {
      notices.say({ kind: 'failed', reason: String(error) })
    } finally {
      setRunning(false)
    }
  }
  return (
    <li class="found" aria-label={name()}>
      <p class="found-name">
        {name()} <span class="quiet">{t('recovery.contents', props.found.debates.length, claims())}</span>
      </p>
      <Show when={props.found.unread.length > 0}>
        <p class="warn-text">{t('recovery.unread', props.found.unread.join(', '))}</p>
      </Show>
      <Show when={props.found.debates.length > 0}>
        <details class="found-look">
          <summary>{t('recovery.look')}</summary>
          <For each={props.found.debates}>{(kept) => <Kept kept={kept} />}</For>
        </details>
      </Show>
      <p class="found-actions">
        <Show when={props.found.debates.length > 0}>
          <button
            type="button"
            class="button"
            aria-disabled={running() || back()}
            onClick={() => !running() && !back() && void restore()}
          >
            {t(running() ? 'recovery.restoring' : 'recovery.restore')}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => void recovery.save(props.found)}>
          {t('recovery.save')}
        </button>
        <span class="found-back" role="status">
          {back() ? `✓ ${t('recovery.restored')}` : ''}
        </span>
      </p>
    </li>
  )
}

/** One debate of a copy; its claims are drawn when somebody wants to see them. */
function Kept(props: { kept: Found['debates'][number] }) {
  const { t } = useSpeech()
  const [open, setOpen] = createSignal(false)
  return (
    <details class="found-debate" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {motionOf(props.kept.debate).text || t('library.untitled')}{' '}
        <span class="quiet">{t('recovery.holds', treeOf(props.kept.debate).size)}</span>
      </summary>
      <Show when={open()}>
        <VersionTree debate={props.kept.debate} />
      </Show>
    </details>
  )
}
