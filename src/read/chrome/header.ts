import { isProse, type Line } from './lines.js'

/** How many lines above the first paragraph may be furniture; and how many words a section name may have. */
const HEAD_LINES = 12
const SECTION_WORDS = 6

const SECTION_PATH = /^[\p{L}&.' -]{2,30}(?:\s*[/|>»›·•]\s*[\p{L}&.' -]{2,30}){1,4}$/u
const SECTION =
  /^(?:(?:u\.?s\.?|us|uk|world|asia|europe|africa|americas?|middle east|china|politics|business|economy|opinions?|editorials?|analysis|news|top news|society|sports?|culture|science|technology|tech|health|diplomacy|military|international|national|local|travel|entertainment|lifestyle|markets|money|environment|climate|education|security|defen[cs]e|commentary|columns?|features?|exclusive|breaking|video|photos?|live|explainer|fact check|investigations?|white house|congress|elections?|campaigns?|policy|media|law|crime|religion|energy|immigration|home)(?: news)?)(?: (?:&|and) \p{L}+)?$/iu
const NAME = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+$/u

/**
 * Furniture among the lines above the first paragraph: section paths ("CHINA / SOCIETY"), section names, the name of the
 * outlet, the author's name beside one of these. Answers indices into `lines`.
 */
export function headerLines(
  lines: readonly Line[],
  outlet: string | null,
  isFurniture: (at: number) => boolean,
): number[] {
  const first = lines.findIndex(isProse)
  const end = Math.min(Math.max(first, 0), HEAD_LINES)
  const found = new Set<number>()
  for (let at = 0; at < end; at += 1) {
    const { text, words } = lines[at]!
    if (isOutlet(text, outlet) || (words <= SECTION_WORDS && (SECTION.test(text) || isSectionPath(text)))) found.add(at)
  }
  for (let at = 0; at < end; at += 1) {
    // A bare name is the author's only beside a date, the outlet or another byline; else it may be a headline.
    const beside = [at - 1, at + 1].some(
      (other) => found.has(other) || (other >= 0 && other < end && isFurniture(other)),
    )
    if (beside && lines[at]!.words <= 3 && NAME.test(lines[at]!.text)) found.add(at)
  }
  return [...found]
}

const isSectionPath = (text: string): boolean => SECTION_PATH.test(text) && !/[.!?]$/.test(text) && /[/|>»›]/.test(text)

const plain = (text: string): string => text.toLowerCase().replace(/\(.*?\)|[^\p{L}\p{N}]+/gu, '')

const isOutlet = (text: string, outlet: string | null): boolean =>
  outlet !== null && text.length <= outlet.length + 12 && plain(outlet) !== '' && plain(text) === plain(outlet)
