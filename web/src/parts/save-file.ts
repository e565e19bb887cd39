import { svgFile } from '../logic/network/save-svg.js'

/** Hands a text over as a file. */
export const saveFile = (text: string, type: string, name: string): void => hand(new Blob([text], { type }), name)

function hand(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The picture in an element as a file of its own, in the colours of the page's theme; null where there is none. */
function pictureOf(figure: HTMLElement | null): string | null {
  const picture = figure?.querySelector('svg')
  if (picture === null || picture === undefined) return null
  const theme = getComputedStyle(document.documentElement)
  return svgFile(picture, (colour) => theme.getPropertyValue(colour).trim())
}

/** Hands the picture in an element over as SVG. */
export function savePicture(figure: HTMLElement | null, name: string): void {
  const svg = pictureOf(figure)
  if (svg !== null) saveFile(svg, 'image/svg+xml', name)
}

/** Dots of the file for one of the picture. */
const FINER = 2

/** Hands the picture in an element over as PNG, on the colour of the page. */
export async function savePng(figure: HTMLElement | null, name: string): Promise<void> {
  const svg = pictureOf(figure)
  if (svg === null) return
  const image = new Image()
  // The page's own policy lets no image come from a blob.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * FINER
  canvas.height = image.naturalHeight * FINER
  const brush = canvas.getContext('2d')
  if (brush === null) return
  brush.fillStyle = getComputedStyle(document.body).backgroundColor
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))
  if (blob !== null) hand(blob, name)
}
