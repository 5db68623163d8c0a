import { createMemo, createSignal, For } from 'solid-js'
import { motionOf, needClaim, textOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import type { Theme } from '../../../core/prepare/blocks.ts'
import { brief } from '../../../formats/brief.ts'
import { type BlockVersion, blocksDocument } from '../../../formats/documents/blocksDocument.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DocumentOut } from '../DocumentOut.tsx'
import type { PrintedDocument } from '../printDocument.ts'

/** Takes blocks along, all as one book or those of one theme: on paper, or as a file. */
export function BlocksOut(props: { themes: readonly Theme[]; version: BlockVersion }) {
  const open = useOpenDebate()
  const { t, language } = useSpeech()
  const [chosen, choose] = createSignal('')
  const theme = createMemo(() => props.themes.find(({ contention }) => contention === chosen()))
  const sentence = (id: string) => textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')
  const document = (): PrintedDocument => {
    const only = theme()
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
    const themes = only === undefined ? props.themes : [only]
    return {
      parts: blocksDocument(open.debate(), themes, props.version, words),
      frame: {
        title: motionOf(open.debate()).text || t('library.untitled'),
        language: language(),
        // Swedish dates are ISO 8601.
        today: new Date().toLocaleDateString('sv'),
        contents: only === undefined ? t('blocks.contents') : null,
      },
    }
  }

  return (
    <DocumentOut name={t('blocks.title')} document={document}>
      <label>
        <span class="for-readers">{t('prepare.out')}</span>
        <select onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('blocks.all')}</option>
          <For each={props.themes}>
            {({ contention }) => (
              <option value={contention} selected={contention === chosen()}>
                {brief(sentence(contention))}
              </option>
            )}
          </For>
        </select>
      </label>
    </DocumentOut>
  )
}
