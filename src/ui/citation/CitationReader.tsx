import { createMemo, Match, onMount, Show, Switch } from 'solid-js'
import type { FoundCitation } from '../../formats/citations/foundCitation.ts'
import type { FileProblem } from '../../formats/fileProblem.ts'
import { chooseFiles } from '../../session/files.ts'
import { useSpeech } from '../words/language.tsx'
import { FoundCitations } from './FoundCitations.tsx'
import { createCitationReading, type Reading } from './readingCitations.ts'
import { Unread } from './Unread.tsx'
import './citation.css'

const endings = '.bib,.bibtex,.ris,.json,.txt'

/**
 * Reads citations that are pasted or that stand in files, shows what was found and what could not be read, and hands on what a
 * person chooses of it.
 * @param props.one whether one citation is wanted, not several
 */
export function CitationReader(props: {
  one?: boolean
  take: (citations: readonly FoundCitation[]) => void
  close: () => void
}) {
  const { t } = useSpeech()
  const reading = createCitationReading()
  let box: HTMLTextAreaElement | undefined
  onMount(() => box?.focus())
  const read = createMemo(() => {
    const now = reading.now()
    return now.state === 'read' ? now : null
  })
  const openFiles = async () => {
    const files = await chooseFiles(endings)
    if (box !== undefined && files.length > 0) box.value = ''
    reading.readFiles(files)
  }

  return (
    <div
      class="citation-reader"
      on:keydown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        props.close()
      }}
    >
      <label class="field">
        <span class="field-label">{t('sourceList.pasteBox')}</span>
        <textarea
          ref={box}
          rows="4"
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => reading.readText(event.currentTarget.value)}
        />
      </label>
      <p class="hint">{t('sourceList.pasteHint')}</p>
      <div class="citation-reader-actions">
        <button type="button" class="button" onClick={() => void openFiles()}>
          {t('sourceList.file')}
        </button>
        <button type="button" class="quiet-button" onClick={() => props.close()}>
          {t('app.cancel')}
        </button>
      </div>
      <div role="status">
        <Switch>
          <Match when={reading.now().state === 'reading'}>
            <p class="quiet">{t('sourceList.reading')}</p>
          </Match>
          <Match when={failureOf(reading.now())}>
            {(problem) => <p class="warn-text">{t('sourceList.failed', t('exchange.problem', problem()))}</p>}
          </Match>
          <Match when={read()}>{(found) => <p>{t('sourceList.found', found().citations.length)}</p>}</Match>
        </Switch>
      </div>
      <Show when={read()} keyed>
        {(found) => (
          <>
            <Show when={found.citations.length > 0}>
              <FoundCitations found={found.citations} one={props.one === true} take={props.take} />
            </Show>
            <Unread problems={found.problems} failures={found.failures} />
          </>
        )}
      </Show>
    </div>
  )
}

function failureOf(now: Reading): FileProblem | null {
  return now.state === 'failed' ? now.problem : null
}
