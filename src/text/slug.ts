import { withoutAccents } from './without-accents.js'

/**
 * A name as an id that reads well in a URL: lower case, accents dropped, all but letters and digits as single hyphens.
 * Letters of any script are kept. Empty when the name has neither letters nor digits.
 * @example slug("Côte d'Ivoire") // "cote-d-ivoire"
 */
export const slug = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
