import type { Plugin } from 'vite'

/** What a page may do: nothing but its own files. `frame-ancestors` only counts as a header. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'form-action': "'none'",
}

/** The Content-Security-Policy as one line. @param own directives that take the place of the usual ones */
export function policyLine(own: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...policy, ...own })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** Puts the policy into the built page; while developing, Vite's own inline styles and scripts must run. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyLine() },
        injectTo: 'head-prepend',
      },
    ],
  }
}
