import { numberOfSource } from '../actors/lexicon/source-nouns.js'
import { isRoleNoun } from '../actors/lexicon/titles.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/** "Varonia to stay away from the games – foreign minister": a headline with who says so behind a dash. */
const BEHIND_DASH = /^(.{12,}\S)\s+([–—-]{1,2})\s+(\p{L}[\p{L}'’ -]{2,40})\.?$/u
/** Bodies and papers that speak in headlines. */
const BODY =
  /^(?:ministry|government|court|cabinet|parliament|embassy|council|commission|reports?|polls?|survey|study|statement|tribunal|prosecution)$/
const MOST_SOURCE_WORDS = 4
const CHANCE = 0.9

/**
 * Headlines (the first paragraph) whose source stands behind a dash. It must be an office, a body or
 * people ("minister", "officials"): a name there is as often the outlet's.
 */
export function findHeadlines({ article, scan }: Doc): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const [headline] = scan.paragraphs
  const [, words, dash, source] = BEHIND_DASH.exec(headline === undefined ? '' : article.text.slice(...headline)) ?? []
  if (headline === undefined || words === undefined || dash === undefined || source === undefined) return []
  const noun = source.split(' ').at(-1)!.toLowerCase()
  const isSource = isRoleNoun(noun) || BODY.test(noun) || numberOfSource(noun) !== null
  if (!isSource || source.split(' ').length > MOST_SOURCE_WORDS) return []
  const end = article.text.indexOf(source, headline[0] + words.length) + source.length
  const tokenAt = (offset: number): number => {
    let token = 0
    while (token + 1 < paragraphAt[1]! && ends[token]! <= offset) token++
    return token
  }
  const dashAt = article.text.indexOf(dash, headline[0] + words.length)
  const cue = tokenAt(dashAt)
  const part = (from: number, to: number): Fragment => ({ first: from, last: to, chance: CHANCE })
  if (starts[cue] !== dashAt) return []
  return [
    {
      cue: part(cue, cue),
      source: part(tokenAt(end - source.length), tokenAt(end - 1)),
      contents: [part(0, cue - 1)],
      sourceChance: CHANCE,
      contentChance: CHANCE,
    },
  ]
}
