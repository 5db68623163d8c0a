import { createMemo, createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { compareDebates } from '../../core/compare/compare.ts'
import { become } from '../../core/edit/become.ts'
import { bringBack } from '../../core/merge/bringBack.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { messageOf } from '../../session/failure.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import type { Version } from '../../storage/schema.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Differences } from './Differences.tsx'
import { VersionTree } from './VersionTree.tsx'

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'read'; readonly debate: Debate }

const looks = ['changes', 'whole'] as const

/** One version: what changed since or all of it, and what one can do with it. */
export function VersionDetail(props: {
  version: Version
  /** What it is called. */
  called: string
  /** The debate that it is of, where that is open. */
  open: OpenDebate | null
  /** Hears that it is no more. */
  gone: () => void
}) {
  const session = useSession()
  const { t } = useSpeech()
  const { versions, notices, library } = session
  const { id, n } = props.version
  const [reading, setReading] = createSignal<Reading>({ state: 'reading' })
  const [look, setLook] = createSignal<(typeof looks)[number]>(props.open === null ? 'whole' : 'changes')
  const [naming, setNaming] = createSignal(false)
  let over = false
  let heading: HTMLHeadingElement | undefined
  onCleanup(() => {
    over = true
  })
  versions.read(id, n).then(
    (debate) => {
      if (!over) setReading({ state: 'read', debate })
    },
    (error: unknown) => {
      if (!over) setReading({ state: 'failed', reason: messageOf(error) })
    },
  )
  const failed = (error: unknown) => notices.say({ kind: 'failed', reason: messageOf(error) })
  const read = () => {
    const now = reading()
    return now.state === 'read' ? now.debate : null
  }
  const states = createMemo(() => {
    const [was, is] = [read(), props.open?.debate()]
    return was === null || is === undefined ? null : { was, is }
  })
  const comparison = createMemo(() => {
    const two = states()
    return two === null ? null : compareDebates(two.was, two.is)
  })

  const restore = async (open: OpenDebate, then: Debate) => {
    await open.settle()
    const { debate, n: change } = open.writer.onDisk()
    await versions.keep(debate, { kind: 'restore', change, once: true })
    const outcome = open.make((now, clerk) => become(now, { target: then, label: 'restore-version' }, clerk))
    if (!('change' in outcome)) return
    session.dialogs.close()
    notices.say({ kind: 'version-restored' })
  }
  const bring = (open: OpenDebate, then: Debate, claim: ClaimId) => {
    const outcome = open.make((now, clerk) =>
      become(now, { target: bringBack(now, then, claim), label: 'bring-back', claim }, clerk),
    )
    if (!('change' in outcome)) return
    open.selection.select(claim)
    // What had the focus is no difference any more.
    queueMicrotask(() => {
      if (document.activeElement === document.body) heading?.focus()
    })
    notices.say({ kind: 'brought-back' })
  }
  const openAsNew = async (then: Debate) => {
    const added = await library.add(then)
    session.dialogs.close()
    session.openDebate(added)
  }

  return (
    <section class="version-detail" aria-label={props.called}>
      <h3 class="version-name" tabindex="-1" ref={heading}>
        {props.called}
      </h3>
      <Switch>
        <Match when={reading().state === 'reading'}>
          <p class="quiet" role="status">
            {t('versions.loading')}
          </p>
        </Match>
        <Match when={failure(reading())}>
          {(reason) => (
            <p class="warn-text" role="alert">
              {t('versions.failed', reason())}
            </p>
          )}
        </Match>
        <Match when={read()}>
          {(then) => (
            <>
              <div class="version-actions">
                <Show when={props.open}>
                  {(open) => (
                    <button
                      type="button"
                      class="button primary"
                      title={t('versions.restoreHint')}
                      onClick={() => void restore(open(), then()).catch(failed)}
                    >
                      {t('versions.restore')}
                    </button>
                  )}
                </Show>
                <button type="button" class="button" onClick={() => void openAsNew(then()).catch(failed)}>
                  {t('versions.openAsNew')}
                </button>
                <button type="button" class="button" aria-expanded={naming()} onClick={() => setNaming(!naming())}>
                  {t('versions.rename')}
                </button>
                <DeleteButton {...props} />
              </div>
              <Show when={naming()}>
                <NameForm version={props.version} done={() => setNaming(false)} />
              </Show>
              <Show when={states()}>
                <fieldset class="version-looks">
                  <legend class="for-readers">{t('versions.look')}</legend>
                  {looks.map((each) => (
                    <label class="check">
                      <input
                        type="radio"
                        name="version-look"
                        checked={look() === each}
                        onChange={() => setLook(each)}
                      />
                      {t(`versions.looks.${each}`)}
                    </label>
                  ))}
                </fieldset>
              </Show>
              <Show when={look() === 'changes' && states()} fallback={<VersionTree debate={then()} />}>
                {(two) => (
                  <Show when={comparison()} keyed>
                    {(found) => (
                      <Differences
                        states={two()}
                        comparison={found}
                        bringBack={(claim) => {
                          if (props.open !== null) bring(props.open, then(), claim)
                        }}
                      />
                    )}
                  </Show>
                )}
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <Show when={reading().state === 'failed'}>
        <div class="version-actions">
          <DeleteButton {...props} />
        </div>
      </Show>
    </section>
  )
}

function DeleteButton(props: { version: Version; called: string; gone: () => void }) {
  const session = useSession()
  const { t } = useSpeech()
  return (
    <button
      type="button"
      class="button danger"
      onClick={() => {
        if (!confirm(t('versions.deleteAsk', props.called))) return
        const { id, n } = props.version
        session.versions
          .remove(id, n)
          .then(props.gone, (error: unknown) => session.notices.say({ kind: 'failed', reason: messageOf(error) }))
      }}
    >
      {t('versions.delete')}
    </button>
  )
}

function NameForm(props: { version: Version; done: () => void }) {
  const session = useSession()
  const { t } = useSpeech()
  const [name, setName] = createSignal(props.version.name)
  const { id, n } = props.version
  return (
    <form
      class="version-naming"
      onSubmit={(event) => {
        event.preventDefault()
        session.versions
          .name(id, n, name().trim())
          .then(props.done, (error: unknown) => session.notices.say({ kind: 'failed', reason: messageOf(error) }))
      }}
    >
      <label class="field">
        <span class="field-label">{t('versions.name')}</span>
        <input
          type="text"
          required
          ref={(box) => queueMicrotask(() => box.focus())}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t('versions.keep')}
      </button>
    </form>
  )
}

function failure(reading: Reading): string | false {
  return reading.state === 'failed' && reading.reason
}
