import { createMemo, createSignal, For, Show } from 'solid-js'
import { motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { type Feature, type FormatId, formatIds } from '../../formats/format.ts'
import { formatOf, formats } from '../../formats/formats.ts'
import { lostBy } from '../../formats/lostBy.ts'
import { leftBehind, partOf, type Scope, wholeOf } from '../../formats/scope.ts'
import { copyText } from '../../session/copyText.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { fileName, saveFile } from '../../session/files.ts'
import { Box } from '../dialogs/Box.tsx'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { createWritten } from './createWritten.ts'
import { ExportPreview } from './ExportPreview.tsx'
import './exchange.css'

const mostLevels = 8

type Part = 'whole' | 'pro' | 'con' | 'branch'

/** Asks for a format and what of the debate goes out, shows the file, and hands it out. */
export function ExportDialog() {
  const open = useOpenDebate()
  const session = useSession()
  const speech = useSpeech()
  const { t, number } = speech
  /** Japanese parts what it lists by a sign of its own. */
  const listed = (names: readonly string[]) => new Intl.ListFormat(speech.language()).format(names)
  const [format, setFormat] = createRemembered<FormatId>('export.format', 'json', oneOf(formatIds))
  const [part, setPart] = createSignal<Part>('whole')
  const [depth, setDepth] = createSignal<number | null>(null)
  const [weights, setWeights] = createSignal(true)
  const [sources, setSources] = createSignal(true)
  const [notes, setNotes] = createSignal(true)
  const debate = open.debate()
  const selected = open.selection.claim() ?? debate.motion
  const branchable = selected !== debate.motion

  const scope = createMemo<Scope>(() => {
    const chosen = part()
    return {
      ...wholeOf(debate),
      root: chosen === 'branch' ? selected : debate.motion,
      side: chosen === 'pro' || chosen === 'con' ? chosen : null,
      depth: depth(),
      weights: weights(),
      sources: sources(),
      notes: notes(),
    }
  })
  const out = createMemo(() => partOf(debate, scope()))
  const lost = createMemo(() => lostBy(formatOf(format()), out()))
  const left = createMemo(() => leftBehind(debate, out(), scope()))
  const holds = (feature: Feature) => formatOf(format()).holds.includes(feature)
  const written = createWritten(open, debate, speech, format, scope, async () => {
    await open.settle()
    return session.versions.lineage(open.debate().id, open.writer.onDisk().n)
  })
  const ready = () => {
    const now = written()
    return now.state === 'written' && now.format === format() ? now : null
  }
  const text = () => {
    const content = ready()?.content
    return typeof content === 'string' ? content : null
  }
  const blob = (content: string | Uint8Array) => new Blob([content as BlobPart], { type: formatOf(format()).mime })
  const name = () => motionOf(debate).text || t('library.untitled')
  const sharable = () => {
    const now = ready()
    if (now === null || navigator.canShare === undefined) return null
    const { extensions, mime } = formatOf(format())
    const file = new File([now.content as BlobPart], fileName(name(), extensions[0] ?? 'txt'), { type: mime })
    return navigator.canShare({ files: [file] }) ? file : null
  }
  const save = () => {
    const now = ready()
    if (now === null) return
    const file = saveFile(name(), formatOf(format()).extensions[0] ?? 'txt', blob(now.content))
    session.dialogs.close()
    session.notices.say({ kind: 'exported', file })
  }
  const copy = () => {
    const now = text()
    if (now === null) return
    copyText(now).then(
      () => session.notices.say({ kind: 'copied-text', format: formatOf(format()).label }),
      (error: unknown) => session.notices.say({ kind: 'failed', reason: String(error) }),
    )
  }
  const check = (label: string, checked: () => boolean, set: (on: boolean) => void) => (
    <label class="check">
      <input type="checkbox" checked={checked()} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  )

  return (
    <Box title={t('exchange.exportTitle')} class="wide">
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div class="export-choices">
          <label class="field">
            <span class="field-label">{t('exchange.format')}</span>
            <select onChange={(event) => setFormat(event.currentTarget.value as FormatId)}>
              <For each={formats}>
                {({ id, label }) => (
                  <option value={id} selected={id === format()}>
                    {label}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t('exchange.scope')}</span>
            <select onChange={(event) => setPart(event.currentTarget.value as Part)}>
              <option value="whole">{t('exchange.whole')}</option>
              <option value="pro">{t('exchange.side.pro')}</option>
              <option value="con">{t('exchange.side.con')}</option>
              <Show when={branchable}>
                <option value="branch">{t('exchange.branch', textOf(debate, needClaim(debate, selected)))}</option>
              </Show>
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t('exchange.depth')}</span>
            <select onChange={(event) => setDepth(Number(event.currentTarget.value) || null)}>
              <option value="0">{t('exchange.allLevels')}</option>
              <For each={Array.from({ length: mostLevels }, (_, i) => i + 1)}>
                {(levels) => <option value={levels}>{number(levels)}</option>}
              </For>
            </select>
          </label>
          <fieldset class="export-include">
            <legend class="field-label">{t('exchange.include')}</legend>
            {check(t('exchange.weights'), weights, setWeights)}
            {check(t('exchange.sources'), sources, setSources)}
            {check(t('exchange.notes'), notes, setNotes)}
          </fieldset>
          <Show when={lost().length > 0}>
            <p class="quiet">
              {t('exchange.lost', listed(lost().map((feature) => t(`exchange.features.${feature}`))))}
            </p>
          </Show>
          <Show when={holds('cases') && left().cases > 0}>
            <p class="warn-text">{t('exchange.casesLeft', left().cases)}</p>
          </Show>
          <Show when={holds('cases') && left().shortened > 0}>
            <p class="warn-text">{t('exchange.casesShortened', left().shortened)}</p>
          </Show>
          <Show when={holds('unquoted') && left().unquoted > 0}>
            <p class="warn-text">{t('exchange.sourcesLeft', left().unquoted)}</p>
          </Show>
        </div>
        <figure class="export-preview" aria-label={t('exchange.preview')} aria-busy={written().state === 'writing'}>
          <ExportPreview
            written={written()}
            size={(bytes) => t('exchange.size', number(Math.max(1, Math.round(bytes / 1024))))}
          />
        </figure>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => session.dialogs.close()}>
            {t('app.cancel')}
          </button>
          <Show when={sharable()}>
            {(file) => (
              <button
                type="button"
                class="button"
                onClick={() => void navigator.share({ files: [file()] }).catch(() => {})}
              >
                {t('exchange.share')}
              </button>
            )}
          </Show>
          <button type="button" class="button" disabled={text() === null} onClick={copy}>
            {t('exchange.copy')}
          </button>
          <button type="submit" class="button primary" disabled={ready() === null}>
            {t('exchange.save')}
          </button>
        </div>
      </form>
    </Box>
  )
}
