import { createMemo, For, Show } from 'solid-js'
import { mergeSources, rewriteSource } from '../../../core/edit/sources.ts'
import { together } from '../../../core/edit/together.ts'
import { type Citation, citationParts, type SourceId } from '../../../core/model/source.ts'
import type { SourceEntry } from '../../../core/prepare/sourceList.ts'
import { sourceName } from '../../citation/sourceName.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** The sources that seem to be the same as one, shown part by part beside it, and a way to make them one. */
export function SameSources(props: { keep: SourceEntry; others: readonly SourceEntry[]; merged: () => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const ids = createMemo(() => props.others.map(({ source }) => source.id))
  const merge = (others: readonly SourceId[]) => {
    const keep = props.keep.source
    const blanks = citationParts.flatMap((part): [keyof Citation, string][] => {
      const known = props.others.find(({ source }) => others.includes(source.id) && source[part] !== '')
      return keep[part] !== '' || known === undefined ? [] : [[part, known.source[part]]]
    })
    const fields = Object.fromEntries(blanks)
    open.make((debate, clerk) =>
      together(
        debate,
        [
          (now) => mergeSources(now, { keep: keep.id, others }, clerk),
          (now) => rewriteSource(now, { source: keep.id, fields }, clerk),
        ],
        clerk,
      ),
    )
    props.merged()
  }

  return (
    <fieldset class="same-sources">
      <legend>{t('sourceList.same')}</legend>
      <For each={ids()}>
        {(id) => (
          <Show when={props.others.find(({ source }) => source.id === id)}>
            {(other) => (
              <div class="same-source">
                <dl>
                  <For each={citationParts}>
                    {(part) => (
                      <Show when={other().source[part] !== ''}>
                        <div classList={{ differs: other().source[part] !== props.keep.source[part] }}>
                          <dt>{t(`evidence.${part}`)}</dt>
                          <dd dir="auto">
                            <Show
                              when={other().source[part] !== props.keep.source[part]}
                              fallback={other().source[part]}
                            >
                              <strong>{other().source[part]}</strong>
                            </Show>
                          </dd>
                        </div>
                      </Show>
                    )}
                  </For>
                </dl>
                <p class="quiet">
                  {other().uses.length === 0
                    ? t('sourceList.notQuoted')
                    : t('sourceList.quotedBy', new Set(other().uses.map(({ claim }) => claim)).size)}
                </p>
                <button
                  type="button"
                  class="button"
                  aria-label={t('sourceList.makeOneOf', sourceName(other().source, t('evidence.untitled')))}
                  onClick={() => merge([id])}
                >
                  {t('sourceList.makeOne')}
                </button>
              </div>
            )}
          </Show>
        )}
      </For>
      <Show when={ids().length > 1}>
        <button type="button" class="button" onClick={() => merge(ids())}>
          {t('sourceList.makeAllOne', ids().length)}
        </button>
      </Show>
      <p class="hint">{t('sourceList.sameHint')}</p>
    </fieldset>
  )
}
