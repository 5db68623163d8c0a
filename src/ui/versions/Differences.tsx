import { createMemo, For, Show } from 'solid-js'
import { type ClaimDifference, type Comparison, isEmptyComparison } from '../../core/compare/compare.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { useSpeech } from '../words/language.tsx'
import { claimInWords, countsInWords, factsOf, type TwoStates } from './differenceWords.ts'
import { Portion } from './Portion.tsx'
import { SideBySide } from './SideBySide.tsx'

/** What can be brought back comes first. */
const order = ['removed', 'changed', 'moved', 'added'] as const

/** How two states of a debate differ, claim by claim, each with its words beside each other and a way to have it back. */
export function Differences(props: { states: TwoStates; comparison: Comparison; bringBack: (claim: ClaimId) => void }) {
  const speech = useSpeech()
  const { t } = speech
  const groups = createMemo(() => {
    const { was, is } = props.states
    // As one reads them: what hangs under a claim comes after it.
    const places = (debate: Debate) => new Map(subtreeOf(debate, debate.motion).map((id, i) => [id, i]))
    const [before, after] = [places(was), places(is)]
    const place = ({ id }: ClaimDifference) => after.get(id) ?? before.get(id) ?? 0
    return order.map((kind) => ({
      kind,
      claims: props.comparison.claims.filter((each) => each.kind === kind).sort((a, b) => place(a) - place(b)),
    }))
  })
  return (
    <Show when={!isEmptyComparison(props.comparison)} fallback={<p>{t('versions.same')}</p>}>
      <p role="status">{t('versions.summary', countsInWords(speech, props.comparison))}</p>
      <For each={groups()}>
        {({ kind, claims }) => (
          <Show when={claims.length > 0}>
            <h4 class="version-heading">{t(`versions.headings.${kind}`)}</h4>
            <Portion
              items={claims}
              class="differences"
              label={t(`versions.headings.${kind}`)}
              more={(n) => t('versions.more', n)}
            >
              {(difference) => <Difference difference={difference} states={props.states} bringBack={props.bringBack} />}
            </Portion>
          </Show>
        )}
      </For>
    </Show>
  )
}

const signs = { removed: '−', added: '+', changed: '≠', moved: '→', renumbered: '' } as const

function Difference(props: { difference: ClaimDifference; states: TwoStates; bringBack: (claim: ClaimId) => void }) {
  const speech = useSpeech()
  const { t } = speech
  const { difference, states } = props
  const { kind, was, is, fields } = difference
  const named = () => {
    const [debate, claim] = is === undefined ? [states.was, was] : [states.is, is]
    return claim === undefined ? '' : claimInWords(speech, debate, claim)
  }
  const rewritten = was !== undefined && is !== undefined && fields.includes('text')
  return (
    <div class="difference" data-kind={kind}>
      <div class="difference-head">
        <span class="difference-sign" aria-hidden="true">
          {signs[kind]}
        </span>
        <span class={rewritten ? 'quiet' : 'for-readers'}>
          {kind === 'renumbered' ? '' : t(`versions.marks.${kind}`)}
        </span>
        <span class={rewritten ? 'for-readers' : 'difference-words'}>{named()}</span>
      </div>
      <Show when={rewritten}>
        <SideBySide
          was={was?.text ?? ''}
          is={is?.text ?? ''}
          wasLabel={t('versions.wasThen')}
          isLabel={t('versions.isNow')}
        />
      </Show>
      <Show when={was !== undefined && is !== undefined && fields.includes('note')}>
        <p class="field-label">{t('versions.note')}</p>
        <SideBySide
          was={was?.note ?? ''}
          is={is?.note ?? ''}
          wasLabel={t('versions.wasThen')}
          isLabel={t('versions.isNow')}
        />
      </Show>
      <ul class="difference-facts">
        <For each={factsOf(speech, states, difference)}>{(fact) => <li>{fact}</li>}</For>
      </ul>
      <Show when={was !== undefined}>
        <button
          type="button"
          class="button"
          aria-label={t('versions.bringBackOf', named())}
          onClick={() => props.bringBack(difference.id)}
        >
          {t('versions.bringBack')}
        </button>
      </Show>
    </div>
  )
}
