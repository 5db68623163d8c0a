import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, textOf } from '../../../core/model/debate.ts'
import { opposite } from '../../../core/model/walk.ts'
import { type Block, blocksOf, type Theme } from '../../../core/prepare/blocks.ts'
import { folded } from '../../../core/prepare/folded.ts'
import { brief } from '../../../formats/brief.ts'
import { type BlockVersion, blockVersions } from '../../../formats/documents/blocksDocument.ts'
import { createRemembered, isStrings, oneOf } from '../../../session/device.ts'
import { useOpenDebate } from '../../session.tsx'
import { SummaryButton } from '../../summary/SummaryButton.tsx'
import { useSpeech } from '../../words/language.tsx'
import { LongList } from '../LongList.tsx'
import { BlockCard } from './BlockCard.tsx'
import { BlocksOut } from './BlocksOut.tsx'
import { ThemeHead } from './ThemeHead.tsx'
import './blocks.css'

/** A row of the list: a theme, or a block of the theme above it. */
type Row = { readonly theme: Theme } | { readonly block: Block }

/** For every claim of the other side what is said against it, by theme; printed, it is a book of blocks. */
export function Blocks() {
  const open = useOpenDebate()
  const { t } = useSpeech()
  const [version, setVersion] = createRemembered<BlockVersion>('blocks.version', 'short', oneOf(blockVersions))
  const [unfolded, setUnfolded] = createRemembered<readonly string[]>(`blocks.${open.debate().id}`, [], isStrings)
  const [words, setWords] = createSignal('')
  const [only, choose] = createSignal<ClaimId | null>(null)
  const [said, say] = createSignal('')
  const [current, setCurrent] = createSignal('')
  const themes = createMemo(() =>
    blocksOf(open.debate(), open.preparing.side(), { standing: open.standings().of, ballot: open.ballot() }),
  )
  const contentions = createMemo(() => themes().map(({ contention }) => contention), undefined, { equals: sameItems })
  // A theme that is gone, or has no blocks for this side, is no choice.
  const chosen = createMemo(() => themes().find(({ contention }) => contention === only()))
  const inReach = createMemo(() => {
    const theme = chosen()
    return theme === undefined ? themes() : [theme]
  })
  const sentence = (id: ClaimId) => {
    const claim = claimOf(open.debate(), id)
    return claim === undefined ? '' : textOf(open.debate(), claim)
  }
  const wanted = createMemo(() =>
    folded(words())
      .split(/\s+/)
      .filter((word) => word !== ''),
  )
  const found = createMemo<readonly Theme[]>(() => {
    if (wanted().length === 0) return inReach()
    const says = ({ claim, answers }: Block) => {
      const all = folded([claim, ...answers.map((answer) => answer.claim)].map(sentence).join(' '))
      return wanted().every((word) => all.includes(word))
    }
    return inReach()
      .map((theme) => ({ ...theme, blocks: theme.blocks.filter(says) }))
      .filter(({ blocks }) => blocks.length > 0)
  })
  const shown = createMemo(() => new Set(unfolded()))
  const isLocked = () => wanted().length > 0 || chosen() !== undefined
  const isShown = (contention: ClaimId) => isLocked() || shown().has(contention)
  const rows = createMemo(() => {
    const list = new Map<string, Row>()
    for (const theme of found()) {
      list.set(`theme ${theme.contention}`, { theme })
      if (!isShown(theme.contention)) continue
      for (const block of theme.blocks) list.set(`block ${block.claim}`, { block })
    }
    return list
  })
  const keys = createMemo(() => [...rows().keys()], undefined, { equals: sameItems })
  const fold = (contention: ClaimId) => {
    const others = unfolded().filter((one) => one !== contention)
    setUnfolded(others.length < unfolded().length ? others : [...others, contention])
  }

  const row = (key: string) => {
    const theme = createMemo<Theme | undefined>((before) => {
      const now = rows().get(key)
      return now !== undefined && 'theme' in now ? now.theme : before
    })
    const block = createMemo<Block | undefined>((before) => {
      const now = rows().get(key)
      return now !== undefined && 'block' in now ? now.block : before
    })
    return (
      <div role="listitem" class="blocks-row" onFocusIn={() => setCurrent(key)}>
        <Show when={theme()}>
          {(now) => (
            <ThemeHead
              theme={now()}
              open={isShown(now().contention)}
              locked={isLocked()}
              turn={() => fold(now().contention)}
            />
          )}
        </Show>
        <Show when={block()}>{(now) => <BlockCard block={now()} version={version()} say={say} />}</Show>
      </div>
    )
  }

  return (
    <section class="blocks" aria-label={t('blocks.title')}>
      <Show
        when={themes().length > 0}
        fallback={
          <div class="blocks-bar">
            <p class="quiet">{t('blocks.nothing', t(`sides.${opposite(open.preparing.side())}`))}</p>
            <SummaryButton />
          </div>
        }
      >
        <div class="blocks-bar">
          <input
            type="search"
            aria-label={t('blocks.search')}
            placeholder={t('blocks.search')}
            autocomplete="off"
            value={words()}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Show when={themes().length > 1}>
            <select
              aria-label={t('blocks.theme')}
              onChange={(event) => choose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            >
              <option value="">{t('blocks.all')}</option>
              <For each={contentions()}>
                {(contention) => (
                  <option value={contention} selected={contention === chosen()?.contention}>
                    {brief(sentence(contention)) || t('claim.wordless')}
                  </option>
                )}
              </For>
            </select>
          </Show>
          <fieldset class="blocks-version">
            <legend class="for-readers">{t('blocks.version')}</legend>
            <For each={blockVersions}>
              {(each) => (
                <button
                  type="button"
                  class="blocks-choice"
                  aria-pressed={version() === each}
                  onClick={() => setVersion(each)}
                >
                  {t(`blocks.versions.${each}`)}
                </button>
              )}
            </For>
          </fieldset>
        </div>
        <div class="blocks-bar blocks-tools">
          <div class="blocks-folds">
            <button type="button" class="quiet-button" disabled={isLocked()} onClick={() => setUnfolded(contentions())}>
              {t('blocks.unfold')}
            </button>
            <button type="button" class="quiet-button" disabled={isLocked()} onClick={() => setUnfolded([])}>
              {t('blocks.fold')}
            </button>
            <span class="for-readers" role="status">
              {said()}
            </span>
          </div>
          <BlocksOut themes={inReach()} whole={chosen() === undefined} version={version()} />
        </div>
        <Show when={keys().length > 0} fallback={<p class="quiet">{t('blocks.none')}</p>}>
          <LongList label={t('blocks.list')} ids={keys()} itemSize={150} keep={kept(keys(), current())}>
            {row}
          </LongList>
        </Show>
      </Show>
    </section>
  )
}

function kept(keys: readonly string[], current: string): readonly number[] {
  const at = keys.indexOf(current)
  return at < 0 ? [] : [at]
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
