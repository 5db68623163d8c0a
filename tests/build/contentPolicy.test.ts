// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { policyLine } from '../../build/contentPolicy.ts'

test('S74 the policy that SECURITY.md asks of a server is the one that ours sends', () => {
  const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8')
  expect(page).toContain(`Content-Security-Policy: ${policyLine()}; frame-ancestors 'none'\n`)
})

test('S74 nothing is allowed but the program’s own files, and no directive loosens it', () => {
  const directives = policyLine().split('; ')
  expect(directives[0]).toBe("default-src 'none'")
  for (const directive of directives) expect(directive).not.toMatch(/unsafe|\*|https?:/)
})
