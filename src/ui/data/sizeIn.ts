import type { Speech } from '../words/language.tsx'

/** A size as a person reads it. @param bytes how large */
export function sizeIn({ t, number }: Speech, bytes: number): string {
  const mb = bytes / 1024 ** 2
  if (mb < 1) return t('yourData.size.kb', number(Math.max(1, Math.round(bytes / 1024))))
  if (mb < 1024) return t('yourData.size.mb', number(Math.round(mb * 10) / 10))
  return t('yourData.size.gb', number(Math.round((mb / 1024) * 10) / 10))
}
