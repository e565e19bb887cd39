import { withoutAccents } from '../../text/index.js'

/** "Jean-Yves Le Drian" → "jean-yves-le-drian". Never empty: what has no letters becomes "actor". */
export function slugOf(name: string): string {
  const slug = withoutAccents(name)
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'actor' : slug
}
