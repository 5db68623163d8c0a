/** What Windows takes for a device, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** So many characters has a file's name; where it also says a variant, at least so many of them are the motion's. */
const most = 60
const least = 20

/**
 * A file's name without its ending, made from the motion, without the signs that some system forbids.
 * @param variant which of the files about the motion it is; it is never cut
 */
export function fileStem(motion: string, variant = ''): string {
  const room = variant === '' ? most : Math.max(least, most - [...variant].length)
  const stem = cutTo(room, allowed(motion)) || 'debate'
  if (variant !== '') return `${stem} – ${allowed(variant)}`
  return reserved.test(stem) ? `${stem}_` : stem
}

/** Cuts between two words, where that leaves most of the room used; Japanese has no blanks to cut at. */
function cutTo(room: number, words: string): string {
  const letters = [...words]
  if (letters.length <= room) return words
  const end = letters.lastIndexOf(' ', room)
  return letters
    .slice(0, end > room / 2 ? end : room)
    .join('')
    .trim()
}

function allowed(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\\/:*?"<>|.]+/gu, ' ')
    .trim()
}

/** A file's name made from the motion. @param extension without the dot */
export function fileName(motion: string, extension: string, variant = ''): string {
  return `${fileStem(motion, variant)}.${extension}`
}

/**
 * Hands a file to the browser as a download.
 * @param variant which of the files about the motion it is, where there may be several
 * @returns its name, made from the motion
 */
export function saveFile(motion: string, extension: string, content: Blob, variant = ''): string {
  const name = fileName(motion, extension, variant)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}

/** JSON text as a file's content. */
export function jsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' })
}

/** Lets a person choose files that debates may be read from. @returns none where the person gives up */
export function chooseFiles(accept: string): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = accept
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
