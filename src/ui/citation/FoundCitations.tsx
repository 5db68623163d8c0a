import { createMemo, createSignal, createUniqueId, For, Show, untrack } from 'solid-js'
import { entries } from '../../core/model/shelf.ts'
import type { Source } from '../../core/model/source.ts'
import { alikeSources } from '../../core/prepare/alikeSources.ts'
import type { FoundCitation } from '../../formats/citations/foundCitation.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { CitationLine } from './CitationLine.tsx'

/** How many come at once. */
const page = 50

/** Citations that were found, to choose from: all that are not in the debate yet are chosen first, or the first where one is wanted. */
export function FoundCitations(props: {
  found: readonly FoundCitation[]
  one: boolean
  take: (citations: readonly FoundCitation[]) => void
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const group = createUniqueId()
  const [limit, setLimit] = createSignal(page)
  const known = createMemo(() =>
    alreadyHere(
      [...entries(open.debate().sources)].map(([, source]) => source),
      props.found,
    ),
  )
  const [chosen, setChosen] = createSignal<ReadonlySet<number>>(
    untrack(() => new Set(props.one ? [0] : props.found.flatMap((_, i) => (known().has(i) ? [] : [i])))),
  )
  const choose = (i: number, on: boolean) => {
    const next = new Set(props.one ? [] : chosen())
    if (on) next.add(i)
    else next.delete(i)
    setChosen(next)
  }

  return (
    <>
      <ul class="found-citations">
        <For each={props.found.slice(0, limit())}>
          {(citation, i) => (
            <li>
              <label class="check">
                <input
                  type={props.one ? 'radio' : 'checkbox'}
                  name={group}
                  checked={chosen().has(i())}
                  onChange={(event) => choose(i(), event.currentTarget.checked)}
                />
                <CitationLine citation={citation} />
              </label>
              <Show when={!props.one && known().has(i())}>
                <span class="chip">{t('sourceList.alreadyHere')}</span>
              </Show>
              <Show when={citation.quote}>
                {(quote) => <p class="found-quote quiet">{t('merge.quoted', quote())}</p>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.found.length > limit()}>
        <button type="button" class="quiet-button" onClick={() => setLimit(limit() + page)}>
          {t('sourceList.moreFound', Math.min(page, props.found.length - limit()))}
        </button>
      </Show>
      <button
        type="button"
        class="button primary"
        disabled={chosen().size === 0}
        onClick={() => props.take(props.found.filter((_, i) => chosen().has(i)))}
      >
        {props.one ? t('evidence.fill') : t('sourceList.add', chosen().size)}
      </button>
    </>
  )
}

/** Which of the found citations seem to be among the sources, or among those found before them. */
function alreadyHere(sources: readonly Source[], found: readonly FoundCitation[]): ReadonlySet<number> {
  // No source has a name with a space.
  const named = found.map((citation, i): Source => ({ ...citation, id: `found ${i}` }))
  const alike = alikeSources([...sources, ...named])
  return new Set(named.flatMap(({ id }, i) => ((alike.get(id)?.[0] ?? id) !== id ? [i] : [])))
}
