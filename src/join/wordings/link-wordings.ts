import { alignWords, sameIn } from './align.js'
import type { SaidWord } from './words.js'

/** A statement as far as it may be another wording of one that was made elsewhere. */
export interface Saying {
  readonly id: string
  readonly article: string
  /** Ids of the actors; empty when the article does not say who. */
  readonly speakers: readonly string[]
  /** Day on which it was said or published; null when unknown. */
  readonly day: string | null
  readonly words: readonly SaidWord[]
}

/** Why two are held to be one statement. */
export const WORDING_RULES = {
  'same-words': 'the same words, quoted in both',
  cut: 'the one is a part of what the other quotes',
  'told-again': 'the one tells in its own words what the other quotes',
  'other-speaker': 'the same words, given to another speaker',
} as const
export type WordingRule = keyof typeof WORDING_RULES

export interface WordingLink {
  readonly one: string
  readonly other: string
  readonly rule: WordingRule
  /** 0..1: of the shorter's words that say something, how many the other has in the same order. */
  readonly score: number
}

/** Words that two must share to be looked at: a run of them, in the same order. */
const GRAM = 3
/** A run of words that so many statements hold is a formula. */
const MOST_HOLDERS = 60
/** Statements of one wording are made within so many days. */
const MOST_DAYS = 10
const DAY_MS = 86_400_000

/**
 * Which statements of different articles are one, in several wordings: quoted the same, cut, or told in other words. Precise
 * before complete: two that merely say alike are two.
 */
export function linkWordings(sayings: readonly Saying[]): WordingLink[] {
  const holders = new Map<string, number[]>()
  const links: WordingLink[] = []
  for (const [index, saying] of sayings.entries()) {
    const near = new Map<number, number>()
    for (const gram of gramsOf(saying.words)) {
      const held = holders.get(gram) ?? []
      if (held.length <= MOST_HOLDERS) for (const other of held) near.set(other, (near.get(other) ?? 0) + 1)
      holders.set(gram, [...held, index])
    }
    for (const other of near.keys()) {
      const link = linkOf(sayings[other]!, saying)
      if (link !== null) links.push(link)
    }
  }
  return links
}

function gramsOf(words: readonly SaidWord[]): Set<string> {
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= words.length; at += 1) {
    const gram = words.slice(at, at + GRAM)
    if (gram.some(({ content }) => content)) grams.add(gram.map(({ key }) => key).join(' '))
  }
  return grams
}

function linkOf(one: Saying, other: Saying): WordingLink | null {
  if (one.article === other.article || !isNear(one.day, other.day)) return null
  const runs = alignWords(one.words, other.words)
  const same = sameIn(runs, one.words)
  const [quotedOne, quotedOther] = [quotedOf(one.words), quotedOf(other.words)]
  const content = Math.min(contentOf(one.words), contentOf(other.words))
  if (content === 0) return null
  const score = same.content / content
  const isQuoted = quotedOne >= 3 && quotedOther >= 3
  const named = one.speakers.length > 0 && other.speakers.length > 0
  const isOwn = !named || one.speakers.some((speaker) => other.speakers.includes(speaker))
  const link = (rule: WordingRule, worth = score): WordingLink => ({ one: one.id, other: other.id, rule, score: worth })
  if (!isOwn) return isQuoted && same.words >= 10 && score >= 0.85 ? link('other-speaker') : null
  if (isQuoted && same.words >= 5 && same.content >= 2 && score >= 0.7) {
    const isPart =
      Math.abs(one.words.length - other.words.length) > 0.4 * Math.max(one.words.length, other.words.length)
    return link(isPart ? 'cut' : 'same-words')
  }
  // A speaker says the same thing once; that two unnamed ones use the same words says little. Telling turns words round.
  const shared = sharedContent(one.words, other.words)
  const told = named && quotedOne + quotedOther > 0 && shared >= 4 && shared / content >= 0.6
  return told ? link('told-again', shared / content) : null
}

const quotedOf = (words: readonly SaidWord[]): number => words.filter(({ quoted }) => quoted).length
const contentOf = (words: readonly SaidWord[]): number => words.filter(({ content }) => content).length

/** How many words that say something both have, in any order. */
function sharedContent(one: readonly SaidWord[], other: readonly SaidWord[]): number {
  const left = new Map<string, number>()
  for (const { key, content } of one) if (content) left.set(key, (left.get(key) ?? 0) + 1)
  let shared = 0
  for (const { key } of other) {
    const count = left.get(key) ?? 0
    if (count > 0) shared += 1
    left.set(key, count - 1)
  }
  return shared
}

function isNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= MOST_DAYS * DAY_MS
}
