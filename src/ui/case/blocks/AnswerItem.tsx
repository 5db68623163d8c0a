import { createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, originalOf, textOf } from '../../../core/model/debate.ts'
import { type Card, cardsOf } from '../../../core/model/evidence.ts'
import { isBlankCitation } from '../../../core/model/source.ts'
import { isAnswered } from '../../../core/model/walk.ts'
import type { Answer } from '../../../core/prepare/blocks.ts'
import { spokenCitation } from '../../../core/prepare/speech.ts'
import type { BlockVersion } from '../../../formats/documents/blocksDocument.ts'
import { SentenceBox } from '../../outline/SentenceBox.tsx'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { makeDraggable } from '../dragging.ts'
import { Passage } from '../speeches/Passage.tsx'
import { CiteLine } from './CiteLine.tsx'

/** One of our answers in its block: a line, or with all that supports it and the passages; it can be moved. */
export function AnswerItem(props: {
  block: ClaimId
  answer: Answer
  version: BlockVersion
  /** Its place, from 0, of how many. */
  place: number
  of: number
  /** Whether its sentence is being written here. */
  written: boolean
  move: (by: -1 | 1) => void
  land: (dragged: ClaimId, edge: 'before' | 'after') => void
}) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  // The claim never changes while an answer's line lives.
  const id = props.answer.claim
  const sentence = () => wordsOf(id)
  const wordsOf = (claim: ClaimId): string => {
    const found = claimOf(open.debate(), claim)
    return (found === undefined ? '' : textOf(open.debate(), found)) || t('claim.wordless')
  }
  const cardsIn = (claim: ClaimId): Card[] => {
    const found = claimOf(open.debate(), claim)
    return found === undefined ? [] : cardsOf(open.debate(), originalOf(open.debate(), found))
  }
  const cited = createMemo(() =>
    cardsIn(id)
      .map((card) => spokenCitation(card))
      .filter((words) => words !== '')
      .join('; '),
  )
  const standing = createMemo(
    (before: number) => (claimOf(open.debate(), id) === undefined ? before : open.standings().of(id)),
    0.5,
  )
  const isDefended = createMemo(() =>
    props.answer.attacks.some(
      (attack) => claimOf(open.debate(), attack) !== undefined && isAnswered(open.debate(), attack),
    ),
  )
  let item: HTMLLIElement | undefined
  onMount(() => {
    if (item === undefined) return
    const land = (dragged: ClaimId, edge: 'before' | 'after') => props.land(dragged, edge)
    const canMove = () => props.of > 1 && !props.written
    onCleanup(makeDraggable(item, { within: `block ${props.block}`, id, canMove, land }))
  })

  return (
    <li
      class="answer"
      id={answerElement(props.block, id)}
      ref={item}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        props.move(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <div class="answer-line">
        <div class="answer-words">
          <Show
            when={!props.written}
            fallback={<SentenceBox class="block-box" placeholder={t(`claim.placeholder.${props.answer.relation}`)} />}
          >
            <button
              type="button"
              class="answer-claim"
              aria-keyshortcuts={props.of > 1 ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              title={props.of > 1 ? t('blocks.moveHint') : undefined}
              onClick={() => open.selection.select(id)}
            >
              {sentence()}
            </button>
            <p class="answer-facts">
              <span>{t(`claim.relations.${props.answer.relation}`)}</span>
              <span>{t('blocks.standing', percent(standing()))}</span>
              <Show when={props.version === 'short' && cited() !== ''}>
                <span>{cited()}</span>
              </Show>
              <Show when={!props.answer.sourced}>
                <span>{t('blocks.unsourced')}</span>
              </Show>
              <Show when={props.answer.attacks.length > 0}>
                <span classList={{ 'warn-text': !isDefended() }}>
                  {t(isDefended() ? 'blocks.defended' : 'blocks.attacked')}
                </span>
              </Show>
            </p>
          </Show>
        </div>
        <Show when={props.of > 1}>
          <span class="answer-moves">
            <button
              type="button"
              class="quiet-button"
              data-move="-1"
              aria-label={t('blocks.up', sentence())}
              disabled={props.place === 0}
              onClick={() => props.move(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="quiet-button"
              data-move="1"
              aria-label={t('blocks.down', sentence())}
              disabled={props.place === props.of - 1}
              onClick={() => props.move(1)}
            >
              ↓
            </button>
          </span>
        </Show>
      </div>
      <Show when={props.version === 'full'}>
        <Cards cards={cardsIn(id)} />
        <For each={props.answer.supports}>
          {(support) => (
            <div class="answer-support">
              <p dir="auto">{wordsOf(support)}</p>
              <Cards cards={cardsIn(support)} />
            </div>
          )}
        </For>
      </Show>
    </li>
  )
}

function Cards(props: { cards: readonly Card[] }) {
  return (
    <For each={props.cards}>
      {(card) => (
        <div class="block-card">
          <Show when={!isBlankCitation(card)}>
            <CiteLine citation={card} />
          </Show>
          <Show when={card.quote !== ''}>
            <Passage card={card} />
          </Show>
        </div>
      )}
    </For>
  )
}

/** The id of an answer's element: a claim may answer in several blocks. */
export function answerElement(block: ClaimId, answer: ClaimId): string {
  return `answer-${block}-${answer}`
}
