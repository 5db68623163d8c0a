const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A size as a person reads it, such as "3.4 MB". @param bytes how large */
export function sizeIn(language: string, bytes: number): string {
  let size = Math.max(bytes, 1024) / 1024
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const digits = unit === 0 ? 0 : 1
  const style = { style: 'unit', unit: units[unit] as string, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(language, style).format(size)
}
