import { batch, createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { orderAnswers } from '../../../core/edit/orderAnswers.ts'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import type { Answer, Block } from '../../../core/prepare/blocks.ts'
import { brief } from '../../../formats/brief.ts'
import type { BlockVersion } from '../../../formats/documents/blocksDocument.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { AnswerItem, answerElement } from './AnswerItem.tsx'

/** One "AT: …" block: the claim, our answers in the order in which they are said, and what is missing. */
export function BlockCard(props: {
  block: Block
  version: BlockVersion
  /** Tells a person where an answer has come to stand. */
  say: (words: string) => void
}) {
  const open = useOpenDebate()
  const { t, number } = useSpeech()
  // The claim never changes while a block's card lives.
  const { claim } = props.block
  const wordsOf = (id: ClaimId): string => {
    const found = claimOf(open.debate(), id)
    return (found === undefined ? '' : textOf(open.debate(), found)) || t('claim.wordless')
  }
  const sentence = () => wordsOf(claim)
  /** What it bears on, where that is not the motion: without it a claim from deep down says little. */
  const above = createMemo(() => {
    const found = claimOf(open.debate(), claim)
    if (found === undefined || found.parent === null || found.parent === open.debate().motion) return null
    const whole = wordsOf(found.parent)
    const words = t('blocks.above', { relation: t(`claim.relations.${found.relation}`), claim: brief(whole) })
    return { words, whole }
  })
  const theirs = () => opposite(open.preparing.side())
  const ids = createMemo(() => props.block.answers.map((answer) => answer.claim), undefined, { equals: sameItems })
  const isRanked = () => ids().some((id) => claimOf(open.debate(), id)?.rank !== undefined)

  const order = (answers: readonly ClaimId[], moved: ClaimId) => {
    if (sameItems(answers, ids())) return
    const pressed = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.move : undefined
    open.make((debate, clerk) => orderAnswers(debate, { claim, answers }, clerk))
    props.say(t('blocks.moved', { at: number(answers.indexOf(moved) + 1), of: number(answers.length) }))
    // A line that is moved in the document loses the focus.
    queueMicrotask(() => {
      const item = document.getElementById(answerElement(claim, moved))
      const button = item?.querySelector<HTMLButtonElement>(`[data-move="${pressed}"]`)
      const next = button?.disabled === false ? button : item?.querySelector<HTMLElement>('.answer-claim')
      next?.focus()
    })
  }
  const move = (answer: ClaimId, by: -1 | 1) => {
    const from = ids().indexOf(answer)
    const to = from + by
    if (to < 0 || to >= ids().length) return
    const answers = ids().filter((id) => id !== answer)
    answers.splice(to, 0, answer)
    order(answers, answer)
  }
  const land = (dragged: ClaimId, on: ClaimId, edge: 'before' | 'after') => {
    const answers = ids().filter((id) => id !== dragged)
    answers.splice(answers.indexOf(on) + (edge === 'after' ? 1 : 0), 0, dragged)
    order(answers, dragged)
  }
  let card: HTMLElement | undefined
  /** The answer that is being written here; where its claim answers elsewhere too, it is shown there. */
  const [begun, setBegun] = createSignal<ClaimId | null>(null)
  const written = () => (open.writing.claim() === begun() ? begun() : null)
  const rebut = () => {
    batch(() => {
      open.add(claim, 'rebuts')
      setBegun(open.writing.claim())
    })
  }
  createEffect(
    on(written, (now, before) => {
      if (now !== null || before == null) return
      setBegun(null)
      // What was written has the focus next; what was given up is gone, and the button that began it has.
      queueMicrotask(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        const answer = document
          .getElementById(answerElement(claim, before))
          ?.querySelector<HTMLElement>('.answer-claim')
        if (lost) (answer ?? card?.querySelector<HTMLElement>('[data-rebut]'))?.focus()
      })
    }),
  )

  return (
    <article class="block" aria-label={t('blocks.at', sentence())} ref={card}>
      <div class="block-head">
        <h3>
          <button type="button" class="block-claim" onClick={() => open.selection.select(claim)}>
            {t('blocks.at', sentence())}
          </button>
        </h3>
        <p class="block-facts">
          <span class="side-name" data-side={theirs()}>
            {t(`sides.${theirs()}`)}
          </span>
          <Show when={above()}>{(now) => <span title={now().whole}>{now().words}</span>}</Show>
          <For each={props.block.gaps}>{(gap) => <span class="chip warn">{t(`blocks.gaps.${gap}`)}</span>}</For>
        </p>
      </div>
      <Show when={ids().length > 0}>
        <ol class="block-answers" aria-label={t('blocks.answers')}>
          <For each={ids()}>
            {(id, place) => {
              const answer = createMemo<Answer | undefined>(
                (before) => props.block.answers.find((one) => one.claim === id) ?? before,
              )
              return (
                <Show when={answer()}>
                  {(found) => (
                    <AnswerItem
                      block={claim}
                      answer={found()}
                      version={props.version}
                      place={place()}
                      of={ids().length}
                      written={written() === id}
                      move={(by) => move(id, by)}
                      land={(dragged, edge) => land(dragged, id, edge)}
                    />
                  )}
                </Show>
              )
            }}
          </For>
        </ol>
      </Show>
      <div class="block-actions">
        <button
          type="button"
          class="quiet-button block-rebut"
          data-rebut
          aria-label={t('blocks.rebutNamed', sentence())}
          onClick={rebut}
        >
          + {t('blocks.rebut')}
        </button>
        <Show when={isRanked()}>
          <button
            type="button"
            class="quiet-button"
            onClick={(event) => {
              const block = event.currentTarget.closest('.block')
              open.make((debate, clerk) => orderAnswers(debate, { claim, answers: ids(), byStrength: true }, clerk))
              // The button goes with what it did.
              block?.querySelector<HTMLElement>('.block-claim')?.focus()
            }}
          >
            {t('blocks.byStrength')}
          </button>
        </Show>
      </div>
    </article>
  )
}

function sameItems(a: readonly ClaimId[], b: readonly ClaimId[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
