/** What Windows takes for a device, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file's name without its ending, made from the motion, without the signs that some system forbids. */
export function fileStem(motion: string): string {
  const words = motion
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\\/:*?"<>|.]+/gu, ' ')
    .trim()
  const stem = [...words].slice(0, 60).join('').trim() || 'debate'
  return reserved.test(stem) ? `${stem}_` : stem
}

/** A file's name made from the motion. @param extension without the dot */
export function fileName(motion: string, extension: string): string {
  return `${fileStem(motion)}.${extension}`
}

/** Hands a file to the browser as a download. @returns its name, made from the motion */
export function saveFile(motion: string, extension: string, content: Blob): string {
  const name = fileName(motion, extension)
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
