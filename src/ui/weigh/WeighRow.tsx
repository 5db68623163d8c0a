import { createMemo, Show } from 'solid-js'
import { type Weight, weightOf, weightSet } from '../../core/model/ballot.ts'
import type { Claim, ClaimId } from '../../core/model/claim.ts'
import { claimOf, needClaim, originalOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { answersTo } from '../../session/weighRows.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { DisagreeChip } from './DisagreeChip.tsx'
import { ImpactNote } from './ImpactNote.tsx'
import { SwingBar } from './SwingBar.tsx'

/** One claim of the table: what it is worth to the motion, now and with what is supposed. */
export function WeighRow(props: { id: ClaimId; widest: number }) {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const { weighing } = open
  const { whatIf } = weighing
  // The id never changes while a row lives; the claim may be gone for the moment before the row goes too.
  const { id } = props
  const claim = createMemo<Claim>((before) => claimOf(open.debate(), id) ?? before, needClaim(open.debate(), id))
  const original = createMemo(() => originalOf(open.debate(), claim()))
  const there = () => claimOf(open.debate(), id) !== undefined
  const side = createMemo(() => {
    open.tree()
    return sideOf(open.debate(), id)
  })
  const standing = createMemo((before: number) => {
    const standings = weighing.standings()
    return there() ? standings.of(id) : before
  }, 0.5)
  const supposed = createMemo((before: number | null) => {
    const standings = whatIf.standings()
    return standings === null ? null : there() ? standings.of(id) : before
  }, null)
  const answers = createMemo(
    (before: { answers: number; answered: number }) => {
      open.tree()
      return there() ? answersTo(open.debate(), id) : before
    },
    { answers: 0, answered: 0 },
  )
  const decides = createMemo(() => weighing.judgement().decisive.includes(id))
  const selected = () => open.selection.claim() === id

  const weight = (weight: Weight) => {
    const of = weight === 'conviction' ? original().id : id
    const counts = () => percent(weightOf(open.ballot(), weight, of))
    const would = () => percent(weightOf(whatIf.ballot(), weight, of))
    return (
      <td class="number" classList={{ unset: weightSet(open.ballot(), weight, of) === undefined }}>
        {counts()}
        <Show when={weightSet(open.ballot(), weight, of) === undefined}>
          <span class="note">{t('weigh.notSet')}</span>
        </Show>
        <Show when={counts() !== would()}>
          <span class="would"> → {would()}</span>
        </Show>
        <Show when={weight === 'relevance'}>
          <ImpactNote claim={id} />
        </Show>
      </td>
    )
  }

  return (
    <tr data-side={side()} aria-current={selected() ? 'true' : undefined}>
      <Show when={whatIf.active()}>
        <td class="concede">
          <input
            type="checkbox"
            aria-label={t('weigh.whatIf.concede', original().text)}
            checked={whatIf.of(id)?.conceded === true}
            onChange={(event) => whatIf.concede(id, event.currentTarget.checked)}
          />
        </td>
      </Show>
      <td class="side">
        <span class="side-sign" aria-hidden="true">
          {side() === 'pro' ? '+' : '−'}
        </span>{' '}
        <span class="side-name">{t(`sides.${side()}`)}</span>
      </td>
      <th scope="row" class="wide">
        <button type="button" class="row-claim" onClick={() => open.selection.select(id)}>
          <Show when={claim().reference !== undefined}>
            <span class="see">{t('claim.reference')} → </span>
          </Show>
          {original().text || t('claim.wordless')}
        </button>{' '}
        <Show when={decides()}>
          <span class="chip decides" title={t('weigh.decidesHint')}>
            {t('weigh.decides')}
          </span>
        </Show>{' '}
        <DisagreeChip claim={claim()} />
        <Show when={whatIf.of(id)?.conceded}>
          {' '}
          <span class="chip warn">{t('weigh.whatIf.conceded')}</span>
        </Show>
      </th>
      <td class="number">
        {percent(standing())}
        <Show when={supposed() !== null && percent(supposed() ?? 0) !== percent(standing())}>
          <span class="would"> → {percent(supposed() ?? 0)}</span>
        </Show>
      </td>
      <td class="swing">
        <SwingBar swing={weighing.judgement().swing(id)} widest={props.widest} />
      </td>
      {weight('conviction')}
      {weight('relevance')}
      <td class="answers">
        <Show when={answers().answers > 0} fallback={<span class="warn-text">{t('weigh.unanswered')}</span>}>
          {t('weigh.answered', answers().answered, answers().answers)}
        </Show>
      </td>
    </tr>
  )
}
