import type { Picture } from './picture'

const SCALE = 2
/** Browsers refuse larger canvases, or leave them empty. */
const LONGEST_SIDE_PX = 16_000

/** The picture in twice its size, for screens and paper. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, widthPx, heightPx }: Picture): Promise<Blob> {
  const image = new Image()
  // Our content security policy allows images from data:, not from blob:.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(SCALE, LONGEST_SIDE_PX / widthPx, LONGEST_SIDE_PX / heightPx)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(widthPx * scale)
  canvas.height = Math.round(heightPx * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser could not make a PNG'))), 'image/png')
  })
}
