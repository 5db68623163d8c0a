import { For, onCleanup } from 'solid-js'
import { motionOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import type { Theme } from '../../../core/prepare/blocks.ts'
import { type BlockVersion, blocksDocument } from '../../../formats/documents/blocksDocument.ts'
import {
  type DocumentFormatId,
  documentFormatIds,
  documentFormats,
} from '../../../formats/documents/documentFormats.ts'
import { documentBody } from '../../../formats/documents/documentHtml.ts'
import type { DocumentFrame, DocumentPart } from '../../../formats/documents/documentPart.ts'
import { documentSheets, documentStyle } from '../../../formats/documents/documentStyle.ts'
import { saveFile } from '../../../session/files.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { type PrintedPages, printPages, printsAsPages } from '../printDocument.ts'

/** Takes blocks along: on paper, or as a file. */
export function BlocksOut(props: {
  themes: readonly Theme[]
  /** Whether these are all that there are, which make a book with contents. */
  whole: boolean
  version: BlockVersion
}) {
  const open = useOpenDebate()
  const session = useSession()
  const { t, language } = useSpeech()
  const document = (): { parts: DocumentPart[]; frame: DocumentFrame } => {
    const side = open.preparing.side()
    const sides = { ours: t(`sides.${side}`), theirs: t(`sides.${opposite(side)}`) }
    const words = {
      pocket: t('blocks.pocket', sides),
      sides: { pro: t('sides.pro'), con: t('sides.con') },
      at: (claim: string) => t('blocks.at', claim),
      undercuts: t('claim.relations.undercuts'),
      noAnswer: t('blocks.gaps.no-answer'),
      wordless: t('claim.wordless'),
    }
    return {
      parts: blocksDocument(open.debate(), props.themes, props.version, words),
      frame: {
        title: motionOf(open.debate()).text || t('library.untitled'),
        language: language(),
        // Swedish dates are ISO 8601.
        today: new Date().toLocaleDateString('sv'),
        contents: props.whole ? t('blocks.contents') : null,
      },
    }
  }
  const pages = (): PrintedPages => {
    const { parts, frame } = document()
    return { body: documentBody(parts, frame), style: documentStyle + documentSheets }
  }
  onCleanup(printsAsPages(pages))
  const save = async (id: DocumentFormatId) => {
    const { extension, mime, write } = documentFormats[id]
    const { parts, frame } = document()
    try {
      const content = await write(parts, frame)
      const name = `${t('blocks.title')} ${frame.title}`
      const file = saveFile(name, extension, new Blob([content as BlobPart], { type: mime }))
      session.notices.say({ kind: 'exported', file })
    } catch (error) {
      session.notices.say({ kind: 'failed', reason: String(error) })
    }
  }

  return (
    <fieldset class="blocks-out">
      <legend class="for-readers">{t('blocks.what')}</legend>
      <button type="button" class="button" onClick={() => printPages(pages())}>
        {t('blocks.print')}
      </button>
      <For each={documentFormatIds}>
        {(id) => (
          <button
            type="button"
            class="button"
            aria-label={t('blocks.saveAs', documentFormats[id].label)}
            onClick={() => void save(id)}
          >
            {documentFormats[id].label}
          </button>
        )}
      </For>
      <button type="button" class="button" onClick={() => session.dialogs.show({ kind: 'summary' })}>
        {t('summary.button')}
      </button>
    </fieldset>
  )
}
