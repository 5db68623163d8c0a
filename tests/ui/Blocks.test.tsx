// @vitest-environment jsdom
import { screen, waitFor, within } from '@solidjs/testing-library'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, test, vi } from 'vitest'
import { remove } from '../../src/core/edit/remove.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { Blocks } from '../../src/ui/case/blocks/Blocks.tsx'
import { SummaryDialog } from '../../src/ui/summary/SummaryDialog.tsx'
import { debateOf, everyRow, type Setting, stage } from './stage.tsx'

const debate = () =>
  debateOf(
    'Ban homework',
    [
      { id: 'rest', relation: 'supports', text: 'Pupils need rest' },
      { id: 'lazy', parent: 'rest', relation: 'rebuts', text: 'They only play games' },
      { id: 'drill', relation: 'rebuts', text: 'Practice makes perfect' },
      {
        id: 'school',
        parent: 'drill',
        relation: 'rebuts',
        text: 'Schools have time to practise',
        evidence: {
          card: {
            ...passageFrom({ quote: 'Lessons leave room for exercises.' }),
            id: 'card',
            order: 'a0',
            source: 'study',
          },
        },
      },
      { id: 'tired', parent: 'drill', relation: 'undercuts', text: 'Tired drill teaches nothing' },
      { id: 'proof', parent: 'school', relation: 'supports', text: 'Finland shows it' },
      { id: 'crowded', parent: 'school', relation: 'rebuts', text: 'Timetables are full' },
      { id: 'again', parent: 'drill', relation: 'supports', reference: 'lazy' },
    ],
    'homework',
    [{ ...blankCitation, id: 'study', author: 'J. Lee', date: '2024', url: 'https://example.org/room' }],
  )

beforeEach(() => {
  everyRow()
  // jsdom has no sheets of its own to adopt.
  document.adoptedStyleSheets = []
  CSSStyleSheet.prototype.replaceSync = () => {}
})

const show = (setting: Setting = {}) => stage(() => <Blocks />, { debate: debate(), ...setting })
const button = (name: string | RegExp, inside?: HTMLElement) =>
  inside === undefined ? screen.getByRole('button', { name }) : within(inside).getByRole('button', { name })
const block = (claim: string) => screen.getByRole('article', { name: `AT: ${claim}` })
const blocks = () => screen.queryAllByRole('article').map((found) => found.getAttribute('aria-label'))
const answers = (claim: string) =>
  within(block(claim))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('.answer-claim')?.textContent)
const theme = (claim: string) => screen.getByRole('button', { name: new RegExp(claim) })

test('C415 every claim of the other side has a block under its contention, with what it bears on and what it lacks', async () => {
  const { user } = await show()
  expect(blocks()).toEqual([])
  const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent)
  expect(heads).toEqual([
    expect.stringMatching(/Pupils need restPro1 block1 without an answer$/),
    expect.stringMatching(/Practice makes perfectCon3 blocks2 without an answer$/),
  ])
  await user.click(theme('Practice makes perfect'))
  expect(blocks()).toEqual(['AT: Practice makes perfect', 'AT: Timetables are full', 'AT: They only play games'])
  await user.click(button('Unfold all'))
  expect(blocks()[0]).toBe('AT: They only play games')
  const [lazy] = screen.getAllByRole('article', { name: 'AT: They only play games' }) as [HTMLElement]
  expect(lazy).toHaveTextContent('Con')
  expect(lazy).toHaveTextContent('rebuts: Pupils need rest')
  expect(lazy).toHaveTextContent('No answer yet')
  expect(block('Practice makes perfect')).not.toHaveTextContent('No answer yet')
  expect(answers('Practice makes perfect')).toEqual(['Schools have time to practise', 'Tired drill teaches nothing'])
  await user.click(button('Fold all'))
  expect(blocks()).toEqual([])
})

test('C416 an answer is one line with its source, or all that supports it with the passages', async () => {
  const { user } = await show()
  await user.click(button('Unfold all'))
  const drill = block('Practice makes perfect')
  expect(drill).toHaveTextContent('J. Lee, 2024')
  expect(drill).toHaveTextContent('attacked, not defended')
  expect(drill).not.toHaveTextContent('Finland shows it')
  await user.click(button('With evidence'))
  expect(drill).toHaveTextContent('Lessons leave room for exercises.')
  expect(drill).toHaveTextContent('Finland shows it')
  expect(within(drill).getByRole('link', { name: 'https://example.org/room' })).toHaveAttribute(
    'rel',
    'noreferrer noopener',
  )
  expect(button('With evidence')).toHaveAttribute('aria-pressed', 'true')
  expect(localStorage.getItem('rejoinder.blocks.version')).toBe('"full"')
})

test('C417 answers are put in order by keys and buttons: the focus stays, the place is told, undo takes it back', async () => {
  const { user, open, claim } = await show()
  await user.click(button('Unfold all'))
  const first = button('Schools have time to practise')
  first.focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(answers('Practice makes perfect')).toEqual(['Tired drill teaches nothing', 'Schools have time to practise'])
  await waitFor(() => expect(button('Schools have time to practise')).toHaveFocus())
  expect(screen.getByRole('status')).toHaveTextContent('Place 2 of 2')
  expect(claim('school').rank).toBeDefined()
  // At the end there is nowhere to go.
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(answers('Practice makes perfect')[1]).toBe('Schools have time to practise')
  await user.click(button('Up: Schools have time to practise'))
  expect(answers('Practice makes perfect')[0]).toBe('Schools have time to practise')
  // The button that was pressed has nothing more to do; the claim has the focus.
  await waitFor(() => expect(button('Schools have time to practise')).toHaveFocus())
  expect(button('Up: Schools have time to practise')).toBeDisabled()
  open.undo()
  expect(answers('Practice makes perfect')[0]).toBe('Tired drill teaches nothing')
  await user.click(button('Back to order of strength'))
  expect(answers('Practice makes perfect')[0]).toBe('Schools have time to practise')
  expect(claim('school').rank).toBeUndefined()
  expect(button('AT: Practice makes perfect')).toHaveFocus()
})

test('C418 an answer is written in its block; Enter keeps it, Escape gives it up, and the focus is never lost', async () => {
  const { user, open, claim } = await show()
  await user.click(button('Unfold all'))
  const full = block('Timetables are full')
  button('Rebut: Timetables are full').focus()
  await user.keyboard('{Enter}')
  const box = await within(full).findByRole('textbox', { name: 'Claim text' })
  await waitFor(() => expect(box).toHaveFocus())
  await user.keyboard('Not every day{Enter}')
  await waitFor(() => expect(button('Not every day', full)).toHaveFocus())
  expect(full).not.toHaveTextContent('No answer yet')
  const [added] = childrenOf(open.debate(), 'crowded') as [string]
  expect(claim(added)).toMatchObject({ relation: 'rebuts', text: 'Not every day' })
  button('Rebut: Timetables are full').focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus())
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox', { name: 'Claim text' })).toBeNull()
  await waitFor(() => expect(button('Rebut: Timetables are full')).toHaveFocus())
  expect(childrenOf(open.debate(), 'crowded')).toEqual([added])
})

test('C418 what answers a claim and its reference is written in one of both blocks', async () => {
  const { user, open } = await show()
  await user.click(button('Unfold all'))
  const [original, reference] = screen.getAllByRole('article', { name: 'AT: They only play games' }) as HTMLElement[]
  await user.click(button('Rebut: They only play games', reference))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Claim text' })).toHaveFocus())
  expect(reference).toContainElement(screen.getByRole('textbox', { name: 'Claim text' }))
  await user.keyboard('Games rest them too{Enter}')
  for (const each of [original, reference]) expect(button('Games rest them too', each)).toBeVisible()
  expect(childrenOf(open.debate(), 'lazy')).toHaveLength(1)
})

test('C419 words find blocks in any fold, a theme shows its own alone, and neither loses what was unfolded', async () => {
  const { user } = await show()
  const search = screen.getByRole('searchbox', { name: 'Search the blocks' })
  await user.type(search, 'TIRED practice')
  expect(blocks()).toEqual(['AT: Practice makes perfect'])
  await user.clear(search)
  await user.type(search, 'nowhere')
  expect(screen.getByText('No block has these words.')).toBeVisible()
  await user.clear(search)
  expect(blocks()).toEqual([])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Pupils need rest')
  expect(blocks()).toEqual(['AT: They only play games'])
  expect(button('Fold all')).toBeDisabled()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'All themes')
  expect(blocks()).toEqual([])
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2)
})

test('C420 the other side has blocks of its own; a side without claims has none to answer', async () => {
  const { user, open } = await show()
  open.preparing.prepare('con')
  await user.click(button('Unfold all'))
  expect(blocks()).toEqual([
    'AT: Pupils need rest',
    'AT: Schools have time to practise',
    'AT: Finland shows it',
    'AT: Tired drill teaches nothing',
  ])
  for (const id of ['drill', 'lazy']) open.make((now, clerk) => remove(now, { claim: id }, clerk))
  open.preparing.prepare('pro')
  expect(screen.getByText('Con has no claims yet, so there is nothing to answer.')).toBeVisible()
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(button('One-page summary…')).toBeVisible()
})

test('C421 what is shown is saved: the chosen theme in the chosen version, as Word, Markdown or a page', async () => {
  const { user, session } = await show()
  const files: Blob[] = []
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const saved = async (format: string) => {
    const before = files.length
    await user.click(button(`Save as ${format}`))
    await waitFor(() => expect(files).toHaveLength(before + 1))
    return new Promise<Uint8Array>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
      reader.readAsArrayBuffer(files.at(-1) as Blob)
    })
  }
  const book = strFromU8(await saved('Markdown'))
  expect(book).toContain('## Pro: blocks against Con')
  expect(book).toContain('They only play games')
  expect(book).toContain('1. Schools have time to practise')
  expect(book).not.toContain('Lessons leave room')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Practice makes perfect')
  await user.click(button('With evidence'))
  const page = strFromU8(await saved('HTML'))
  expect(page).toContain('Lessons leave room for exercises.')
  expect(page).not.toContain('Pupils need rest')
  const word = unzipSync(await saved('Word'))
  const written = strFromU8(word['word/document.xml'] as Uint8Array)
  expect(written).toContain('Tired drill teaches nothing')
  // The paper of the country that the browser names.
  expect(navigator.language).toBe('en-US')
  expect(written).toContain('<w:pgSz w:w="12240" w:h="15840"/>')
  const part = 'Blocks Ban homework – Practice makes perfect, With evidence'
  expect(names).toEqual(['Blocks Ban homework.md', `${part}.html`, `${part}.docx`])
  expect(session.notices.list().at(-1)?.content).toMatchObject({ kind: 'exported', file: `${part}.docx` })
  vi.restoreAllMocks()
})

test('C422 what is printed is the document, whichever way the printing began, and it is gone afterwards', async () => {
  const { user, unmount } = await show()
  const laid = () => document.querySelector('.document-pages')
  let printed = ''
  window.print = () => {
    printed = laid()?.textContent ?? ''
  }
  await user.click(button('Print'))
  expect(printed).toContain('AT: Timetables are full')
  dispatchEvent(new Event('afterprint'))
  expect(laid()).toBeNull()
  dispatchEvent(new Event('beforeprint'))
  expect(laid()?.querySelectorAll('h4')).toHaveLength(4)
  expect(document.documentElement.dataset.printing).toBe('document')
  dispatchEvent(new Event('afterprint'))
  expect([laid(), document.documentElement.dataset.printing]).toEqual([null, undefined])
  unmount()
  dispatchEvent(new Event('beforeprint'))
  expect(laid()).toBeNull()
})

test('C423 what goes elsewhere goes here, and its block tells what it lacks now', async () => {
  const { user, elsewhere } = await show()
  await user.click(button('Unfold all'))
  await user.click(button('With evidence'))
  await elsewhere((now, clerk) => remove(now, { claim: 'school' }, clerk))
  expect(answers('Practice makes perfect')).toEqual(['Tired drill teaches nothing'])
  expect(blocks()).not.toContain('AT: Timetables are full')
  expect(block('Practice makes perfect')).toHaveTextContent('No answer has evidence')
})

test('C424 the summary is a dialog with the debate on one page, which follows the debate, prints and saves', async () => {
  const { user, session, open } = await stage(() => <SummaryDialog />, { debate: debate() })
  const dialog = await screen.findByRole('dialog', { name: 'One-page summary' })
  const page = within(dialog).getByRole('region', { name: 'The summary' })
  expect(page).toHaveTextContent('50 of 100 on the ballot “Judge”, weighed by the method “Balanced”.')
  expect(
    within(page)
      .getAllByRole('heading')
      .map((head) => head.textContent),
  ).toEqual(['Ban homework', '+ Pro', '− Con', 'What decides', 'Unanswered'])
  expect(page).toHaveTextContent('rebuts · Schools have time to practise')
  expect(within(page).getByRole('figure', { name: 'The map' })).toHaveTextContent('Practice makes perfect')
  open.make((now, clerk) => remove(now, { claim: 'drill' }, clerk))
  expect(page).toHaveTextContent('No contentions yet.')
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Paper' }), 'Letter')
  dispatchEvent(new Event('beforeprint'))
  expect(document.querySelector('.document-pages .summary')).toHaveTextContent('Ban homework')
  dispatchEvent(new Event('afterprint'))
  const files: Blob[] = []
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await user.click(button('Save as HTML'))
  expect(session.notices.list().at(-1)?.content).toMatchObject({ file: 'One-page summary Ban homework.html' })
  expect(files[0]?.type).toBe('text/html')
  click.mockRestore()
  let printed = ''
  window.print = () => {
    printed = document.querySelector('.document-pages')?.textContent ?? ''
  }
  await user.click(button('Print…'))
  expect(printed).toContain('Pupils need rest')
  dispatchEvent(new Event('afterprint'))
})
