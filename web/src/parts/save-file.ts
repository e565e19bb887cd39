import { type Caption, type Part, pictureFile, withColours } from '../logic/picture/picture-file.js'

/** Hands a text over as a file. */
export const saveFile = (text: string, type: string, name: string): void => hand(new Blob([text], { type }), name)

function hand(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** All pictures in an element as one file with its caption, in the light colours, on white; null where there is none. */
function pictureOf(figure: HTMLElement | null, caption: Caption): string | null {
  const pictures = [...(figure?.querySelectorAll('svg') ?? [])].filter((picture) => picture.closest('button') === null)
  if (pictures.length === 0) return null
  return inLight((colourOf) => withColours(pictureFile(pictures.map(partOf), caption), colourOf))
}

function partOf(picture: SVGSVGElement): Part {
  const { width, height } = picture.getBoundingClientRect()
  const copy = picture.cloneNode(true) as SVGSVGElement
  for (const name of ['class', 'aria-hidden', 'role']) copy.removeAttribute(name)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return { markup: new XMLSerializer().serializeToString(copy), width, height }
}

/** What is made with the colours of the light scheme, whichever the page shows: a paper is white. Nothing of it is painted. */
function inLight<Made>(make: (colourOf: (name: string) => string) => Made): Made {
  const root = document.documentElement
  const scheme = root.getAttribute('data-mantine-color-scheme')
  root.setAttribute('data-mantine-color-scheme', 'light')
  const theme = getComputedStyle(root)
  try {
    return make((name) => (name === '--paper' ? '#ffffff' : theme.getPropertyValue(name).trim()))
  } finally {
    if (scheme !== null) root.setAttribute('data-mantine-color-scheme', scheme)
  }
}

/** Hands the pictures in an element over as SVG. */
export function savePicture(figure: HTMLElement | null, caption: Caption, name: string): void {
  const svg = pictureOf(figure, caption)
  if (svg !== null) saveFile(svg, 'image/svg+xml', name)
}

/** Dots of the file for one of the picture. */
const FINER = 2

/** Hands the pictures in an element over as PNG. */
export async function savePng(figure: HTMLElement | null, caption: Caption, name: string): Promise<void> {
  const svg = pictureOf(figure, caption)
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
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))
  if (blob !== null) hand(blob, name)
}
