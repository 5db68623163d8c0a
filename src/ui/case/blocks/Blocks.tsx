import { createMemo, createSignal, For, Show } from 'solid-js'
import { needClaim, textOf } from '../../../core/model/debate.ts'
import { type Block, blocksOf, type Theme } from '../../../core/prepare/blocks.ts'
import { folded } from '../../../core/prepare/folded.ts'
import { createRemembered, oneOf } from '../../../session/device.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { BlockCard } from './BlockCard.tsx'
import './blocks.css'

const versions = ['short', 'full'] as const
export type BlockVersion = (typeof versions)[number]

/** For every claim of the other side what is said against it, by theme; printed, it is a book of blocks. */
export function Blocks() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [version, setVersion] = createRemembered<BlockVersion>('blocks.version', 'short', oneOf(versions))
  const [words, setWords] = createSignal('')
  const [shown, setShown] = createSignal<ReadonlySet<string>>(new Set())
  const themes = createMemo(() =>
    blocksOf(open.debate(), open.preparing.side(), { standing: open.standings().of, ballot: open.ballot() }),
  )
  const found = createMemo<readonly Theme[]>(() => {
    const wanted = folded(words())
      .split(/\s+/)
      .filter((word) => word !== '')
    if (wanted.length === 0) return themes()
    const debate = open.debate()
    const says = ({ claim, answers }: Block) => {
      const all = folded(
        [claim, ...answers.map((answer) => answer.claim)].map((id) => textOf(debate, needClaim(debate, id))).join(' '),
      )
      return wanted.every((word) => all.includes(word))
    }
    return themes()
      .map((theme) => ({ ...theme, blocks: theme.blocks.filter(says) }))
      .filter(({ blocks }) => blocks.length > 0)
  })
  const contentions = createMemo(() => found().map(({ contention }) => contention), undefined, { equals: sameList })
  const gaps = (theme: Theme) => theme.blocks.filter((block) => block.gaps.includes('no-answer')).length
  const isShown = (contention: string) => words() !== '' || shown().has(contention)
  const fold = (contention: string, to: boolean) => {
    const next = new Set(shown())
    if (to) next.add(contention)
    else next.delete(contention)
    setShown(next)
  }
  return (
    <section class="blocks" aria-label={t('blocks.title')}>
      <div class="blocks-bar">
        <input
          type="search"
          aria-label={t('blocks.search')}
          placeholder={t('blocks.search')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <fieldset class="blocks-version" aria-label={t('blocks.version')}>
          <For each={versions}>
            {(each) => (
              <button type="button" class="chip" aria-pressed={version() === each} onClick={() => setVersion(each)}>
                {t(`blocks.versions.${each}`)}
              </button>
            )}
          </For>
        </fieldset>
        <button type="button" class="button" onClick={() => setShown(new Set(contentions()))}>
          {t('blocks.unfold')}
        </button>
        <button type="button" class="button" onClick={() => setShown(new Set<string>())}>
          {t('blocks.fold')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (shown().size === 0) setShown(new Set(contentions()))
            requestAnimationFrame(() => window.print())
          }}
        >
          {t('blocks.print')}
        </button>
      </div>
      <For each={contentions()} fallback={<p class="quiet">{t('blocks.none')}</p>}>
        {(contention) => (
          <Show when={found().find((theme) => theme.contention === contention)}>
            {(theme) => (
              <section class="theme">
                <h2 class="theme-head">
                  <button
                    type="button"
                    class="theme-turn"
                    aria-expanded={isShown(contention)}
                    onClick={() => fold(contention, !isShown(contention))}
                  >
                    <span aria-hidden="true">{isShown(contention) ? '▾' : '▸'}</span>{' '}
                    {textOf(open.debate(), needClaim(open.debate(), contention))}
                  </button>
                  <span class="quiet">{t('blocks.count', theme().blocks.length)}</span>
                  <Show when={gaps(theme()) > 0}>
                    <span class="warn-text">{t('blocks.gapCount', gaps(theme()))}</span>
                  </Show>
                </h2>
                <Show when={isShown(contention)}>
                  <For each={theme().blocks.map(({ claim }) => claim)}>
                    {(claim) => (
                      <Show when={theme().blocks.find((block) => block.claim === claim)}>
                        {(block) => <BlockCard block={block()} version={version()} />}
                      </Show>
                    )}
                  </For>
                </Show>
              </section>
            )}
          </Show>
        )}
      </For>
    </section>
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
