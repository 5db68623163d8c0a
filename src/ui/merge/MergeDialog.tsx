import { createMemo, createSignal, For, Show } from 'solid-js'
import { claimOf, textOf } from '../../core/model/debate.ts'
import type { Merging } from '../../session/merging.ts'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { countsInWords } from '../versions/differenceWords.ts'
import { Portion } from '../versions/Portion.tsx'
import { useSpeech } from '../words/language.tsx'
import { ConflictBox } from './ConflictBox.tsx'
import '../versions/versions.css'
import './merge.css'

/** What comes of two copies of a debate: what is asked of a person, and in short all else. */
export function MergeDialog() {
  const { merges } = useSession()
  const { t } = useSpeech()
  const title = () => {
    const { n, all } = merges.now()?.turn ?? { n: 1, all: 1 }
    return all === 1 ? t('merge.title') : t('merge.numbered', n, all)
  }
  return (
    <Box title={title()} class="wide merge" closed={merges.cancel}>
      <Show when={merges.now()} keyed>
        {(merging) => <MergeForm merging={merging} />}
      </Show>
    </Box>
  )
}

function MergeForm(props: { merging: Merging }) {
  const { merges } = useSession()
  const speech = useSpeech()
  const { t } = speech
  const { merging } = props
  const [busy, setBusy] = createSignal(false)
  const merged = merging.merged
  const conflicts = createMemo(() => merged().conflicts)
  const changes = createMemo(() => countsInWords(speech, merging.comparison()))
  const mended = createMemo(() => [...new Set(merged().mended.map(({ claim }) => claim))])
  const chooseAll = (choice: 'mine' | 'theirs') =>
    merging.choose(
      conflicts().map(({ key }) => key),
      choice,
    )
  const words = (id: string) => {
    const { debate } = merged()
    const claim = claimOf(debate, id)
    return (claim === undefined ? '' : textOf(debate, claim)) || t('versions.wordless')
  }
  return (
    <form
      class="merge-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (busy()) return
        setBusy(true)
        void merges.accept().finally(() => setBusy(false))
      }}
    >
      <div class="merge-what">
        <p class="quiet">{t('merge.from', merging.copy.file || t('exchange.pasted'))}</p>
        <p>{t(merging.was === null ? 'merge.unknown' : 'merge.known')}</p>
        <p role="status">{changes() === '' ? t('merge.changesNone') : t('merge.changes', changes())}</p>
        <Show when={merged().kept.length > 0}>
          <p>{t('merge.kept', merged().kept.length)}</p>
        </Show>
        <Show when={mended().length > 0}>
          <p class="warn-text">{t('merge.mended', mended().length)}</p>
          <ul class="merge-mended">
            <For each={mended().slice(0, 50)}>{(id) => <li>{words(id)}</li>}</For>
          </ul>
        </Show>
        <Show when={merged().unplaced.length > 0}>
          <p class="warn-text">{t('merge.unplaced', merged().unplaced.length)}</p>
          <ul class="merge-mended">
            <For each={merged().unplaced.slice(0, 50)}>{(id) => <li>{words(id)}</li>}</For>
          </ul>
        </Show>
        <Show when={conflicts().length > 0} fallback={<p class="quiet">{t('merge.conflictsNone')}</p>}>
          <div class="merge-heading">
            <h3>{t('merge.conflicts', conflicts().length)}</h3>
            <button type="button" class="button" onClick={() => chooseAll('mine')}>
              {t('merge.all.mine')}
            </button>
            <button type="button" class="button" onClick={() => chooseAll('theirs')}>
              {t('merge.all.theirs')}
            </button>
          </div>
          <Portion items={conflicts()} class="conflicts" more={(n) => t('merge.more', n)}>
            {(conflict) => <ConflictBox conflict={conflict} merging={merging} />}
          </Portion>
        </Show>
      </div>
      <p class="hint merge-hint">{t(merging.open.saving().state === 'failed' ? 'merge.hintUnsaved' : 'merge.hint')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={merges.cancel}>
          {/* Leaving one of several leads to the next. */}
          {t(merging.turn.n < merging.turn.all ? 'merge.skip' : 'app.cancel')}
        </button>
        <button type="submit" class="button primary" disabled={busy()}>
          {t('merge.accept')}
        </button>
      </div>
    </form>
  )
}
