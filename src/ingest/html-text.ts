import { ELEMENT, type HtmlElement, type HtmlNode, TEXT } from './html-node.js'

/**
 * The text of a part of a page as a reader sees it: paragraphs, headings, list items, quotations and captions parted by
 * blank lines, `<br>` as a line break, cells of a table row by tabs; other white space as one blank.
 *
 * @param skip elements to leave out, by upper-case name
 */
export function htmlText(root: HtmlNode, skip: ReadonlySet<string> = UNSEEN): string {
  const paragraphs: string[] = []
  let line = ''
  const flush = (): void => {
    const words = line.replace(/[ \f\r]*\n[ \f\r]*/gu, '\n').trim()
    // Two line breaks are how old pages part paragraphs.
    if (words !== '') paragraphs.push(...words.split(/\n{2,}/u))
    line = ''
  }
  const enter = (node: HtmlNode): boolean => {
    if (node.nodeType === TEXT) {
      const words = node.textContent ?? ''
      const blanks = words.replace(/[^\S\u00a0]+/gu, ' ')
      line += /[\s]$/u.test(line) ? blanks.trimStart() : blanks
      return false
    }
    if (node.nodeType !== ELEMENT) return node.firstChild !== null && node.nodeType !== COMMENT
    const name = node.nodeName.toUpperCase()
    if (skip.has(name) || isHidden(node as HtmlElement)) return false
    if (name === 'PRE') {
      flush()
      const words = (node.textContent ?? '').trim()
      if (words !== '') paragraphs.push(...words.split(/\n{2,}/u))
      return false
    }
    if (name === 'BR') line += '\n'
    else if (CELLS.has(name) && line.trim() !== '') line += '\t'
    else if (BLOCKS.has(name)) flush()
    return true
  }
  walk(root, enter, (node) => {
    if (BLOCKS.has(node.nodeName.toUpperCase())) flush()
  })
  flush()
  return paragraphs.join('\n\n')
}

/** How deep the elements of a page lie in each other at the most. */
export function nesting(root: HtmlNode): number {
  let depth = 0
  let deepest = 0
  const enter = (): boolean => {
    depth += 1
    deepest = Math.max(deepest, depth)
    return true
  }
  walk(root, enter, () => {
    depth -= 1
  })
  return deepest
}

/** Depth first without recursion: broken pages nest thousands deep. `enter` says whether to go inside. */
function walk(root: HtmlNode, enter: (node: HtmlNode) => boolean, leave: (node: HtmlNode) => void): void {
  const open: HtmlNode[] = []
  for (let node: HtmlNode | null = root; node !== null; ) {
    const child: HtmlNode | null = enter(node) ? node.firstChild : null
    if (child !== null) {
      open.push(node)
      node = child
      continue
    }
    leave(node)
    let next: HtmlNode | null = open.length === 0 ? null : node.nextSibling
    while (next === null && open.length > 0) {
      const parent = open.pop()!
      leave(parent)
      next = open.length === 0 ? null : parent.nextSibling
    }
    node = next
  }
}

function isHidden(element: HtmlElement): boolean {
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '')
}

const COMMENT = 8

/** What a browser does not show as text. */
const UNSEEN: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG CANVAS OBJECT EMBED VIDEO AUDIO MAP HEAD TITLE BUTTON SELECT INPUT TEXTAREA'.split(
    ' ',
  ),
)

/** What stands around an article: left out when the page does not say where its article is. */
export const SURROUNDINGS: ReadonlySet<string> = new Set([
  ...UNSEEN,
  'NAV',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'FORM',
  'MENU',
  'DIALOG',
])

const CELLS: ReadonlySet<string> = new Set(['TD', 'TH'])
const BLOCKS: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
  HEADER HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/u),
)
