import { screen, within } from '@solidjs/testing-library'
import { type CardFields, cardsOf, passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation, type Source } from '../../src/core/model/source.ts'
import { debateOf, type Stage } from './stage.tsx'

/** The part of the panel that shows a claim's evidence. */
export const section = () => screen.getByRole('region', { name: 'Evidence' })
/** A button of it. */
export const button = (name: string) => within(section()).getByRole('button', { name })
/** A box of its editor. */
export const field = (name: string) => within(section()).getByRole<HTMLInputElement>('textbox', { name })
/** A claim's evidence as the debate has it. */
export const sourcesOf = ({ claim, open }: Stage, id: string) => cardsOf(open.debate(), claim(id))

/** The source that evidence on the stage is quoted from. */
export const source = ({ title, publisher, date, url }: Partial<CardFields>): Source => ({
  ...blankCitation,
  id: 'said',
  title: title ?? 'Uniform costs 2024',
  publisher: publisher ?? 'School Board',
  date: date ?? 'May 2024',
  url: url ?? '',
})

/** A debate in which the first claim has a source, and the second has none. */
export const withSource = (fields: Partial<CardFields>) => {
  const evidence = { source: { ...passageFrom(fields), id: 'source', order: 'a0', source: 'said' } }
  return debateOf(
    'Schools should require uniforms',
    [
      { id: 'first', relation: 'supports', text: 'They cost less', evidence },
      { id: 'second', relation: 'supports', text: 'They look smart' },
    ],
    'debate',
    [source(fields)],
  )
}

/** Selects words in a box, as a person does with the mouse. */
export function select(box: HTMLInputElement, words: string): void {
  const from = box.value.indexOf(words)
  box.focus()
  box.setSelectionRange(from, from + words.length)
  box.dispatchEvent(new Event('select', { bubbles: true }))
}
