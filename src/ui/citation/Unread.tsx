import { For, Show } from 'solid-js'
import type { CitationProblem } from '../../formats/citations/citationProblem.ts'
import type { FileProblem } from '../../formats/fileProblem.ts'
import { useSpeech } from '../words/language.tsx'
import { problemInWords } from './problemInWords.ts'

/** More problems than so many tell nobody anything new. */
const most = 200

/** What could not be read, a line each. */
export function Unread(props: {
  problems: readonly CitationProblem[]
  failures: readonly { readonly file: string; readonly problem: FileProblem }[]
}) {
  const { t, number } = useSpeech()
  const count = () => props.problems.length + props.failures.length
  return (
    <Show when={count() > 0}>
      <details class="unread" open={count() < 8}>
        <summary class="warn-text">{t('sourceList.unread', count())}</summary>
        <ul>
          <For each={props.failures}>
            {({ file, problem }) => <li>{t('sourceList.failedFile', file, t('exchange.problem', problem))}</li>}
          </For>
          <For each={props.problems.slice(0, most)}>
            {(problem) => <li>{t('sourceList.line', number(problem.line), problemInWords(t, problem))}</li>}
          </For>
        </ul>
        <Show when={props.problems.length > most}>
          <p class="quiet">{t('sourceList.moreClaims', props.problems.length - most)}</p>
        </Show>
      </details>
    </Show>
  )
}
