import { batch, createMemo, createSignal, Show } from 'solid-js'
import { addSources, removeSources } from '../../../core/edit/sources.ts'
import { blankCitation, type SourceId } from '../../../core/model/source.ts'
import { type SourceFlag, sourceListOf } from '../../../core/prepare/sourceList.ts'
import { CitationExport } from '../../citation/CitationExport.tsx'
import { CitationReader } from '../../citation/CitationReader.tsx'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { LongList } from '../LongList.tsx'
import { SourceFilter } from './SourceFilter.tsx'
import { rowOf, SourceRow } from './SourceRow.tsx'
import { flagCounts, shownSources } from './shownSources.ts'
import './sources.css'

/** The sources of the debate: found, mended, brought in from elsewhere and taken along. */
export function Sources() {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  const [words, setWords] = createSignal('')
  const [flag, setFlag] = createSignal<SourceFlag | null>(null)
  const [opened, setOpened] = createSignal<SourceId | null>(null)
  /** The source that was written last. */
  const [left, setLeft] = createSignal<SourceId | null>(null)
  const [chosen, setChosen] = createSignal<ReadonlySet<SourceId>>(new Set())
  const [pasting, setPasting] = createSignal(false)
  const [told, tell] = createSignal('')
  let paster: HTMLButtonElement | undefined
  let search: HTMLInputElement | undefined
  const entries = createMemo(() => sourceListOf(open.debate()))
  const byId = createMemo(() => new Map(entries().map((entry) => [entry.source.id, entry])))
  const counts = createMemo(() => flagCounts(entries()))
  const ids = createMemo(
    (before: readonly SourceId[] | null) =>
      shownSources(entries(), { words: words(), flag: flag() }, opened() === null ? null : before),
    null,
  )
  const exported = createMemo(() => {
    const picked = [...chosen()].flatMap((id) => byId().get(id)?.source ?? [])
    return picked.length > 0 ? picked : (ids() ?? []).flatMap((id) => byId().get(id)?.source ?? [])
  })
  /** What is being written stays, wherever the list is scrolled to; so does what was, which may stand elsewhere now. */
  const kept = () => {
    const places = [opened(), left()].map((id) => (ids() ?? []).indexOf(id ?? ''))
    return [...new Set(places)].filter((place) => place >= 0)
  }
  const unquoted = createMemo(() => entries().filter(({ uses }) => uses.length === 0))
  const narrow = (change: () => void) => {
    setOpened(null)
    change()
  }
  const add = () => {
    const before = new Set(byId().keys())
    narrow(() => {
      setWords('')
      setFlag(null)
    })
    open.make((debate, clerk) => addSources(debate, { citations: [blankCitation] }, clerk))
    const made = [...byId().keys()].find((id) => !before.has(id))
    if (made !== undefined) setOpened(made)
  }
  const removeAll = () => {
    const sources = unquoted().map(({ source }) => source.id)
    open.make((debate, clerk) => removeSources(debate, { sources }, clerk))
    tell(t('sourceList.removed', sources.length))
    search?.focus()
  }
  const chooseNone = () => {
    setChosen(new Set<SourceId>())
    search?.focus()
  }
  /** Closes the editor. Its row may be gone, or fit the question no longer: the focus goes to what stands there then. */
  const leave = (id: SourceId, place: number) => {
    batch(() => {
      setLeft(id)
      setOpened(null)
    })
    queueMicrotask(() => {
      const rows = [id, ids()?.[place], ids()?.[place - 1]].flatMap((one) =>
        one === undefined ? [] : (document.getElementById(rowOf(one)) ?? []),
      )
      const next = rows[0] ?? search
      next?.focus()
    })
  }
  const choose = (id: SourceId, on: boolean) => {
    const next = new Set(chosen())
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const close = () => {
    setPasting(false)
    queueMicrotask(() => paster?.focus())
  }
  return (
    <section class="sources-part" aria-label={t('sourceList.title')}>
      <div class="sources-bar">
        <input
          type="search"
          ref={search}
          aria-label={t('sourceList.search')}
          placeholder={t('sourceList.search')}
          value={words()}
          onInput={(event) => narrow(() => setWords(event.currentTarget.value))}
        />
        <button type="button" class="button" onClick={add}>
          + {t('sourceList.new')}
        </button>
        <button
          type="button"
          class="button"
          ref={paster}
          aria-expanded={pasting()}
          onClick={() => setPasting(!pasting())}
        >
          {t('sourceList.paste')}
        </button>
      </div>
      <p class="for-readers" role="status">
        {told()}
      </p>
      <Show when={pasting()}>
        <CitationReader
          take={(citations) => {
            open.make((debate, clerk) => addSources(debate, { citations }, clerk))
            tell(t('sourceList.added', citations.length))
            close()
          }}
          close={close}
        />
      </Show>
      <Show
        when={entries().length > 0}
        fallback={
          <p>
            {t('sourceList.empty')} <span class="quiet">{t('sourceList.emptyHint')}</span>
          </p>
        }
      >
        <SourceFilter
          counts={counts()}
          all={entries().length}
          flag={flag()}
          choose={(next) => narrow(() => setFlag(next))}
        />
        <Show
          when={(ids() ?? []).length > 0}
          fallback={
            <p>
              {t('sourceList.none')}{' '}
              <button
                type="button"
                class="button"
                onClick={() =>
                  narrow(() => {
                    setWords('')
                    setFlag(null)
                  })
                }
              >
                {t('sourceList.showAll')}
              </button>
            </p>
          }
        >
          <div class="sources-line">
            <p class="quiet">
              {(ids() ?? []).length === entries().length
                ? t('sourceList.shown', entries().length)
                : t('sourceList.shownOf', number((ids() ?? []).length), number(entries().length))}
            </p>
            <Show when={unquoted().length > 0}>
              <button type="button" class="quiet-button" onClick={removeAll}>
                {t('sourceList.removeAll', unquoted().length)}
              </button>
            </Show>
            <Show when={chosen().size > 0}>
              <button type="button" class="quiet-button" onClick={chooseNone}>
                {t('sourceList.chooseNone')}
              </button>
            </Show>
            <CitationExport citations={exported()} />
          </div>
          <LongList label={t('sourceList.list')} class="source-rows" ids={ids() ?? []} itemSize={41} keep={kept()}>
            {(id, index) => (
              <Show when={byId().get(id)}>
                {(entry) => (
                  <SourceRow
                    entry={entry()}
                    position={index() + 1}
                    of={(ids() ?? []).length}
                    isOpen={opened() === id}
                    isChosen={chosen().has(id)}
                    find={(other) => byId().get(other)}
                    turn={() => setOpened(opened() === id ? null : id)}
                    choose={(on) => choose(id, on)}
                    leave={() => leave(id, index())}
                  />
                )}
              </Show>
            )}
          </LongList>
        </Show>
      </Show>
    </section>
  )
}
