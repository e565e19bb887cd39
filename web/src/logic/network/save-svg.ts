/** The picture as a file of its own: colours of the page's theme become colours, so that any program shows it as it is. */
export function svgFile(picture: SVGElement, colourOf: (name: string) => string): string {
  const copy = picture.cloneNode(true) as SVGElement
  copy.removeAttribute('class')
  copy.removeAttribute('aria-hidden')
  const [, , width = '0', height = '0'] = (copy.getAttribute('viewBox') ?? '').split(' ')
  copy.setAttribute('width', width)
  copy.setAttribute('height', height)
  return withColours(new XMLSerializer().serializeToString(copy), colourOf)
}

/** "var(--ink)" as the colour that the page's theme has for it. */
export const withColours = (svg: string, colourOf: (name: string) => string): string =>
  svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name).replaceAll('"', "'"))
