// @vitest-environment jsdom
import { screen } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { Footer } from '../../src/ui/Footer.tsx'
import { stage } from './stage.tsx'

const status = () => screen.getByRole('status')

test('C90 the status is "Saved", and "Saving…" until an edit is on disk', async () => {
  const { open, settled } = await stage(Footer)
  expect(status().textContent).toBe('Saved')
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  expect(status().textContent).toBe('Saving…')
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C91 words in a box that are not kept yet are not saved', async () => {
  const { open, settled } = await stage(Footer)
  open.writing.begin('focus')
  open.writing.type('Half a sent')
  expect(status().textContent).toBe('Saving…')
  open.writing.keep()
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C92 where the disk refuses, the status begins with "Not saved" and says why', async () => {
  const { open, settled } = await stage(Footer)
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError')
  })
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Other words' }, clerk))
  await settled()
  expect(status().textContent).toMatch(/^Not saved.*QuotaExceededError/)
  vi.restoreAllMocks()
  open.make((debate, clerk) => rewrite(debate, { claim: 'focus', text: 'Yet other words' }, clerk))
  await settled()
  expect(status().textContent).toBe('Saved')
})

test('C93 the footer counts the claims as they come', async () => {
  const { open } = await stage(Footer)
  expect(screen.getByText(/8 claims/)).toBeVisible()
  open.make((debate, clerk) => addClaim(debate, { parent: 'motion', relation: 'rebuts' }, clerk))
  expect(screen.getByText(/9 claims/)).toBeVisible()
})

test('C94 where no debate is open the footer claims nothing', async () => {
  await stage(Footer, { opened: false })
  expect(status()).toBeEmptyDOMElement()
  expect(screen.queryByText(/claim/)).toBeNull()
})
