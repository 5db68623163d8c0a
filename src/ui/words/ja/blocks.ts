import type { Words } from '../en.ts'

export const blocks = {
  title: 'ブロック',
} satisfies Words['blocks']
