/** What Plot calls the marks that stand for data, and the note on one of them. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['rect', 'data-marks'],
  ['dot', 'data-marks'],
  ['tip', 'data-note'],
])

/**
 * A picture of which a table or list beside it says the same: hidden from who hears the page, its links off the tab order. Its
 * marks are walked by the keys of its canvas, see picture-canvas.tsx.
 */
export function forTheEyeOnly<Picture extends SVGSVGElement | HTMLElement>(picture: Picture): Picture {
  picture.setAttribute('aria-hidden', 'true')
  for (const part of picture.querySelectorAll('[aria-label]')) {
    const name = PARTS.get(part.getAttribute('aria-label') ?? '')
    if (name !== undefined) part.setAttribute(name, '')
    part.removeAttribute('aria-label')
  }
  for (const link of picture.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
  return picture
}
