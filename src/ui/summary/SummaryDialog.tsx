import { createEffect, createMemo, For, onCleanup, onMount } from 'solid-js'
import { papers, usualPaper } from '../../core/layout/tiles.ts'
import { motionOf } from '../../core/model/debate.ts'
import { summaryBody, summaryHtml } from '../../formats/documents/summaryHtml.ts'
import { summarySheet, summaryStyle } from '../../formats/documents/summaryStyle.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { saveFile } from '../../session/files.ts'
import { type PrintedPages, printPages, printsAsPages } from '../case/printPages.ts'
import { Box } from '../dialogs/Box.tsx'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { type SummaryPaper, summaryPage, summaryPapers } from './summaryPage.ts'
import './summary.css'

/** Shows the debate on one page, prints it and saves it. */
export function SummaryDialog() {
  const open = useOpenDebate()
  const session = useSession()
  const speech = useSpeech()
  const { t } = speech
  const [paper, setPaper] = createRemembered<SummaryPaper>(
    'summary.paper',
    usualPaper(speech.locale()),
    oneOf(summaryPapers),
  )
  const page = createMemo(() => summaryPage(open, speech, paper(), new Date()))
  const body = createMemo(() => summaryBody(page()))
  const pages = (): PrintedPages => ({ body: body(), style: summaryStyle + summarySheet(papers[paper()]) })

  let preview: HTMLElement | undefined
  createEffect(() => {
    const written = new DOMParser().parseFromString(body(), 'text/html')
    preview?.replaceChildren(...written.body.childNodes)
  })
  onMount(() => {
    const rules = new CSSStyleSheet()
    rules.replaceSync(summaryStyle)
    document.adoptedStyleSheets.push(rules)
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
    })
    onCleanup(printsAsPages(pages))
  })

  const print = () => {
    const now = pages()
    session.dialogs.close()
    printPages(now)
  }
  const save = () => {
    const name = `${t('summary.title')} ${motionOf(open.debate()).text || t('library.untitled')}`
    const html = summaryHtml(page(), summarySheet(papers[paper()]))
    const file = saveFile(name, 'html', new Blob([html], { type: 'text/html' }))
    session.notices.say({ kind: 'exported', file })
  }

  return (
    <Box title={t('summary.title')} class="wide">
      <div class="summary-bar">
        <label>
          <span class="for-readers">{t('summary.paper')}</span>
          <select onChange={(event) => setPaper(event.currentTarget.value as SummaryPaper)}>
            <For each={summaryPapers}>
              {(name) => (
                <option value={name} selected={name === paper()}>
                  {t(`map.poster.papers.${name}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <button type="button" class="button primary" onClick={print}>
          {t('summary.print')}
        </button>
        <button type="button" class="button" onClick={save}>
          {t('summary.save')}
        </button>
      </div>
      {/* The keyboard scrolls it. */}
      <section class="summary-preview" aria-label={t('summary.preview')} tabindex="0" ref={preview} />
    </Box>
  )
}
