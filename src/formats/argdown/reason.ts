/** Why a file cannot be read. */
export type ArgdownReason =
  /** In Argdown's own words, which are English. */
  | { readonly kind: 'syntax'; readonly detail: string }
  | { readonly kind: 'cannot-stand'; readonly found: string }
  | { readonly kind: 'something-missing' }
  | { readonly kind: 'not-indented' }
  | { readonly kind: 'sign-alone' }
  | { readonly kind: 'character' }
  | { readonly kind: 'yaml'; readonly detail: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'data'; readonly path: string; readonly rule: DataRule; readonly found: Found }

/** What stands where something else has to: a value as it is written, or of what kind it is. */
export type Found = { readonly value: string } | 'nothing' | 'list' | 'block'

/** What a value of our data has to be. */
export type DataRule =
  | 'share'
  | 'level'
  | 'text'
  | 'name'
  | 'grade'
  | 'url'
  | 'marks'
  | 'list'
  | 'number'
  | 'block'
  | 'flag'
