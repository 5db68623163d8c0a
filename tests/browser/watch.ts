import type { Page } from '@playwright/test'

/**
 * Watches a page for what hostile words must not bring about: scripts that run, errors, reports of the policy, dialogs of the
 * browser, and requests to anywhere but the program's own address.
 * @returns what was seen so far
 */
export async function watch(page: Page, own: RegExp): Promise<readonly string[]> {
  const seen: string[] = []
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`))
  page.on('request', (request) => {
    if (!own.test(request.url())) seen.push(`elsewhere: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
    Object.defineProperty(globalThis, 'broken', {
      get: () => undefined,
      set: () => console.error('A script from a text ran.'),
    })
  })
  return seen
}
