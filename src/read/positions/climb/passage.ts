import type { VerbGroup } from '../../attribution/verb-groups.js'
import { verbBehind } from '../../clauses/around.js'
import { phraseEnd, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { NEGATION, turned } from './stand.js'
import { votesFor } from './votes-for.js'

/** What is put to a vote. */
const PAPER =
  /^(?:bills?|legislation|measures?|motions?|resolutions?|amendments?|proposals?|plans?|package|deal|treaty|repeal|reform|law|nomination|budget)$/
const BODY =
  /^(?:house|chamber|committee|panel|parliament|senate|legislature|assembly|council|congress|diet|duma|commons|lords|cabinet|subcommittee|commission)$/
/** Verbs whose subject is the paper and whose object, or what stands behind "in", is the body that let it pass or fall. */
const OUTCOMES: ReadonlyMap<string, 1 | -1> = new Map([
  ...['pass', 'clear', 'survive', 'sail', 'win', 'advance'].map((verb) => [verb, 1] as const),
  ...['fail', 'die', 'stall', 'fall', 'founder', 'collapse', 'languish'].map((verb) => [verb, -1] as const),
])
const FARTHEST = 3

/** "The bill passed the Senate", "a bill that on Friday cleared the house", "the motion died in committee": the body that decided. */
export function passage(view: SentenceView, head: number, stand: Stand): readonly Held[] {
  if (!PAPER.test(view.items[head]!.lower)) return []
  const end = phraseEnd(view, head)
  const verb = relativeVerb(view, end) ?? verbBehind(view, end)
  return verb === null ? [] : (decidedBy(view, verb, stand) ?? [])
}

/** The verb of "that" or "which" right behind item `end`, where that is its subject. */
function relativeVerb({ items, groups }: SentenceView, end: number): VerbGroup | null {
  const at = items[end]?.lower === ',' ? end + 1 : end
  if (!/^(?:that|which)$/.test(items[at]?.lower ?? '')) return null
  const verb = groups.find(({ from }) => from > at)
  if (verb === undefined || verb.shape !== 'finite' || verb.from > at + FARTHEST + 1) return null
  const between = items.slice(at + 1, verb.from)
  return between.every(({ tag, lower }) => /^(?:IN|RB|JJ|CD)$/.test(tag) || TIME.test(lower)) ? verb : null
}
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|today|earlier|last)$/

/** The body that a verb of passing or falling names; null where the verb is none or names none. */
export function decidedBy(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] | null {
  const { items } = view
  const polarity = OUTCOMES.get(group.lemma)
  if (polarity === undefined || group.passive || items.slice(group.from, group.head).some(({ tag }) => tag === 'MD'))
    return null
  const votes = polarity > 0 ? votesFor(view, group, stand) : []
  let from = group.to
  const link = items[from]?.lower ?? ''
  const isLed = /^(?:in|through|by)$/.test(link)
  if (isLed) from += 1
  else if (polarity < 0 || votes.length > 0) return votes.length > 0 ? votes : null
  let to = from
  while (to < items.length && /^(?:DT|JJ|NN|NP|PO|PS)$/.test(items[to]!.tag) && to < from + 6) to += 1
  while (to > from && TIME.test(items[to - 1]!.lower)) to -= 1
  const body = items[to - 1]
  if (to === from || body === undefined) return null
  const factor = items.slice(group.from, group.head).some(({ lower }) => NEGATION.test(lower)) ? -polarity : polarity
  const isNamed = isLed && link !== 'by' && body.tag === 'NP' && !TIME.test(body.lower) && polarity > 0
  if (!BODY.test(body.lower) && !isNamed) return null
  const done: Stand = {
    ...stand,
    sign: turned(stand.sign, factor),
    commitment: 'act',
    rule: `${stand.rule}.${polarity > 0 ? 'in' : 'failedin'}`,
  }
  return [{ holder: { kind: 'phrase', range: [from, to], verb: null }, stand: done }, ...votes]
}
