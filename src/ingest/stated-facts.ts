import { type Facts, NO_FACTS } from './facts.js'
import { parseDate } from './parse-date.js'

/**
 * What the furniture around an article's own sentences says plainly: a headline on the first line, "Published: Nov 23,
 * 2021 09:42 PM", "By Ana Roy | November 23, 2021", "newsletters from The Varonia Post", "© 2021 The Varonia Post".
 * Reads the first and last lines only; sentences of the article are never taken for statements about it.
 *
 * @param reach how many lines that are not empty to read at each end
 */
export function statedFacts(text: string, reach = 12): Facts {
  const lines = edgeLines(text, reach)
  return {
    ...NO_FACTS,
    origin: 'file',
    title: headline(text),
    published: statedDate(lines),
    outlet: statedOutlet(lines),
  }
}

interface EdgeLine {
  readonly words: string
  /** 'head' until two paragraphs of the article have gone by; lines further down may belong to other stories. */
  readonly edge: 'head' | 'tail'
}

function edgeLines(text: string, reach: number): readonly EdgeLine[] {
  const head = filledLines(text.slice(0, reach * EDGE_WIDTH)).slice(0, reach)
  const tail =
    text.length > reach * EDGE_WIDTH || head.length === reach ? filledLines(text.slice(-reach * EDGE_WIDTH)) : []
  let paragraphs = 0
  const edges = head.map((words): EdgeLine => {
    if (words.length > LONGEST_LINE) paragraphs += 1
    return { words, edge: paragraphs < 2 ? 'head' : 'tail' }
  })
  return [...edges, ...tail.slice(-reach).map((words): EdgeLine => ({ words, edge: 'tail' }))]
}

/** Characters a line that are looked at on average: bounds the work on a huge text. */
const EDGE_WIDTH = 2000
/** Characters of a line of furniture; what is longer is a paragraph of the article. */
const LONGEST_LINE = 140

const filledLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

// ── headline

/** The first line when it looks like a headline: short, no sentence, with more text after it. */
export function headline(text: string): string | null {
  const [first, second] = filledLines(text.slice(0, 4 * EDGE_WIDTH))
  if (first === undefined || second === undefined) return null
  const words = first.replace(/^#{1,6}\s+/u, '')
  if (words.length > LONGEST_HEADLINE || words.split(/\s+/u).length < 3) return null
  if (!/^[\p{Lu}\p{N}\p{Pi}"'‘“]/u.test(words) || /[.:;,]['"’”]?$/u.test(words)) return null
  if (DATELINE.test(words) || FURNITURE.test(words) || dateOf({ words, edge: 'head' }) !== null) return null
  return words
}

const LONGEST_HEADLINE = 200
const DATELINE = /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:\([^)]{2,30}\)\s*)?\s[-–—]{1,2}\s/u
const FURNITURE =
  /^(?:by\s|photo|image|picture|file photo|published|updated|posted|date\s*:|see also|read more|sign up|subscribe|share|listen to|story highlights|this article is|advert|https?:|www\.|©|copyright)|\b(?:photos?\b|getty\b|reuters\)|years? ago$|share tweet|subscribe to\b)/iu

// ── date

/** The first date of the surest kind that the lines give; else the words of one that is none, for the warning. */
function statedDate(lines: readonly EdgeLine[]): string | null {
  const dates = lines.flatMap((line) => dateOf(line) ?? []).toSorted((one, other) => one.rank - other.rank)
  return (dates.find(({ words }) => parseDate(words) !== null) ?? dates[0])?.words ?? null
}

interface StatedDate {
  readonly words: string
  /** Lower is surer. */
  readonly rank: number
}

const LABELLED =
  /^(?:(?<published>(?:first |originally )?(?:published|posted)|publication date|pub(?:lish)?\s?date|date published)|(?<date>date)|(?<updated>(?:last )?(?:updated|modified)))(?:\s+(?:on|at))?\s*(?<mark>[:|–—-]?)\s*(?<rest>.{6,80})$/iu
const BYLINE = /^by\s+\S.{1,100}$/iu
const DATE_IN_BYLINE =
  /(?:\d{4}-\d{2}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$/iu

function dateOf({ words, edge }: EdgeLine): StatedDate | null {
  const label = LABELLED.exec(words)?.groups
  if (label) {
    // "Published: Nov 23, 2021 | Updated: Nov 25, 2021" says two things; the first is this line's.
    const rest = (label.rest ?? '').split(/\s*[|·•;]\s*(?=\p{L}+\s*:)|\s+(?:last )?updated\b/iu)[0] ?? ''
    const rank = label.published ? 0 : label.date ? 1 : 3
    const stated = parseDate(rest) !== null || (label.mark === ':' && /\d{4}/u.test(rest))
    return stated ? { words: rest, rank: edge === 'head' ? rank : rank + 4 } : null
  }
  if (edge === 'tail' || words.length > LONGEST_LINE) return null
  if (parseDate(words) !== null) return { words, rank: 2 }
  const pieces = words.split(/\s*[|•·]\s*/u)
  const piece = pieces.length > 1 ? pieces.find((part) => parseDate(part) !== null) : undefined
  if (piece !== undefined) return { words: piece, rank: 2 }
  const inByline = BYLINE.test(words) ? DATE_IN_BYLINE.exec(words)?.[0] : undefined
  return inByline !== undefined && parseDate(inByline) !== null ? { words: inByline, rank: 2 } : null
}

// ── outlet

const NAME =
  "((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}&'’.-]*(?: (?:of|the|and|de|la|&|[\\p{Lu}\\p{N}][\\p{L}\\p{N}&'’.-]*)){0,5})"
const END = '(?:[.,]? ?(?:\\(?(?:all|some) rights reserved.*)?|[.,|].*)$'

const OUTLET_LINES: readonly RegExp[] = [
  new RegExp(`\\bnewsletters? (?:from|by) ${NAME}${END}`, 'u'),
  new RegExp(
    `^(?:©|\\([Cc]\\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\\([Cc]\\)))?[ ,]*(?:\\d{4}(?: ?[-–] ?\\d{4})?,? )?(?:by )?${NAME}${END}`,
    'u',
  ),
  new RegExp(`^(?:Outlet|Publication|Newspaper|Publisher) ?: ?${NAME}$`, 'u'),
]

/** Names that credit a picture or a dispatch to where it came from, or that name nobody. */
const NO_OUTLET =
  /\b(?:agency|agence|wire|newswire|news service|press association|associated press|getty|vcg|shutterstock|alamy|reuters|afp|ap|upi|epa|dpa|efe|ansa|tass|interfax|xinhua|kyodo|pti|ani|syndicate|writers group|productions|inc|llc|creators\.com)\b|^(?:us|our|the (?:author|publisher|editor|team)|all rights)\b/iu

/** The one outlet that the lines name; null when they name none, or several. */
function statedOutlet(lines: readonly EdgeLine[]): string | null {
  const names = lines.flatMap(({ words }) => {
    if (words.length > 200) return []
    const name = OUTLET_LINES.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined)
    const bare = name?.replace(/[.,]*(?: (?:all|some)(?: rights.*)?)?$/iu, '')
    return bare === undefined || NO_OUTLET.test(bare) ? [] : [bare]
  })
  return new Set(names).size === 1 ? (names[0] ?? null) : null
}
