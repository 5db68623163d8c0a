import { type Component, For, lazy, onCleanup, onMount, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type CaseView as CasePart, caseParts } from '../../session/route.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import './case.css'

const parts = {
  next: lazy(() => import('./next/NextSteps.tsx').then((module) => ({ default: module.NextSteps }))),
  blocks: lazy(() => import('./blocks/Blocks.tsx').then((module) => ({ default: module.Blocks }))),
  speeches: lazy(() => import('./speeches/Speeches.tsx').then((module) => ({ default: module.Speeches }))),
  sources: lazy(() => import('./sources/Sources.tsx').then((module) => ({ default: module.Sources }))),
  practise: lazy(() => import('./practise/Practise.tsx').then((module) => ({ default: module.Practise }))),
} satisfies Readonly<Record<CasePart, Component>>

/** Brings the parts here before they are asked for; one that does not come is asked for again when it is needed. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled(caseParts.map((part) => parts[part].preload()))
}

/** The Case view: what a club does between the map and the round, each part for the side that it prepares. */
export function CaseView() {
  const session = useSession()
  const open = useOpenDebate()
  const { t } = useSpeech()
  let view: HTMLDivElement | undefined
  onMount(() => onCleanup(view === undefined ? () => {} : keepInView(view)))
  return (
    <div class="case" ref={view}>
      <div class="case-head">
        <h1 class="for-readers">{t('prepare.heading', t(`prepare.names.${session.casePart()}`))}</h1>
        <nav class="case-parts" aria-label={t('prepare.parts')}>
          <For each={caseParts}>
            {(part) => (
              <button
                type="button"
                class="case-part"
                aria-current={part === session.casePart() ? 'page' : undefined}
                onClick={() => session.showCasePart(part)}
              >
                {t(`prepare.names.${part}`)}
              </button>
            )}
          </For>
        </nav>
        <fieldset class="case-side">
          <legend class="case-side-label">{t('prepare.side')}</legend>
          <For each={['pro', 'con'] as const}>
            {(side) => (
              <label class={`case-side-choice ${side}`}>
                <input
                  type="radio"
                  name="case-side"
                  checked={open.preparing.side() === side}
                  onChange={() => open.preparing.prepare(side)}
                />
                {t(`sides.${side}`)}
              </label>
            )}
          </For>
        </fieldset>
      </div>
      <Suspense fallback={<p class="loading">{t('app.loading')}</p>}>
        <Dynamic component={parts[session.casePart()]} />
      </Suspense>
    </div>
  )
}

/** On a phone the panel of a claim takes room from the view below: what has the focus stays to be seen. */
function keepInView(view: HTMLElement): () => void {
  let height = view.clientHeight
  const observer = new ResizeObserver(() => {
    const { activeElement } = document
    if (view.clientHeight < height && view.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' })
    height = view.clientHeight
  })
  observer.observe(view)
  return () => observer.disconnect()
}
