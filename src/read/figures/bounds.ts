import type { FigureBound } from '../reading.js'
import type { Words } from './words.js'

/** Words before a number that say how exact it is, the longest first. */
const BEFORE: readonly (readonly [words: string, bound: FigureBound | null])[] = [
  ['in the region of', 'about'],
  ['somewhere in the region of', 'about'],
  ['in excess of', 'more-than'],
  ['an estimated', 'about'],
  ['a minimum of', 'at-least'],
  ['a maximum of', 'at-most'],
  ['a total of', null],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as few as', null],
  ['as little as', null],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['close to', 'about'],
  ['well over', 'more-than'],
  ['just over', 'more-than'],
  ['slightly over', 'more-than'],
  ['just under', 'less-than'],
  ['well under', 'less-than'],
  ['just below', 'less-than'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['fewer than', 'less-than'],
  ['less than', 'less-than'],
  ['lower than', 'less-than'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['or so', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
  ['approx', 'about'],
  ['approx.', 'about'],
  ['~', 'about'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['exactly', null],
  ['precisely', null],
  ['only', null],
  ['just', null],
  ['merely', null],
  ['all', null],
]

const SPLIT = BEFORE.map(([words, bound]) => ({ words: words.split(' '), bound })).sort(
  (a, b) => b.words.length - a.words.length,
)

/** Where the words before the number at `at` that say how exact it is begin, and what they say. */
export function boundBefore(
  { lowers }: Words,
  at: number,
): { readonly from: number; readonly bound: FigureBound | null } {
  for (const { words, bound } of SPLIT) {
    const from = at - words.length
    if (from < 0 || !words.every((word, index) => lowers[from + index] === word)) continue
    // "only about 20", "just over 20": what stands before changes nothing.
    const before =
      bound !== null && /^(?:only|just|already|perhaps|maybe|probably)$/.test(lowers[from - 1] ?? '') ? 1 : 0
    return { from: from - before, bound }
  }
  return { from: at, bound: null }
}

/** "or more", "or so", "-plus", ", at least" behind a number or its noun. */
export function boundAfter({ lowers }: Words, at: number): { readonly to: number; readonly bound: FigureBound | null } {
  const two = `${lowers[at] ?? ''} ${lowers[at + 1] ?? ''}`
  if (two === 'or more') return { to: at + 2, bound: 'at-least' }
  if (two === 'or so') return { to: at + 2, bound: 'about' }
  if (two === 'or less' || two === 'or fewer') return { to: at + 2, bound: 'at-most' }
  if (lowers[at] === '+' || lowers[at] === 'plus') return { to: at + 1, bound: 'at-least' }
  return { to: at, bound: null }
}
