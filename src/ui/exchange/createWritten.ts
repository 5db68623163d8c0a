import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { ballotsOf, type Debate } from '../../core/model/debate.ts'
import { normalise } from '../../core/model/normalise.ts'
import { entries } from '../../core/model/shelf.ts'
import type { Method } from '../../core/weigh/semantics.ts'
import { standings } from '../../core/weigh/standing.ts'
import type { FileProblem } from '../../formats/fileProblem.ts'
import type { FormatId } from '../../formats/format.ts'
import { problemOf } from '../../formats/formatError.ts'
import { partOf, type Scope } from '../../formats/scope.ts'
import { work } from '../../session/formatWork.ts'
import { inSlices } from '../../session/inSlices.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import type { Speech } from '../words/language.tsx'
import { documentWords } from './documentWords.ts'
import { drawnPicture, type PicturePreview } from './drawnPicture.ts'

/** How long choices rest before the file is written anew, in milliseconds. */
const rest = 120

/** A file that goes out, and how far it has come. */
export type Written =
  | { readonly state: 'writing' }
  | { readonly state: 'failed'; readonly problem: FileProblem }
  | {
      readonly state: 'written'
      readonly format: FormatId
      readonly content: string | Uint8Array
      /** What is looked at of a picture before it is saved. */
      readonly picture?: PicturePreview
    }

/**
 * What of a debate goes out, as a file: written beside the page, and anew when a choice changes. Ends with its owner.
 * @param debate the open debate as the choices were made for it: another tab may delete what goes out
 * @param lineage gives the states that the debate has gone through, once all of it is on disk
 */
export function createWritten(
  open: OpenDebate,
  debate: Debate,
  speech: Speech,
  format: Accessor<FormatId>,
  scope: Accessor<Scope>,
  lineage: () => Promise<readonly string[]>,
): Accessor<Written> {
  const [written, setWritten] = createSignal<Written>({ state: 'writing' })
  const failed = (error: unknown) => setWritten({ state: 'failed', problem: problemOf(error) })
  createEffect(
    on([format, scope], ([format, scope]) => {
      setWritten({ state: 'writing' })
      let stop = () => {}
      const timer = setTimeout(() => {
        const out = partOf(normalise(debate, speech.t('unplaced.title')), scope)
        if (format === 'svg') {
          const task = inSlices(drawnPicture(open, out, speech, scope.weights))
          stop = task.cancel
          task.result.then(({ content, preview }) => {
            setWritten({ state: 'written', format, content, picture: preview })
          }, failed)
          return
        }
        const write = (lineage: readonly string[]) => {
          const task = work<'write'>({
            kind: 'write',
            debate: out,
            format,
            language: speech.locale(),
            words: documentWords(speech.t),
            // Swedish dates are ISO 8601.
            today: new Date().toLocaleDateString('sv'),
            standings: standingsIn(out, open.weighing.method()),
            ...(lineage.length === 0 ? {} : { lineage }),
          })
          stop = task.cancel
          task.result.then((content) => setWritten({ state: 'written', format, content }), failed)
        }
        // A copy that comes back is merged by what it tells of its past; a part of a debate has none.
        if (format !== 'json' || out !== debate) {
          write([])
          return
        }
        let over = false
        stop = () => {
          over = true
        }
        lineage().then((known) => {
          // What came in meanwhile is in neither.
          if (!over) write(out === open.debate() ? known : [])
        }, failed)
      }, rest)
      onCleanup(() => {
        clearTimeout(timer)
        stop()
      })
    }),
  )
  return written
}

/** Where every claim stands on the first ballot, 0 to 1. */
function standingsIn(debate: Debate, method: Method): Record<string, number> {
  const [ballot] = ballotsOf(debate)
  if (ballot === undefined) return {}
  const stand = standings(debate, ballot, method)
  return Object.fromEntries(
    [...entries(debate.claims)].map(([id]) => [id, id === debate.motion ? stand.motion : stand.of(id)]),
  )
}
