/** The light theme's colours and the fonts, for pictures that are drawn without a page; the style sheet has the same. */
export const lightColours = {
  raised: '#ffffff',
  ink: '#1c1b19',
  muted: '#6d6a63',
  line: '#e5e1d8',
  pro: '#24477d',
  con: '#b5391c',
} as const

export const pageFonts = {
  serif:
    'Georgia, "Iowan Old Style", "Times New Roman", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif',
} as const
