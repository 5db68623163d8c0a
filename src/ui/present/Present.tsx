import { Dialog } from '@kobalte/core/dialog'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { caseOf } from '../../core/model/case.ts'
import type { Side } from '../../core/model/claim.ts'
import { slidesOfBranch, slidesOfCase } from '../../core/prepare/slides.ts'
import { citeHead } from '../../formats/documents/citeWords.ts'
import { textWidth } from '../../formats/textWidth.ts'
import type { Presented } from '../../session/dialogs.ts'
import { Passage } from '../case/speeches/Passage.tsx'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import './present.css'

/** The keys that go on within a slide before they go to another, presenters' remote controls among them. */
const turning: Readonly<Partial<Record<string, 1 | -1>>> = {
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowUp: -1,
  PageUp: -1,
}

/** A case or a branch on a wall, claim by claim, in large type. */
export function Present(props: { what: Presented }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t, number } = useSpeech()
  const [at, setAt] = createSignal(0)
  const [evidence, setEvidence] = createSignal(false)
  const slides = createMemo(() => {
    const { what } = props
    if ('claim' in what) return slidesOfBranch(open.debate(), what.claim)
    const held = caseOf(open.debate(), what.case)
    if (held === undefined) return []
    const only = held.format.speeches.filter(({ id }) => id === what.speech)
    return slidesOfCase(open.debate(), held, only.length === 0 ? undefined : only)
  })
  /** A case calls its side as its format does. */
  const sideName = (side: Side) => {
    const { what } = props
    const held = 'case' in what ? caseOf(open.debate(), what.case) : undefined
    return held?.format.sides[side] ?? t(`sides.${side}`)
  }
  const place = () => Math.min(at(), Math.max(0, slides().length - 1))
  const slide = () => slides()[place()]
  let stage: HTMLDivElement | undefined
  const sheet = () => stage?.querySelector<HTMLElement>('.present-slide') ?? null
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(to, slides().length - 1)))
    setEvidence(false)
    const shown = sheet()
    if (shown !== null) shown.scrollTop = 0
  }
  /** Goes on within a slide that is longer than the wall is high, and from its end to the next. */
  const turn = (by: 1 | -1) => {
    const shown = sheet()
    const hidden = shown === null ? 0 : by < 0 ? shown.scrollTop : hiddenBelow(shown)
    if (shown !== null && hidden > 1) shown.scrollTop += by * 0.8 * shown.clientHeight
    else go(place() + by)
  }
  // What it was opened with has the focus again, but among claims the one that was shown last.
  const opener = document.activeElement
  const close = () => {
    const claim = slide()?.claim
    session.dialogs.close()
    const isAmongClaims = 'claim' in props.what && ['outline', 'map'].includes(session.view())
    if (claim != null && isAmongClaims) open.selection.focus(claim)
    else if (opener instanceof HTMLElement) queueMicrotask(() => opener.focus())
  }
  const press = (event: KeyboardEvent) => {
    const onButton = event.target instanceof HTMLButtonElement
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return
    const by = turning[event.key === ' ' && event.shiftKey ? 'PageUp' : event.key]
    const to = {
      ArrowRight: place() + 1,
      Enter: place() + 1,
      ArrowLeft: place() - 1,
      Home: 0,
      End: slides().length - 1,
    }[event.key]
    if (by !== undefined) turn(by)
    else if (to !== undefined) go(to)
    else if (event.key.toLowerCase() === 'e') setEvidence((shown) => !shown)
    else return
    event.preventDefault()
  }
  const fill = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else void stage?.requestFullscreen().catch(() => {})
  }
  return (
    <Dialog open onOpenChange={(shown) => !shown && close()}>
      <Dialog.Portal>
        <Dialog.Content
          class="present"
          ref={stage}
          onKeyDown={press}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            const shown = sheet() ?? stage
            shown?.focus()
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Dialog.Title class="for-readers">{t('present.title')}</Dialog.Title>
          <Show when={slide()} fallback={<p class="present-none">{t('present.nothing')}</p>}>
            {(now) => (
              <div class="present-slide" tabindex="-1" aria-live="polite" data-side={now().side}>
                <Show when={now().above !== ''}>
                  <p class="present-above">{now().above}</p>
                </Show>
                <p class="present-side">
                  {sideName(now().side)}
                  <Show when={now().relation}>{(relation) => <> · {t(`claim.relations.${relation()}`)}</>}</Show>
                  <Show when={now().kind}>{(kind) => <> · {t(`speeches.kinds.${kind()}`)}</>}</Show>
                </p>
                <p class="present-text" data-length={lengthOf(now().text)} dir="auto">
                  {now().text}
                </p>
                <Show when={evidence()}>
                  <For each={now().cards}>
                    {(card) => (
                      <figure class="present-card">
                        <figcaption>{citeHead(card)}</figcaption>
                        <Show when={card.quote !== ''}>
                          <Passage card={card} />
                        </Show>
                      </figure>
                    )}
                  </For>
                </Show>
              </div>
            )}
          </Show>
          <div class="present-bar">
            <progress
              max={Math.max(1, slides().length)}
              value={slides().length === 0 ? 0 : place() + 1}
              aria-label={t('present.progress')}
            />
            <span class="present-count">
              {t('present.count', number(slides().length === 0 ? 0 : place() + 1), number(slides().length))}
            </span>
            <button type="button" class="button" disabled={place() === 0} onClick={() => go(place() - 1)}>
              ← {t('present.back')}
            </button>
            <button
              type="button"
              class="button"
              disabled={place() >= slides().length - 1}
              onClick={() => go(place() + 1)}
            >
              {t('present.next')} →
            </button>
            <Show when={(slide()?.cards.length ?? 0) > 0}>
              <button
                type="button"
                class="button"
                aria-pressed={evidence()}
                onClick={() => setEvidence((shown) => !shown)}
              >
                {t('present.evidence', slide()?.cards.length ?? 0)} <kbd>E</kbd>
              </button>
            </Show>
            <span class="space" />
            <button type="button" class="button" onClick={fill}>
              {t('present.fill')}
            </button>
            <button type="button" class="button" onClick={close}>
              {t('app.close')} <kbd>Esc</kbd>
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  )
}

function hiddenBelow({ scrollHeight, clientHeight, scrollTop }: HTMLElement): number {
  return scrollHeight - clientHeight - scrollTop
}

/** How much room words take, for the size of their type; a Japanese letter takes that of two others. */
function lengthOf(text: string): 'short' | 'long' | 'longest' {
  // Nobody measures a chapter.
  const width = textWidth(text.slice(0, 1000), 1)
  return width <= 85 ? 'short' : width <= 330 ? 'long' : 'longest'
}
