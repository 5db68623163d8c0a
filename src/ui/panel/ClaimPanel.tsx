import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { rewriteNote } from '../../core/edit/rewrite.ts'
import { claimOf, originalOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { CommandButton } from '../CommandButton.tsx'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { BallotsDisagree } from './BallotsDisagree.tsx'
import { ChosenPanel } from './ChosenPanel.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { FlipAlone } from './FlipAlone.tsx'
import { ImpactCalculus } from './ImpactCalculus.tsx'
import { LastingBox } from './LastingBox.tsx'
import { TagEditor } from './TagEditor.tsx'
import { WeightSlider } from './WeightSlider.tsx'
import { WhyItStands } from './WhyItStands.tsx'
import { WorkMarkButtons } from './WorkMarkButtons.tsx'

/** The selected claim: what one can answer, its weights, evidence, tags and note. On a narrow screen it is a sheet. */
export function ClaimPanel() {
  const session = useSession()
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [tall, setTall] = createSignal(false)
  // The sheet is about a claim of the view it was opened in: it shall not cover the lists of a case.
  const [away, setAway] = createSignal(false)
  const place = createMemo(() => (session.view() === 'case' ? session.casePart() : null))
  createEffect(on(place, (part) => setAway(part !== null), { defer: true }))
  createEffect(on(open.selection.picked, () => setAway(false), { defer: true }))
  // Another claim comes when the key that selected it has had its frame; what becomes of this one shows at once.
  const chosen = createAfterFrame(open.selection.claim)
  const claim = createMemo(() => {
    const id = chosen()
    return id === null ? undefined : claimOf(open.debate(), id)
  })
  const several = createAfterFrame(() => open.selection.chosen().size > 0)
  const isMotion = () => claim()?.id === open.debate().motion
  createEffect(() => {
    if (open.evidenceAsked() === null) return
    setTall(true)
    setAway(false)
  })

  // Whoever reaches into the panel before that frame means the claim that is selected, not the one before it.
  const catchUp = (panel: HTMLElement) => {
    for (const reach of ['focusin', 'pointerdown'] as const) {
      panel.addEventListener(
        reach,
        () => {
          several.catchUp()
          chosen.catchUp()
        },
        { capture: true },
      )
    }
  }

  return (
    <aside
      ref={catchUp}
      class="panel"
      aria-label={t('panel.label')}
      data-tall={tall() ? '' : undefined}
      data-away={away() ? '' : undefined}
      data-empty={claim() === undefined ? '' : undefined}
    >
      <Show when={several()}>
        <div class="panel-head">
          <span class="space" />
          <SheetButtons tall={tall()} turn={() => setTall(!tall())} />
        </div>
        <ChosenPanel />
      </Show>
      <Show
        when={!several() && claim()}
        fallback={
          <Show when={!several()}>
            <p class="panel-none">{t('panel.none')}</p>
          </Show>
        }
      >
        {(shown) => {
          const original = createMemo(() => originalOf(open.debate(), shown()))
          const side = createMemo(() => {
            open.tree()
            return sideOf(open.debate(), shown().id)
          })
          return (
            <>
              <div class="panel-head">
                <span class="chip" data-side={side()}>
                  <Show when={!isMotion()} fallback={t('panel.motion')}>
                    {t(`sides.${side()}`)} · {t(`claim.relations.${shown().relation}`)}
                  </Show>
                </span>
                <SheetButtons tall={tall()} turn={() => setTall(!tall())} />
              </div>
              <h2 class="panel-sentence">{original().text || t('claim.wordless')}</h2>
              <div class="panel-actions">
                <CommandButton command="support" />
                <CommandButton command="rebut" />
                <Show when={!isMotion()}>
                  <CommandButton command="undercut" />
                  <CommandButton command="move-to" class="only-tall" />
                  <CommandButton command="delete" class="danger only-tall" />
                </Show>
              </div>
              <div class="panel-body">
                <Show when={shown().reference !== undefined}>
                  <p class="quiet">
                    {t('claim.referenceOf', original().text)} <CommandButton command="go-to-original" />
                  </p>
                </Show>
                <section aria-labelledby="panel-weights">
                  <h3 id="panel-weights">{t('panel.weights', open.ballot().name)}</h3>
                  <WeightSlider claim={shown().id} weight="conviction" isMotion={isMotion()} />
                  <Show when={!isMotion()}>
                    <WeightSlider claim={shown().id} weight="relevance" isMotion={false} />
                    <ImpactCalculus claim={shown().id} />
                  </Show>
                  <CommandButton command="clear-weight" class="quiet-button" />
                </section>
                <WhyItStands claim={shown().id} />
                <Show when={shown().id !== open.debate().motion}>
                  <FlipAlone claim={shown().id} />
                </Show>
                <BallotsDisagree claim={shown().id} />
                <EvidenceList claim={shown().id} />
                <section aria-labelledby="panel-tags">
                  <h3 id="panel-tags">{t('panel.tags')}</h3>
                  <WorkMarkButtons claim={shown().id} />
                  <TagEditor claim={shown().id} />
                </section>
                <section aria-labelledby="panel-note">
                  <h3 id="panel-note">{t('panel.note')}</h3>
                  <LastingBox
                    of={shown().id}
                    label={t('panel.note')}
                    placeholder={t('panel.notePlaceholder')}
                    value={shown().note}
                    write={(note, step, id) =>
                      open.make((debate, clerk) => rewriteNote(debate, { claim: id, note, step }, clerk))
                    }
                    multiline
                    hideLabel
                  />
                </section>
              </div>
            </>
          )
        }}
      </Show>
    </aside>
  )
}

/** On a phone the panel is a sheet: it is pulled up, and put away. */
function SheetButtons(props: { tall: boolean; turn: () => void }) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  return (
    <>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={props.tall}
        aria-label={t('app.more')}
        onClick={() => props.turn()}
      >
        {props.tall ? '▾' : '▴'}
      </button>
      <button
        type="button"
        class="sheet-close"
        aria-label={t('panel.close')}
        onClick={() => open.selection.select(null)}
      >
        ×
      </button>
    </>
  )
}
