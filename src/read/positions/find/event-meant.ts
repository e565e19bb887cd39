import type { Span } from '../../../text/index.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { IssueIndex } from '../issues/index-words.js'
import { eventKindOf, isBareEvent } from '../lexicon/event-nouns.js'
import type { Representation } from '../who/roll-up.js'
import type { Who } from '../who/who.js'
import { type Doer, nearest } from './main-deed.js'

/** What "the decision", "his move" takes up: the deed of its owner, or the one told last. */
export function eventMeant(
  who: Who,
  speaking: Representation,
  view: SentenceView,
  item: number,
  doers: readonly Doer[],
  main: Doer | null,
  { issues }: IssueIndex,
): { readonly issue: number; readonly sign: 1 | -1; readonly certainty: number } | null {
  const { items } = view
  const kind = eventKindOf(items[item]!.lower) ?? 'done'
  // The one issue whose codebook speaks of "the decision".
  const telling = issues.flatMap(({ eventPolarity }, issue) => (eventPolarity[kind] === 0 ? [] : [issue]))
  const named = telling.length === 1 ? telling[0]! : -1
  const start = phraseStart(view, item)
  const first = items[start]!
  const owner = items.slice(start, item + 1).findIndex(({ tag }) => tag === 'PO')
  const at = items[item]!.start
  const isNamed = first.lower === 'the' && items.slice(start, item).some(({ tag }) => tag === 'NP')
  if (owner > 0 || first.tag === 'PS' || isNamed) {
    const phrase: Span =
      owner > 0
        ? [first.start, items[start + owner - 1]!.end]
        : first.tag === 'PS'
          ? [first.start, first.end]
          : [first.start, items[item - 1]!.end]
    const owners = new Set(who.actorsOf(phrase, null).flatMap((id) => [...speaking.withKin(id)]))
    const own = doers.filter(({ actor }) => owners.has(actor))
    const last =
      own.find(({ issue }) => issue === named) ?? own.find(({ issue }) => issue === main?.issue) ?? nearest(own, at)
    if (last === undefined) return null
    const told = issues[last.issue]!.eventPolarity[kind]
    const usual =
      Math.sign(own.reduce((sum, doer) => sum + (doer.issue === last.issue ? doer.sign : 0), 0)) || last.sign
    return { issue: last.issue, sign: (told || usual) as 1 | -1, certainty: 0.75 }
  }
  // "a similar course of action"
  const isLike = items.slice(start, item).some(({ lower }) => /^(?:similar|same)$/.test(lower))
  const like = isLike ? doers.filter((doer) => doer.at < at).at(-1) : undefined
  if (like !== undefined) return { issue: like.issue, sign: like.sign, certainty: 0.55 }
  if (!/^(?:the|this|that|such)$/.test(first.lower)) return null
  if (first.lower === 'the' && !isBareEvent(items[item]!.lower)) return null
  if (
    items
      .slice(start, item)
      .some(({ lower }) => /^(?:final|ultimate|own|next|last|other|first|latest|previous|earlier)$/.test(lower))
  )
    return null
  // "the decision to leave" says itself what it is.
  if (/^(?:to|on|of|by|that)$/.test(items[item + 1]?.lower ?? '')) return null
  if (named >= 0) return { issue: named, sign: issues[named]!.eventPolarity[kind] as 1 | -1, certainty: 0.65 }
  const last = main ?? nearest(doers, at)
  if (last === undefined) return null
  const told = issues[last.issue]!.eventPolarity[kind]
  return { issue: last.issue, sign: told === 0 ? last.sign : told, certainty: 0.65 }
}
