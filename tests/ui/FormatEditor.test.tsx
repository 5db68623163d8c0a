// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { casesOf } from '../../src/core/model/case.ts'
import { button, format, handles, held, inside, stage, stageCase } from './caseStage.tsx'

test('C407 minutes that are nonsense are refused where they are typed, and the old ones come back', async () => {
  const on = await stageCase()
  await on.user.click(button('Format and times'))
  const minutes = screen.getByRole('spinbutton', { name: 'Minutes of P1' })
  for (const nonsense of ['0', '-3', '99999']) {
    await on.user.clear(minutes)
    await on.user.type(minutes, nonsense)
    expect(screen.getByRole('alert')).toHaveTextContent('A speech lasts more than 0 minutes and at most a day')
    expect(minutes).toHaveAttribute('aria-invalid', 'true')
  }
  await on.user.tab()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(minutes).toHaveValue(1)
  await on.user.clear(minutes)
  await on.user.type(minutes, '7.5')
  await on.user.tab()
  expect(held(on).format.speeches[0]).toMatchObject({ minutes: 7.5 })
  const preparation = screen.getByRole('spinbutton', { name: 'Preparation in the round, minutes' })
  await on.user.clear(preparation)
  await on.user.type(preparation, '4')
  await on.user.tab()
  expect(held(on).format.preparation).toBe(4)
})

test('C407 speeches are renamed, moved, given to the other side, added and removed; what they said is kept beside them', async () => {
  const on = await stageCase({ kind: 'burdens' })
  await on.user.click(button('Format and times'))
  const first = screen.getByRole('textbox', { name: 'Name of speech 1' })
  await on.user.clear(first)
  await on.user.tab()
  expect(first).toHaveValue('P1')
  await on.user.clear(first)
  await on.user.type(first, 'Opening')
  await on.user.tab()
  await on.user.click(button('Move down: Opening'))
  expect(held(on).format.speeches.map(({ name }) => name)).toEqual(['O1', 'Opening', 'P2'])
  expect(button('Move down: Opening')).toHaveFocus()
  await on.user.click(button('+ New speech'))
  expect(screen.getByRole('textbox', { name: 'Name of speech 4' })).toHaveFocus()
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Whose is P2' }), 'Opposition')
  await on.user.click(button('Remove Opening'))
  expect(button('Remove P2')).toHaveFocus()
  await on.user.click(button('Put together'))
  expect(inside('Not in a speech').getByRole('button', { name: 'Burdens, 1 of 2' })).toBeVisible()
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Speech of Burdens' }), 'New speech')
  expect(handles('New speech')).toEqual(['Burdens, 1 of 1'])
})

test('C414 a format that was edited is kept on this device, begins other cases, and is forgotten', async () => {
  const on = await stageCase()
  await on.user.click(button('Format and times'))
  const name = screen.getByRole('textbox', { name: 'Name of the format' })
  await on.user.clear(name)
  await on.user.type(name, 'Our league')
  await on.user.click(button('Keep for other cases'))
  expect(screen.getByText(/^“Our league” is kept on this device/)).toBeVisible()
  await on.user.click(button('New case'))
  const choice = screen.getByRole('combobox', { name: 'Format of the debate' })
  await on.user.selectOptions(choice, 'Our league')
  expect(screen.getByText('P1 1 · O1 1 · P2 2')).toBeVisible()
  await on.user.click(button('Begin the case'))
  expect(casesOf(on.open.debate())[1]?.format).toEqual({ ...format, name: 'Our league' })
  await on.user.click(button('New case'))
  await on.user.selectOptions(screen.getByRole('combobox', { name: 'Format of the debate' }), 'Our league')
  await on.user.click(button('Forget “Our league”'))
  expect(screen.getByRole('combobox', { name: 'Format of the debate' })).toHaveFocus()
  expect(screen.queryByRole('option', { name: 'Our league' })).toBeNull()
})

test('C414 what is stored on the device and is no format is passed over', async () => {
  const nonsense = ['{', '{}', JSON.stringify({ ...format, speeches: [{ ...format.speeches[0], minutes: -1 }] })]
  localStorage.setItem('rejoinder.formats', JSON.stringify(nonsense))
  await stage()
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toContain('Karl Popper')
  expect(screen.queryByRole('option', { name: 'Short' })).toBeNull()
})
