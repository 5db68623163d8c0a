import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { addBallot } from '../../core/edit/ballots.ts'
import { addReadyBallot, type ReadyKind, readyKinds } from '../../core/edit/readyBallots.ts'
import type { Side } from '../../core/model/claim.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'

const kinds = ['blank', ...readyKinds] as const
const sides: readonly Side[] = ['pro', 'con']

/** Asks what a new ballot starts from, and for its name. The new ballot is the one that counts then. */
export function NewBallotDialog() {
  const session = useSession()
  const { t } = useSpeech()
  const [kind, setKind] = createSignal<'blank' | ReadyKind>('blank')
  const [side, setSide] = createSignal<Side>('pro')
  const [typed, setTyped] = createSignal<string | null>(null)
  const name = createMemo(() => {
    const now = kind()
    return typed() ?? (now === 'blank' ? '' : t(`weigh.ready.names.${now}`))
  })
  let box: HTMLInputElement | undefined
  onMount(() => box?.focus())

  const choose = (next: 'blank' | ReadyKind) => {
    setKind(next)
    // A name of one's own stays; an empty box is offered the new kind's.
    if (typed()?.trim() === '') setTyped(null)
  }
  const finish = () => {
    if (name().trim() === '') {
      box?.focus()
      return
    }
    session.dialogs.close()
    const open = session.open()
    if (open === null) return
    const chosen = kind()
    const before = new Set(Object.keys(open.debate().ballots))
    open.make((debate, clerk) =>
      chosen === 'blank'
        ? addBallot(debate, { name: name() }, clerk)
        : addReadyBallot(debate, { kind: chosen, side: side(), name: name() }, clerk),
    )
    const made = Object.keys(open.debate().ballots).find((id) => !before.has(id))
    if (made !== undefined) open.chooseBallot(made)
  }

  return (
    <Box title={t('ballots.new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <label class="field">
          <span class="field-label">{t('ballots.name')}</span>
          <input
            ref={box}
            type="text"
            required
            value={name()}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <fieldset class="ready-kinds">
          <legend class="field-label">{t('weigh.ready.from')}</legend>
          <For each={kinds}>
            {(known) => (
              <label class="ready-kind">
                <input
                  type="radio"
                  name="ready-kind"
                  checked={kind() === known}
                  onChange={() => choose(known)}
                  aria-labelledby={`ready-${known}-name`}
                  aria-describedby={`ready-${known}`}
                />
                <span>
                  <span id={`ready-${known}-name`}>{t(`weigh.ready.names.${known}`)}</span>
                  <span class="hint" id={`ready-${known}`}>
                    {t(`weigh.ready.hints.${known}`)}
                  </span>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <Show when={kind() === 'ours' || kind() === 'opponents'}>
          <fieldset class="ready-side">
            <legend class="field-label">{t('weigh.ready.side')}</legend>
            <For each={sides}>
              {(known) => (
                <label class="check">
                  <input type="radio" name="ready-side" checked={side() === known} onChange={() => setSide(known)} />
                  {t(`sides.${known}`)}
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => session.dialogs.close()}>
            {t('app.cancel')}
          </button>
          <button type="submit" class="button primary">
            {t('app.add')}
          </button>
        </div>
      </form>
    </Box>
  )
}
