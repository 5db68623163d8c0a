// @vitest-environment jsdom
import { screen, within } from '@solidjs/testing-library'
import { beforeEach, expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { addTag } from '../../src/core/edit/rewrite.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { TaskMarks } from '../../src/ui/claim/TaskMarks.tsx'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { debateOf, everyRow, row, stage, uniforms } from './stage.tsx'

beforeEach(everyRow)

const name = (sentence: string) => row(sentence).getAttribute('aria-label')
const marks = (sentence: string) =>
  [...row(sentence).querySelectorAll('.task-mark')].map((mark) => [mark.textContent, mark.getAttribute('title')])

test('C441 a row tells what there is to do about its claim, on the card and in its name', async () => {
  const { open } = await stage(Outline)
  expect(marks('Uniforms hide')).toEqual([])
  open.make((debate, clerk) => addTag(debate, { claim: 'equal', tag: 'check this' }, clerk))
  open.make((debate, clerk) => addTag(debate, { claim: 'equal', tag: 'needs evidence' }, clerk))
  expect(marks('Uniforms hide')).toEqual([
    ['needs evidence', 'Marked: needs evidence'],
    ['check this', 'Marked: check this'],
  ])
  expect(name('Uniforms hide')).toMatch(/, needs evidence, check this$/)
  open.undo()
  open.undo()
  expect(marks('Uniforms hide')).toEqual([])
})

test('C441 the marks are those of the side that is prepared', async () => {
  const { open } = await stage(Outline)
  open.make((debate, clerk) =>
    addClaim(debate, { parent: 'focus', relation: 'rebuts', text: 'They wear jewels' }, clerk),
  )
  expect(marks('Pupils think')).toEqual([['undefended', 'It is attacked, and no attack is answered']])
  expect(marks('They wear jewels')).toEqual([['unanswered', 'Nothing answers it']])
  open.preparing.flip()
  expect(marks('Pupils think')).toEqual([])
  expect(marks('They wear jewels')).toEqual([])
  expect(marks('Phones are banned')).toEqual([['unanswered', 'Nothing answers it']])
})

test('C441 a claim of ours with old evidence is marked', async () => {
  const evidence = { old: { ...passageFrom({}), id: 'old', order: 'a0', source: 'said' } }
  const debate = debateOf(
    'Schools should require uniforms',
    [
      { id: 'ours', relation: 'supports', text: 'They cost less', evidence },
      { id: 'theirs', relation: 'rebuts', text: 'They cost more', evidence },
    ],
    'debate',
    [{ ...blankCitation, id: 'said', date: '2009' }],
  )
  await stage(Outline, { debate })
  expect(marks('They cost less').map(([mark]) => mark)).toEqual(['unanswered', 'dated'])
  expect(marks('They cost more').map(([mark]) => mark)).toEqual(['unanswered'])
})

test('C441 where there is room for one mark it counts the others, and tells them', async () => {
  await stage(() => <TaskMarks kinds={['undefended', 'dated', 'check-this']} brief />, { debate: uniforms() })
  const mark = within(document.body).getByText('undefended').parentElement
  expect(mark).toHaveTextContent('undefended+2')
  expect(mark?.title.split('\n')).toHaveLength(3)
  expect(screen.queryByText('dated')).toBeNull()
})
