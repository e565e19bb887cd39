/** Text as text in HTML, in an element or in an attribute in quotation marks. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => HTML_ENTITIES[mark] ?? mark)

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text on one line of Markdown: whatever would be markup is escaped. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~#!$^]/g, '\\$&')
    .replace(/^(\s*)([-+=>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    // A bare address would become a link that nobody of ours made.
    .replace(/\b(https?|ftp|mailto):/gi, '$1&#58;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/@/g, '&#64;')

/** Text that cannot steer a terminal: control characters, line breaks among them, become spaces. */
export const escapeTerminal = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(DIRECTION, '')

/** Marks that turn the direction of what follows: they could make a line say something else than it does. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/** The address when it leads to a page of the web; null for `javascript:` and all that is no address. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
