import { createMemo, For } from 'solid-js'
import { addTag } from '../../core/edit/rewrite.ts'
import { together } from '../../core/edit/together.ts'
import type { Weight } from '../../core/model/ballot.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { pips } from '../../session/commands/weighing.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

const weights: readonly Weight[] = ['conviction', 'relevance']
/** So many sentences are shown; the number above says how many there are. */
const mostShown = 12

/** What can be done with claims that are chosen together: each is one edit. */
export function ChosenPanel() {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const claims = createMemo(() => [...open.selection.chosen()])
  let box: HTMLInputElement | undefined

  return (
    <>
      <h2 class="panel-sentence">{t('panel.several', claims().length)}</h2>
      <div class="panel-actions">
        <CommandButton command="move-to" />
        <CommandButton command="delete" class="danger" />
        <CommandButton command="choose-one" />
      </div>
      <div class="panel-body">
        <ul class="chosen-list">
          <For each={claims().slice(0, mostShown)}>
            {(id) => <li dir="auto">{textOf(open.debate(), needClaim(open.debate(), id)) || t('claim.wordless')}</li>}
          </For>
        </ul>
        <section aria-labelledby="panel-weights">
          <h3 id="panel-weights">{t('panel.weights', open.ballot().name)}</h3>
          <For each={weights}>
            {(weight) => (
              <fieldset class="chosen-weight">
                <legend>{t(`panel.${weight}`)}</legend>
                <For each={Array.from({ length: pips }, (_, i) => (i + 1) / pips)}>
                  {(value) => (
                    <button
                      type="button"
                      class="button"
                      aria-label={`${t(`panel.${weight}`)} ${percent(value)}`}
                      onClick={() => open.weighing.setAll(claims(), weight, value)}
                    >
                      {percent(value)}
                    </button>
                  )}
                </For>
                <button type="button" class="quiet-button" onClick={() => open.weighing.clearAll(claims(), weight)}>
                  {t('panel.clear')}
                </button>
              </fieldset>
            )}
          </For>
        </section>
        <section aria-labelledby="panel-tags">
          <h3 id="panel-tags">{t('panel.tags')}</h3>
          <form
            class="tags"
            onSubmit={(event) => {
              event.preventDefault()
              const tag = box?.value ?? ''
              if (box === undefined || tag.trim() === '') return
              const outcome = open.make((debate, clerk) =>
                together(
                  debate,
                  claims().map((claim) => (now) => addTag(now, { claim, tag }, clerk)),
                  clerk,
                ),
              )
              if ('change' in outcome || outcome.refused === 'nothing-to-change') box.value = ''
            }}
          >
            <input
              type="text"
              ref={box}
              aria-label={t('panel.tagAll')}
              placeholder={t('panel.tagAll')}
              autocomplete="off"
            />
          </form>
        </section>
      </div>
    </>
  )
}
