import { parseHTML } from 'linkedom'

/** The few parts of the DOM that ingest needs; nothing else of the parser's types leaks out. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
}

export interface HtmlElement extends HtmlNode {
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => HtmlElement | null
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null
  readonly body: HtmlElement | null
}

export const ELEMENT = 1
export const TEXT = 3

/**
 * Any text parses. Two faults that would hide the whole article are mended first: a page without <html>, whose first
 * element the parser would take for the page, and a <title> that is never closed, to which all the rest would belong.
 */
export function parseHtml(html: string): HtmlDocument {
  const titled = /<\/title\s*>/iu.test(html) ? html : html.replace(/(<title\b[^>]*>[^<]*)/iu, '$1</title>')
  const whole = /<html[\s>]/iu.test(titled) ? titled : `<!DOCTYPE html><html><body>${titled}</body></html>`
  return parseHTML(whole).document as unknown as HtmlDocument
}
