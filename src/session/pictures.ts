/** Measures text in the page's sans font: its width in px at a size in px. */
export function textMeasure(): (text: string, size: number) => number {
  const context = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.body).fontFamily
  return (text, size) => {
    if (context === null) return text.length * size * 0.6
    context.font = `${size}px ${family}`
    return context.measureText(text).width
  }
}

/**
 * An SVG file drawn as a PNG.
 * @param scale how many pixels for each px of the SVG
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(svg: string, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)), 'image/png')
  })
}
