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

/** Any text parses; a page without <html> gets one, or the parser would take its first element for the page. */
export function parseHtml(html: string): HtmlDocument {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as HtmlDocument
}
