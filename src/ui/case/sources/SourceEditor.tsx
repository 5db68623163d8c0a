import { createMemo, Show } from 'solid-js'
import { removeSources, rewriteSource } from '../../../core/edit/sources.ts'
import type { SourceId } from '../../../core/model/source.ts'
import type { SourceEntry } from '../../../core/prepare/sourceList.ts'
import { CitationFields } from '../../citation/CitationFields.tsx'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { QuotingClaims } from './QuotingClaims.tsx'
import { SameSources } from './SameSources.tsx'

/** Writes a source for all who quote it, shows who they are, and what seems to be the same source. */
export function SourceEditor(props: {
  entry: SourceEntry
  find: (id: SourceId) => SourceEntry | undefined
  leave: () => void
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  // The id never changes while a row lives.
  const { id } = props.entry.source
  const others = createMemo(() => props.entry.alike.flatMap((other) => (other === id ? [] : (props.find(other) ?? []))))
  return (
    <div class="source-editor">
      <CitationFields
        of={id}
        citation={props.entry.source}
        write={(part, text, step) =>
          open.make((debate, clerk) => {
            const what = { source: id, fields: { [part]: text } }
            return rewriteSource(debate, step === undefined ? what : { ...what, step }, clerk)
          })
        }
      />
      <Show when={props.entry.uses.length > 1}>
        <p class="hint">{t('sourceList.follow')}</p>
      </Show>
      <QuotingClaims uses={props.entry.uses} />
      <Show when={others().length > 0}>
        <SameSources keep={props.entry} others={others()} merged={props.leave} />
      </Show>
      <div class="panel-actions">
        <button type="button" class="button" onClick={() => props.leave()}>
          {t('evidence.done')}
        </button>
        <Show when={props.entry.uses.length === 0}>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              open.make((debate, clerk) => removeSources(debate, { sources: [id] }, clerk))
              props.leave()
            }}
          >
            {t('sourceList.remove')}
          </button>
        </Show>
      </div>
    </div>
  )
}
