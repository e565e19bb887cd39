import { lemmaOf } from '../attribution/lemma.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { beforeTime, PARTICLE, phraseStart, type SentenceView } from './sentence-view.js'

/** What a noun phrase hangs on. */
export type GovernorPlace =
  /** Object of a verb; `keys` are the verb with its particles and prepositions, the fullest first. */
  | { readonly kind: 'verb'; readonly group: VerbGroup; readonly keys: readonly string[] }
  /** Behind a noun and its preposition: "support for". */
  | { readonly kind: 'noun'; readonly at: number; readonly preposition: string }

const isSkipped = (tag: string): boolean => tag === 'RB'
const isLink = (tag: string): boolean => tag === 'IN' || tag === 'TO'

/** What the phrase that begins at item `start` hangs on; null when nothing before it takes it. */
export function governorOf(view: SentenceView, start: number, depth = 0): GovernorPlace | null {
  const { items, groupOf } = view
  const at = beforeTime(view, start - 1)
  if (at < 0) return null
  const here = items[at]!
  const direct = verbAt(view, at)
  if (direct !== null) return verb(direct, [])
  if (PARTICLE.test(here.lower)) {
    // "ripped up the deal"
    const before = verbAt(view, at - 1)
    if (before !== null) return verb(before, [here.lower])
  }
  if (isLink(here.tag) || PARTICLE.test(here.lower)) return behindPreposition(at)
  if ((here.tag === 'CC' || here.lower === ',') && depth < 2) {
    // "the deal and the sanctions": the phrase before is governed alike.
    let end = at
    if (items[end - 1]?.lower === ',') end -= 1
    const noun = end - 1
    if (noun >= 0 && /^(?:NN|NP|CD)$/.test(items[noun]!.tag))
      return governorOf(view, phraseStart(view, noun), depth + 1)
  }
  return null

  function verb(group: VerbGroup, parts: readonly string[]): GovernorPlace {
    return { kind: 'verb', group, keys: keysOf(view, group, parts) }
  }

  function behindPreposition(preposition: number): GovernorPlace | null {
    const word = items[preposition]!.lower
    const before = beforeTime(view, preposition - 1)
    if (before < 0) return null
    const group = verbAt(view, before)
    if (group !== null) return verb(group, [word])
    const item = items[before]!
    if (PARTICLE.test(item.lower) && item.tag !== 'NN') {
      const own = verbAt(view, before - 1) ?? verbBefore(before)
      if (own !== null) return verb(own, [item.lower, word])
    }
    // "remains a sceptic of it": a noun, whatever it is taken for.
    if (item.tag === 'JJ' && items[before - 1]?.tag === 'DT') return { kind: 'noun', at: before, preposition: word }
    if (item.tag === 'JJ' || item.tag === 'VN') {
      let copula = before - 1
      while (copula >= 0 && (isSkipped(items[copula]!.tag) || items[copula]!.tag === 'JJ')) copula -= 1
      const own = verbAt(view, copula)
      // "lobbied hard for it"
      if (own !== null && /^(?:hard|harder|long)$/.test(item.lower) && own.lemma !== 'be') return verb(own, [word])
      if (own !== null) return verb(own, [item.lower, word])
      return null
    }
    if (/^(?:NN|NP)$/.test(item.tag)) {
      if (
        /^(?:favou?r|support|defen[cs]e|line|breach|violation)$/.test(item.lower) &&
        isLink(items[before - 1]?.tag ?? '')
      ) {
        // "voted in favour of", "spoke in support of"
        // "came [out] in favour of it"
        const past = PARTICLE.test(items[before - 2]?.lower ?? '') ? verbAt(view, before - 3) : null
        // "is not in favour of it"
        const denied = /^(?:not|n't|never)$/.test(items[before - 2]?.lower ?? '') ? verbAt(view, before - 3) : null
        const own = verbAt(view, before - 2) ?? past ?? denied ?? verbBefore(before - 1)
        if (own !== null) return verb(own, [items[before - 1]!.lower, item.lower, word])
      }
      if (item.tag === 'NP' || word === 'with') {
        // "hit Keldia with", "slap the country with": the verb's own object stands between.
        const own = verbBefore(before + 1)
        if (own !== null && (word === 'with' ? WITH.test(own.lemma) : BETWEEN.test(own.lemma))) return verb(own, [word])
      }
      // "rid the coast of": what it is rid of.
      const ridding = word === 'of' ? verbBefore(before + 1) : null
      if (ridding !== null && RIDDING.test(ridding.lemma)) return verb(ridding, [word])
      return { kind: 'noun', at: before, preposition: word }
    }
    return null
  }

  /** The verb whose object ends before item `end`: "pull [the country] out of". */
  function verbBefore(end: number): VerbGroup | null {
    let from = end - 1
    while (from >= 0 && from > end - 7 && /^(?:NN|NP|PN|DT|PS|JJ|PO|CD)$/.test(items[from]!.tag) && groupOf[from]! < 0)
      from -= 1
    return from < end - 1 ? verbAt(view, from) : null
  }
}

/** Verbs whose object stands before the preposition that names what is done to it. */
const WITH = /^(?:hit|slap|strike|smack|punish|penali[sz]e|threaten|target)$/
const RIDDING = /^(?:rid|clear|free|strip|cleanse|purge)$/
const BETWEEN = /^(?:pull|take|withdraw|keep|remove)$/

/** The group whose last word is item `at`. */
export function verbAt({ groups, groupOf }: SentenceView, at: number): VerbGroup | null {
  const group = groups[groupOf[at] ?? -1]
  return group !== undefined && group.head === at ? group : null
}

/** The verb with what follows it, the fullest first. */
function keysOf({ items }: SentenceView, group: VerbGroup, parts: readonly string[]): readonly string[] {
  const lemma = lemmaOf(items[group.head]!.lower)
  const all = [lemma, ...parts].join(' ')
  const keys = [all]
  // "remains wary of it"
  if (LINKING.test(lemma) && parts.length > 1) keys.push(['be', ...parts].join(' '))
  if (group.passive) keys.unshift(['be', items[group.head]!.lower, ...parts].join(' '))
  return keys
}

const LINKING = /^(?:remain|stay|seem|appear|become|grow|sound|feel|look)$/
