import { createMemo, onMount } from 'solid-js'
import type { SourceId } from '../../core/model/source.ts'
import { findSources } from '../../core/prepare/findSources.ts'
import { sourceListOf } from '../../core/prepare/sourceList.ts'
import { type Choice, Finder } from '../dialogs/Finder.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { CitationLine } from './CitationLine.tsx'
import { leadsToWeb } from './sourceName.ts'
import './citation.css'

const most = 30

/**
 * Finds a source of the debate by its words.
 * @param props.now the source that is quoted now, which is told and cannot be chosen
 * @param props.choose takes a source
 * @param props.begin takes the address of a new source, '' where none was typed; left out where a source is to be there already
 */
export function SourceFinder(props: {
  now?: SourceId
  choose: (source: SourceId) => void
  begin?: (url: string) => void
  cancel: () => void
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  let finder: HTMLDivElement | undefined
  onMount(() => finder?.querySelector('input')?.focus())
  const entries = createMemo(() => sourceListOf(open.debate()).filter(({ source }) => source.id !== props.now))

  const find = (words: string): Choice[] => {
    const found = findSources(entries(), words).slice(0, most)
    const choices = found.map(
      ({ source, uses }): Choice => ({
        key: source.id,
        heading: t('evidence.found'),
        show: () => (
          <>
            <span class="finder-words">
              <CitationLine citation={source} />
            </span>
            <span class="quiet">
              {uses.length === 0
                ? t('sourceList.flags.not-quoted')
                : t('sourceList.quotedBy', new Set(uses.map(({ claim }) => claim)).size)}
            </span>
          </>
        ),
        choose: () => props.choose(source.id),
      }),
    )
    const { begin } = props
    if (begin === undefined) return choices
    const fresh: Choice = {
      key: '',
      heading: t('evidence.newHeading'),
      show: () => <span class="finder-words">+ {t('evidence.newSource')}</span>,
      choose: () => begin(leadsToWeb(words) ? words : ''),
    }
    // Who has typed nothing has nothing to find.
    return words === '' ? [fresh, ...choices] : [...choices, fresh]
  }

  return (
    <div
      class="source-finder"
      ref={finder}
      on:keydown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        props.cancel()
      }}
    >
      <Finder label={t('evidence.find')} listLabel={t('evidence.found')} none={t('evidence.foundNone')} find={find} />
      <button type="button" class="quiet-button" onClick={() => props.cancel()}>
        {t('app.cancel')}
      </button>
    </div>
  )
}
