import type { FormatId } from './format.ts'
import { formatsOfName } from './formats.ts'
import { signsOf } from './signs.ts'

/**
 * Which formats a text can be, of those that are read: the likeliest first, none where it fits none.
 * @param name the file's name; its ending counts where the text itself leaves several
 */
export function sniff(text: string, name: string): FormatId[] {
  const { sure, possible } = signsOf(text)
  if (sure !== null) return [sure]
  const named = formatsOfName(name).find(({ id }) => possible.includes(id))?.id
  return named === undefined ? [...possible] : [named, ...possible.filter((id) => id !== named)]
}
