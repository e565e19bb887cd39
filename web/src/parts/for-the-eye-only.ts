/** A picture of which a table or list beside it says the same: hidden from who hears the page, its links off the tab order. */
export function forTheEyeOnly<Picture extends SVGSVGElement | HTMLElement>(picture: Picture): Picture {
  picture.setAttribute('aria-hidden', 'true')
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  for (const link of picture.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
  return picture
}
