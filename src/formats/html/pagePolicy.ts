/**
 * What a written page may do: run its one script and use its one style, each known by its hash, and nothing else. The hashes
 * stand here, as the same for every debate, because browsers lend theirs (`crypto.subtle`) to no page that comes over plain http.
 * A test compares them with the script and the style. Content Security Policy Level 3, https://www.w3.org/TR/CSP3/.
 */
const scriptHash = 'sha256-fzahp8p2ad6Tn/QdRsCQEBYPwEMl9TmrGDjoyOfqwHo='
const styleHash = 'sha256-fAK0SqNPo7WXNkg58cXj3RONUsMSkG1zkg/e1MpcdDM='

export const pagePolicy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
