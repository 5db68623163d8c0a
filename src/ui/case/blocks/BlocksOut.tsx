import type { Side } from '../../../core/model/claim.ts'
import { claimOf, motionOf, textOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import type { Theme } from '../../../core/prepare/blocks.ts'
import { brief } from '../../../formats/brief.ts'
import { type BlockVersion, blocksDocument } from '../../../formats/documents/blocksDocument.ts'
import { useOpenDebate } from '../../session.tsx'
import { SummaryButton } from '../../summary/SummaryButton.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DocumentOut, type TakenDocument } from '../DocumentOut.tsx'

/** Takes blocks along: on paper, or as a file. */
export function BlocksOut(props: {
  themes: readonly Theme[]
  /** Whether these are all that there are, which make a book with contents. */
  whole: boolean
  version: BlockVersion
}) {
  const open = useOpenDebate()
  const { t, locale, list } = useSpeech()
  const document = (): TakenDocument => {
    const side = open.preparing.side()
    const sides = { ours: t(`sides.${side}`), theirs: t(`sides.${opposite(side)}`) }
    const words = {
      pocket: t('blocks.pocket', sides),
      theme: (of: Side, contention: string) => t('app.named', { what: t(`sides.${of}`), name: contention }),
      at: (claim: string) => t('blocks.at', claim),
      undercuts: t('claim.relations.undercuts'),
      noAnswer: t('blocks.gaps.no-answer'),
      wordless: t('claim.wordless'),
      accessedOn: (date: string) => t('evidence.accessedOn', date),
    }
    return {
      parts: blocksDocument(open.debate(), props.themes, props.version, words),
      frame: {
        title: motionOf(open.debate()).text || t('library.untitled'),
        language: locale(),
        // Swedish dates are ISO 8601.
        today: new Date().toLocaleDateString('sv'),
        contents: props.whole ? t('blocks.contents') : null,
      },
    }
  }
  const variant = () => {
    const [theme] = props.whole ? [] : props.themes
    const contention = theme === undefined ? undefined : claimOf(open.debate(), theme.contention)
    return list([
      contention === undefined ? '' : brief(textOf(open.debate(), contention), 24),
      props.version === 'full' ? t('blocks.versions.full') : '',
    ])
  }
  return (
    <div class="blocks-out">
      <DocumentOut name={t('blocks.title')} variant={variant()} document={document} />
      <SummaryButton />
    </div>
  )
}
