import { svgFile } from '../logic/network/save-svg.js'

/** Hands a text over as a file. */
export function saveFile(text: string, type: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Hands the picture in an element over as a file, in the colours of the page's theme. */
export function savePicture(figure: HTMLElement | null, name: string): void {
  const picture = figure?.querySelector('svg')
  if (picture === null || picture === undefined) return
  const theme = getComputedStyle(document.documentElement)
  const svg = svgFile(picture, (colour) => theme.getPropertyValue(colour).trim())
  saveFile(svg, 'image/svg+xml', name)
}
