// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { CommandButton } from '../../src/ui/CommandButton.tsx'
import { FailedDebate } from '../../src/ui/FailedDebate.tsx'
import { ClaimPanel } from '../../src/ui/panel/ClaimPanel.tsx'
import { slide, stage } from './stage.tsx'

test('C130 a debate that is not on this device says so, and leads to the others', async () => {
  await stage(() => <FailedDebate state="missing" retry={() => {}} />, { opened: false })
  expect(screen.getByRole('alert')).toHaveTextContent('This debate is not on this device.')
  expect(screen.getByRole('link', { name: 'All debates' })).toHaveAttribute('href', '#/')
})

test('C131 a failure says what the program saw, and can be tried again', async () => {
  const retry = vi.fn()
  const { user } = await stage(() => <FailedDebate state="failed" reason="UnknownError: full" retry={retry} />, {
    opened: false,
  })
  expect(screen.getByRole('alert')).toHaveTextContent('The browser does not let this program reach its storage.')
  expect(screen.getByRole('alert')).toHaveTextContent('What the program saw: UnknownError: full')
  expect(screen.queryByRole('button', { name: 'Save the raw data' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledTimes(1)
})

test('C132 a debate of a newer program says to update', async () => {
  await stage(() => <FailedDebate state="failed" reason="NewerDatabaseError: 9" retry={() => {}} />, { opened: false })
  expect(screen.getByRole('alert')).toHaveTextContent('Reload the page to update the program.')
})

test.each([{ id: 'x' }, null])('C133 what cannot be read (%j) can be saved as it is', async (raw) => {
  const { user } = await stage(
    () => <FailedDebate state="failed" reason="claims: missing" raw={raw} retry={() => {}} />,
    {
      opened: false,
    },
  )
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed or deleted.')
  const files: Blob[] = []
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await user.click(screen.getByRole('button', { name: 'Save the raw data' }))
  expect(click).toHaveBeenCalledTimes(1)
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual(raw)
})

test('C140 a command button is off while the command cannot be done, and on as soon as it can', async () => {
  const { user } = await stage(
    () => (
      <>
        <CommandButton command="undo" />
        <CommandButton command="redo" />
        <ClaimPanel />
      </>
    ),
    { selected: 'focus' },
  )
  const button = (name: string) => screen.getByRole('button', { name })
  expect(button('Undo')).toBeDisabled()
  expect(button('Redo')).toBeDisabled()
  slide(screen.getByRole('slider', { name: 'Conviction' }), 80)
  expect(button('Undo')).toBeEnabled()
  await user.click(button('Undo'))
  expect(screen.getByRole('slider', { name: 'Conviction' })).toHaveAttribute('aria-valuetext', 'not set')
  expect(button('Undo')).toBeDisabled()
  expect(button('Redo')).toBeEnabled()
})

test('C141 its tooltip has its key, and a button that shows a sign keeps its name', async () => {
  await stage(() => (
    <>
      <CommandButton command="undo" icon="↶" />
      <CommandButton command="settings" icon="⚙" />
    </>
  ))
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo (Ctrl+Z)')
  expect(screen.getByRole('button', { name: 'Settings' })).toHaveAttribute('title', 'Settings')
})

test('C142 where no debate is open, what needs one is off', async () => {
  await stage(
    () => (
      <>
        <CommandButton command="export" />
        <CommandButton command="import" />
        <CommandButton command="support" />
      </>
    ),
    { opened: false },
  )
  expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Support' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled()
})
