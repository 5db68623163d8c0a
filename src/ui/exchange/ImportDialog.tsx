import { For, Match, onMount, Switch } from 'solid-js'
import type { FormatId } from '../../formats/format.ts'
import { formatOf } from '../../formats/formats.ts'
import type { Importing } from '../../session/importing.ts'
import { Box } from '../dialogs/Box.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { FileProgress } from './FileProgress.tsx'
import { type Choices, ImportPreview } from './ImportPreview.tsx'
import { SeveralFiles } from './SeveralFiles.tsx'
import './exchange.css'

type At<State extends Importing['state']> = Extract<Importing, { state: State }>

/** What comes in: while it is read, what it is taken for, what is in it. Nothing is stored before a person says so. */
export function ImportDialog() {
  const { imports } = useSession()
  const { t, number } = useSpeech()
  /** They outlast that the file is read once more, with another relation. */
  const choices: Choices = {}
  const at = <State extends Importing['state']>(state: State) => {
    const now = imports.now()
    return now?.state === state ? (now as At<State>) : null
  }
  return (
    <Box title={t('exchange.importTitle')} class="wide" closed={imports.cancel}>
      <Switch>
        <Match when={at('reading')}>
          {(now) =>
            now().all === 1 ? (
              <FileProgress words={t('exchange.reading', now().name || t('exchange.pasted'))} cancel={imports.cancel} />
            ) : (
              <FileProgress
                words={t('exchange.readingOf', now().name, number(now().done + 1), number(now().all))}
                done={now().done}
                all={now().all}
                cancel={imports.cancel}
              />
            )
          }
        </Match>
        <Match when={at('asked')}>{(now) => <AskFormat now={now()} />}</Match>
        <Match when={at('read')} keyed>
          {(now) => <ImportPreview now={now} choices={choices} />}
        </Match>
        <Match when={at('several')}>{(now) => <SeveralFiles now={now()} />}</Match>
        <Match when={at('storing')}>
          {(now) => (
            <FileProgress
              words={t('exchange.storing', number(now().done + 1), number(now().all))}
              done={now().done}
              all={now().all}
              cancel={imports.cancel}
            />
          )}
        </Match>
      </Switch>
    </Box>
  )
}

function AskFormat(props: { now: At<'asked'> }) {
  const { imports } = useSession()
  const { t } = useSpeech()
  let format: FormatId | undefined = props.now.candidates[0]
  let read: HTMLButtonElement | undefined
  // What had the focus while the file was read is gone.
  onMount(() => read?.focus())
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (format !== undefined) void imports.again({ format })
      }}
    >
      <p>{t('exchange.problem', props.now.problem)}</p>
      <fieldset class="import-formats">
        <legend class="field-label">{t('exchange.whichFormat')}</legend>
        <For each={props.now.candidates}>
          {(candidate, i) => (
            <label class="check">
              <input
                type="radio"
                name="import-format"
                checked={i() === 0}
                onChange={() => {
                  format = candidate
                }}
              />
              {formatOf(candidate).label}
            </label>
          )}
        </For>
      </fieldset>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={imports.cancel}>
          {t('app.cancel')}
        </button>
        <button type="submit" class="button primary" ref={read}>
          {t('exchange.read')}
        </button>
      </div>
    </form>
  )
}
