/** Why a file cannot be read. */
export type ArgdownReason =
  | { readonly kind: 'syntax'; readonly detail: string }
  | { readonly kind: 'yaml'; readonly detail: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'data'; readonly path: string; readonly rule: DataRule; readonly found: string }

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
