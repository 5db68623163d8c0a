import { For, onCleanup, type ParentProps } from 'solid-js'
import { type DocumentFormatId, documentFormatIds, documentFormats } from '../../formats/documents/documentFormats.ts'
import { documentBody } from '../../formats/documents/documentHtml.ts'
import type { DocumentFrame, DocumentPart } from '../../formats/documents/documentPart.ts'
import { documentSheets, documentStyle } from '../../formats/documents/documentStyle.ts'
import { saveFile } from '../../session/files.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { type PrintedPages, printPages, printsAsPages } from './printPages.ts'
import './documentOut.css'

/** A document that is taken along. */
export interface TakenDocument {
  readonly parts: readonly DocumentPart[]
  readonly frame: DocumentFrame
}

/** A document as it is printed. */
export function pagesOf({ parts, frame }: TakenDocument): PrintedPages {
  return { body: documentBody(parts, frame), style: documentStyle + documentSheets }
}

/**
 * Takes a document along: on paper, by the button or the browser's own way, or as a file. What of it is chosen before the buttons,
 * and what else can be done with it after them, is up to whoever has the document.
 * @param props.name what the files are called, before the motion
 * @param props.variant which of the files of that name it is, or nothing
 */
export function DocumentOut(props: ParentProps<{ name: string; variant: string; document: () => TakenDocument }>) {
  const session = useSession()
  const { t } = useSpeech()
  const pages = () => pagesOf(props.document())
  onCleanup(printsAsPages(pages))
  const save = async (id: DocumentFormatId) => {
    const { extension, mime, write } = documentFormats[id]
    const { parts, frame } = props.document()
    try {
      const content = await write(parts, frame)
      const blob = new Blob([content as BlobPart], { type: mime })
      const file = saveFile(`${props.name} ${frame.title}`, extension, blob, props.variant)
      session.notices.say({ kind: 'exported', file })
    } catch (error) {
      session.notices.say({ kind: 'failed', reason: String(error) })
    }
  }
  return (
    <fieldset class="document-out">
      <legend class="for-readers">{t('prepare.out')}</legend>
      {props.children}
      <button type="button" class="button" onClick={() => printPages(pages())}>
        {t('prepare.print')}
      </button>
      <For each={documentFormatIds}>
        {(id) => (
          <button
            type="button"
            class="button"
            aria-label={t('prepare.saveAs', documentFormats[id].label)}
            onClick={() => void save(id)}
          >
            {documentFormats[id].label}
          </button>
        )}
      </For>
    </fieldset>
  )
}
