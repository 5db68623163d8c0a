import { createMemo, For, Show } from 'solid-js'
import { orderAnswers } from '../../../core/edit/orderAnswers.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { needClaim, originalOf, textOf } from '../../../core/model/debate.ts'
import { cardsOf } from '../../../core/model/evidence.ts'
import { sideOf } from '../../../core/model/walk.ts'
import type { Answer, Block } from '../../../core/prepare/blocks.ts'
import { spokenCitation } from '../../../core/prepare/speech.ts'
import { useOpenDebate, useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Passage } from '../speeches/Passage.tsx'
import type { BlockVersion } from './Blocks.tsx'

/** One "AT: …" block: the claim, our answers in the order in which they are said, and what is missing. */
export function BlockCard(props: { block: Block; version: BlockVersion }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const words = (id: ClaimId) => textOf(open.debate(), needClaim(open.debate(), id))
  const isRanked = () => props.block.answers.some(({ claim }) => needClaim(open.debate(), claim).rank !== undefined)
  const ids = createMemo(() => props.block.answers.map(({ claim }) => claim))
  const move = (claim: ClaimId, by: -1 | 1) => {
    const answers = [...ids()]
    const from = answers.indexOf(claim)
    const to = from + by
    if (to < 0 || to >= answers.length) return
    answers.splice(from, 1)
    answers.splice(to, 0, claim)
    open.make((debate, clerk) => orderAnswers(debate, { claim: props.block.claim, answers }, clerk))
    queueMicrotask(() => document.getElementById(`answer-${props.block.claim}-${claim}`)?.focus())
  }
  const rebut = () => {
    session.showView('outline')
    open.add(props.block.claim, 'rebuts')
  }
  return (
    <article class="block" aria-label={t('blocks.at', words(props.block.claim))}>
      <h3>
        <button type="button" class="block-claim" onClick={() => open.selection.focus(props.block.claim)}>
          {t('blocks.at', words(props.block.claim))}
        </button>{' '}
        <span class="side-name" data-side={sideOf(open.debate(), props.block.claim)}>
          {t(`sides.${sideOf(open.debate(), props.block.claim)}`)}
        </span>
      </h3>
      <For each={props.block.gaps}>{(gap) => <p class="block-gap warn-text">{t(`blocks.gaps.${gap}`)}</p>}</For>
      <ol class="block-answers">
        <For each={ids()}>
          {(id) => (
            <Show when={props.block.answers.find(({ claim }) => claim === id)}>
              {(answer) => (
                <li>
                  <AnswerLine answer={answer()} full={props.version === 'full'} />
                  <span class="block-actions">
                    <button
                      type="button"
                      class="button icon"
                      id={`answer-${props.block.claim}-${id}`}
                      aria-label={t('blocks.move', words(id))}
                      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                      title={t('blocks.moveHint')}
                      disabled={ids().length < 2}
                      onClick={() => move(id, ids().indexOf(id) === 0 ? 1 : -1)}
                      onKeyDown={(event) => {
                        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                        event.preventDefault()
                        event.stopPropagation()
                        move(id, event.key === 'ArrowUp' ? -1 : 1)
                      }}
                    >
                      ↕
                    </button>
                  </span>
                </li>
              )}
            </Show>
          )}
        </For>
      </ol>
      <div class="block-actions panel-actions">
        <button type="button" class="button" onClick={rebut}>
          {t('blocks.rebut')}
        </button>
        <Show when={isRanked()}>
          <button
            type="button"
            class="button"
            onClick={() =>
              open.make((debate, clerk) =>
                orderAnswers(debate, { claim: props.block.claim, answers: ids(), byStrength: true }, clerk),
              )
            }
          >
            {t('blocks.byStrength')}
          </button>
        </Show>
      </div>
    </article>
  )
}

/** An answer in a line, or with all that supports it and the passages to read out. */
function AnswerLine(props: { answer: Answer; full: boolean }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const claim = (id: ClaimId) => needClaim(open.debate(), id)
  const cards = (id: ClaimId) => cardsOf(open.debate(), originalOf(open.debate(), claim(id)))
  const said = () => (props.full ? [props.answer.claim, ...props.answer.supports] : [props.answer.claim])
  return (
    <div class="answer">
      <For each={said()}>
        {(id, i) => (
          <>
            <p classList={{ 'answer-support': i() > 0 }}>
              <Show when={i() === 0}>
                <span class="quiet">{t(`claim.relations.${props.answer.relation}`)}</span>{' '}
              </Show>
              {textOf(open.debate(), claim(id))}{' '}
              <Show when={!props.full}>
                <span class="quiet">
                  {cards(id)
                    .map((card) => spokenCitation(card))
                    .filter((cited) => cited !== '')
                    .join('; ')}
                </span>
              </Show>
            </p>
            <Show when={props.full}>
              <For each={cards(id)}>
                {(card) => (
                  <figure class="said-card">
                    <figcaption>{spokenCitation(card)}</figcaption>
                    <Show when={card.quote !== ''}>
                      <Passage card={card} />
                    </Show>
                  </figure>
                )}
              </For>
            </Show>
          </>
        )}
      </For>
    </div>
  )
}
