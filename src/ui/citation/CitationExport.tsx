import { createSignal, For } from 'solid-js'
import { motionOf } from '../../core/model/debate.ts'
import type { Citation } from '../../core/model/source.ts'
import { type CitationFormat, citationFormats } from '../../formats/citations/foundCitation.ts'
import { copyText } from '../../session/copyText.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { saveFile } from '../../session/files.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

const files: Readonly<Record<CitationFormat, { label: string; extension: string; mime: string }>> = {
  bibtex: { label: 'BibTeX', extension: 'bib', mime: 'application/x-bibtex' },
  ris: { label: 'RIS', extension: 'ris', mime: 'application/x-research-info-systems' },
  'csl-json': { label: 'CSL-JSON', extension: 'json', mime: 'application/vnd.citationstyles.csl+json' },
}

/** Gives citations to programs that keep sources: as a file, or by the clipboard. */
export function CitationExport(props: { citations: readonly Citation[] }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const [format, setFormat] = createRemembered<CitationFormat>('citations.format', 'bibtex', oneOf(citationFormats))
  const [busy, setBusy] = createSignal(false)
  const write = async () => {
    const { writeCitations } = await import('../../formats/citations/writeCitations.ts')
    return writeCitations(props.citations, format())
  }
  const deliver = async (how: (text: string) => Promise<void> | void) => {
    setBusy(true)
    try {
      await how(await write())
    } catch (error) {
      session.notices.say({ kind: 'failed', reason: String(error) })
    }
    setBusy(false)
  }
  const save = (text: string) => {
    const { extension, mime } = files[format()]
    const name = t('sourceList.fileName', motionOf(open.debate()).text || t('library.untitled'))
    session.notices.say({ kind: 'exported', file: saveFile(name, extension, new Blob([text], { type: mime })) })
  }
  const copy = async (text: string) => {
    await copyText(text)
    session.notices.say({ kind: 'copied-text', format: files[format()].label })
  }

  return (
    <fieldset class="citation-export" disabled={busy() || props.citations.length === 0}>
      <legend class="for-readers">{t('sourceList.export', props.citations.length)}</legend>
      <span class="quiet" aria-hidden="true">
        {t('sourceList.export', props.citations.length)}
      </span>
      <select
        aria-label={t('sourceList.format')}
        onChange={(event) => {
          const chosen = citationFormats.find((known) => known === event.currentTarget.value)
          if (chosen !== undefined) setFormat(chosen)
        }}
      >
        <For each={citationFormats}>
          {(known) => (
            <option value={known} selected={known === format()}>
              {files[known].label}
            </option>
          )}
        </For>
      </select>
      <button type="button" class="button" onClick={() => void deliver(save)}>
        {t('sourceList.save')}
      </button>
      <button type="button" class="button" onClick={() => void deliver(copy)}>
        {t('sourceList.copy')}
      </button>
    </fieldset>
  )
}
