import { createSignal, For, onMount, Show } from 'solid-js'
import { sizeOf } from '../../core/model/shelf.ts'
import { treeOf } from '../../core/model/tree.ts'
import type { FileProblem } from '../../formats/fileProblem.ts'
import { loses } from '../../formats/report.ts'
import type { ReadFile } from '../../session/formatJobs.ts'
import type { Importing } from '../../session/importing.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

const alikes = ['here', 'twice'] as const

/** Files that were read together: what is in each, what was adapted, and which could not be read. */
export function SeveralFiles(props: { now: Extract<Importing, { state: 'several' }> }) {
  const { imports } = useSession()
  const { t, number } = useSpeech()
  const sound = () => props.now.files.flatMap(({ name, read }) => (read === null ? [] : [{ name, read }]))
  const unread = () => props.now.files.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, problem }]))
  const alike = () => props.now.files.filter((file) => file.alike !== null)
  const taken = () => sound().length - (props.now.leaveOut ? alike().length : 0)
  const copies = imports.copies()
  const [merging, setMerging] = createSignal(copies.length > 0)
  const take = () => {
    const names = { ballot: t('newDebate.ballot') }
    void (merging() ? imports.takeAndMerge(names) : imports.takeAsNew(names))
  }
  let first: HTMLButtonElement | undefined
  // What had the focus while the files were read is gone.
  onMount(() => first?.focus())
  return (
    <>
      <p class="import-count" role="status">
        {t('exchange.several', number(sound().length), number(props.now.files.length))}
      </p>
      <Show when={unread().length > 0}>
        <ul class="import-report warn-text" tabindex="0">
          <For each={unread()}>
            {({ name, problem }) => (
              <li>
                {t('exchange.notRead', name, t('exchange.problem', problem))}
                <Show when={asks(problem)}> {t('exchange.alone')}</Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={sound().length > 0}>
        <ul class="import-report" tabindex="0" aria-label={t('exchange.firstLevels')}>
          <For each={sound()}>{({ name, read }) => <OneFile name={name} read={read} />}</For>
        </ul>
      </Show>
      <Show when={copies.length > 0}>
        <fieldset class="import-formats">
          <legend class="field-label">{t('merge.several', copies.length)}</legend>
          <ul class="import-copies">
            <For each={copies}>{({ name }) => <li>{name}</li>}</For>
          </ul>
          <For each={['merge', 'new'] as const}>
            {(way) => (
              <label class="check">
                <input
                  type="radio"
                  name="import-copies"
                  checked={merging() === (way === 'merge')}
                  onChange={() => setMerging(way === 'merge')}
                />
                {t(`merge.severalWays.${way}`)}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={alike().length > 0}>
        <fieldset class="import-formats">
          <legend class="for-readers">{t('exchange.severalTwice')}</legend>
          <For each={alikes}>
            {(alike) => {
              const files = () => props.now.files.filter((file) => file.alike === alike)
              return (
                <Show when={files().length > 0}>
                  <p class="field-label">{t(`exchange.severalAlike.${alike}`, files().length)}</p>
                  <ul class="import-copies">
                    <For each={files()}>{({ name }) => <li>{name}</li>}</For>
                  </ul>
                </Show>
              )
            }}
          </For>
          <label class="check">
            <input
              type="checkbox"
              checked={props.now.leaveOut}
              onChange={(event) => imports.leaveOut(event.currentTarget.checked)}
            />
            {t('exchange.leaveOut')}
          </label>
        </fieldset>
      </Show>
      <div class="dialog-actions">
        <button type="button" class="button" ref={first} onClick={imports.cancel}>
          {t('app.cancel')}
        </button>
        <Show when={taken() > 0}>
          <button type="button" class="button primary" ref={first} onClick={take}>
            {merging()
              ? t('exchange.takeAndMerge', taken() - copies.length, copies.length)
              : t('exchange.takeSeveral', taken())}
          </button>
        </Show>
      </div>
    </>
  )
}

/** Of a file that comes alone a person is asked what it is; of many that would be too many questions. */
function asks({ kind }: FileProblem): boolean {
  return kind === 'name-contradicts' || kind === 'several-formats'
}

function OneFile(props: { name: string; read: ReadFile }) {
  const { t, number } = useSpeech()
  const [opened, setOpened] = createSignal(false)
  const { debate, report } = props.read
  const lost = report.filter(loses).length
  return (
    <li>
      {t('exchange.notRead', props.name, t('exchange.contents', treeOf(debate).size, sizeOf(debate.sources)))}
      <Show when={report.length > 0}>
        {/* Of five hundred files all lines at once would be too many. */}
        <details onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary class={lost > 0 ? 'warn-text' : 'quiet'}>
            {lost > 0 ? t('exchange.losses', lost) : t('exchange.report')}
          </summary>
          <Show when={opened()}>
            <ul>
              <For each={report}>
                {(line) => <li>{t('exchange.line', number(line.line), t('exchange.reportLine', line))}</li>}
              </For>
            </ul>
          </Show>
        </details>
      </Show>
    </li>
  )
}
