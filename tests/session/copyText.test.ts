// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from '../../src/session/copyText.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  Object.assign(document, { execCommand: undefined })
})

/** A page over plain http, where a copy command fires a copy event, or does nothing. */
function plainHttp(works: boolean): Map<string, string> {
  const copied = new Map<string, string>()
  vi.stubGlobal('navigator', {})
  Object.assign(document, {
    execCommand: () => {
      if (!works) return false
      const event = new Event('copy', { bubbles: true, cancelable: true })
      document.dispatchEvent(
        Object.assign(event, { clipboardData: { setData: (type: string, text: string) => copied.set(type, text) } }),
      )
      return true
    },
  })
  return copied
}

test('P113 where the browser has a clipboard for pages, it is used', async () => {
  const writeText = vi.fn(async () => {})
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  await copyText('words')
  expect(writeText).toHaveBeenCalledWith('words')
})

test('P113 over plain http text is copied too, what was selected stays so, and nobody else fills the clipboard', async () => {
  document.body.innerHTML = '<p>chosen words</p>'
  getSelection()?.selectAllChildren(document.body)
  const other = vi.fn()
  document.addEventListener('copy', other)
  const copied = plainHttp(true)
  await copyText('line\nline')
  expect([...copied]).toEqual([['text/plain', 'line\nline']])
  expect(other).not.toHaveBeenCalled()
  expect(getSelection()?.toString()).toBe('chosen words')
  expect(document.body.innerHTML).toBe('<p>chosen words</p>')
  document.removeEventListener('copy', other)
})

test('P113 a browser that lets nothing be copied says so', async () => {
  plainHttp(false)
  await expect(copyText('words')).rejects.toThrow('does not let this page copy')
})
