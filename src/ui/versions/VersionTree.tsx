import { createMemo, Show } from 'solid-js'
import { type ClaimId, tagsOf } from '../../core/model/claim.ts'
import { type Debate, motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { cardsOf } from '../../core/model/evidence.ts'
import { pathUp, sideOf, subtreeOf } from '../../core/model/walk.ts'
import { sourceName } from '../citation/sourceName.ts'
import { RelationMark } from '../outline/RelationMark.tsx'
import { useSpeech } from '../words/language.tsx'
import { Portion } from './Portion.tsx'

/** Deeper claims are indented no further, so that their words keep their room. */
const deepest = 8

/** A whole debate to read: each claim with its note, tags and sources, indented under what it bears on. */
export function VersionTree(props: { debate: Debate }) {
  const { t, list } = useSpeech()
  const claims = createMemo(() => subtreeOf(props.debate, props.debate.motion).slice(1))
  const line = (id: ClaimId) => {
    const { debate } = props
    const claim = needClaim(debate, id)
    const depth = pathUp(debate, id).length - 2
    const cards = cardsOf(debate, claim)
    return (
      <div class="version-claim" data-depth={Math.min(depth, deepest)}>
        <RelationMark relation={claim.relation} contention={depth === 0} side={sideOf(debate, id)} />
        <div>
          <span class="for-readers">
            {t('app.named', {
              what: list([t('claim.depth', depth + 1), t(`claim.relations.${claim.relation}`)]),
              name: '',
            })}
          </span>
          <Show when={claim.reference !== undefined}>
            <span class="quiet">{t('claim.reference')} </span>
          </Show>
          {textOf(debate, claim) || t('versions.wordless')}
          <Show when={claim.note !== ''}>
            <div class="quiet version-note">{claim.note}</div>
          </Show>
          <Show when={tagsOf(claim).length > 0}>
            <div class="quiet">
              {tagsOf(claim)
                .map((tag) => `#${tag}`)
                .join(' ')}
            </div>
          </Show>
          <Show when={cards.length > 0}>
            <div class="quiet">{cards.map((card) => sourceName(card, t('evidence.untitled'))).join(' · ')}</div>
          </Show>
        </div>
      </div>
    )
  }
  return (
    <>
      <p class="version-motion">{motionOf(props.debate).text || t('library.untitled')}</p>
      <Portion
        items={claims()}
        class="version-claims"
        label={t('versions.looks.whole')}
        more={(n) => t('versions.more', n)}
      >
        {line}
      </Portion>
    </>
  )
}
