/** Measures text: its width in px at a size in px, in the page's font or another family. */
export function textMeasure(): (text: string, size: number, family?: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  let before = ''
  const own = getComputedStyle(document.body).fontFamily
  return (text, size, family = own) => {
    if (context === null) return text.length * size * 0.6
    const font = `${size}px ${family}`
    if (font !== before) context.font = font
    before = font
    return context.measureText(text).width
  }
}

/** The longest side of a canvas in every browser of today, and so many pixels that a school laptop has room for them. */
export const longestSide = 16_384
const mostPixels = 120_000_000

/** Whether a picture of a size in px can be drawn as PNG, so many pixels for each px. */
export function fitsPicture({ width, height }: { width: number; height: number }, scale: number): boolean {
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)]
  return across <= longestSide && down <= longestSide && across * down <= mostPixels
}

/**
 * An SVG file drawn as a PNG.
 * @param scale how many pixels for each px of the SVG
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
