import type { Span } from '../../../text/index.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { CompiledIssue } from '../issues/compile-issue.js'
import type { IssueIndex } from '../issues/index-words.js'
import { type EventKind, eventKindOf, isBareEvent } from '../lexicon/event-nouns.js'
import type { Who } from '../who/who.js'
import { type Doer, lastBefore, nearest } from './main-deed.js'

/** The issue that a noun takes up, and the side of those who are for what it names. */
export interface MeantEvent {
  readonly issue: number
  readonly sign: 1 | -1
  readonly certainty: number
}

/** What the article has told so far. */
export interface Told {
  readonly doers: readonly Doer[]
  readonly main: Doer | null
  readonly index: IssueIndex
}

/** What "the decision", "his move" takes up: the deed of its owner, or the one told last; null for none that was told. */
export function eventMeant(who: Who, view: SentenceView, item: number, told: Told): MeantEvent | null {
  const { items } = view
  // "Keldia's effort to save it" says itself what it is.
  if (items[item + 1]?.lower === 'to' && /^V/.test(items[item + 2]?.tag ?? '')) return null
  const kind = eventKindOf(items[item]!.lower) ?? 'done'
  if (isOfCourt(view, item)) return ofCourt(who, items[item]!.start, told)
  const owners = ownersOf(who, view, item)
  if (owners !== null && owners.size > 0) return ofOwners(owners, items[item]!.start, kind, told)
  const start = phraseStart(view, item)
  const words = items.slice(start, item).map(({ lower }) => lower)
  const at = items[item]!.start
  // "a similar course of action", also where the first is only expected
  if (words.some((word) => /^(?:similar|same)$/.test(word))) {
    const like = lastBefore(told.doers, at)
    if (like !== null) return { issue: like.issue, sign: like.sign, certainty: 0.55 }
  }
  // "these countries' moves": of those just spoken of.
  // "the president's decision", who is not told apart: of the main deed.
  const isOwned =
    items.slice(start, item).some(({ tag }) => tag === 'PO') &&
    !items.slice(start, item).some(({ tag }) => tag === 'NP')
  if (owners !== null && !isOwned) return null
  return isOwned || isPointedAt(view, item) ? pointedAt(kind, at, told) : null
}

const COURT = /^(?:courts?|judges?|justices?|circuit|tribunal|jury|panel|magistrate)$/
const COURTS = /\b(?:court|circuit|judges?|justices?|tribunal|jury|panel|magistrate)\b/i

/** "the high court's decision", "the judge's order", "the ruling" */
function isOfCourt({ items, ...view }: SentenceView, item: number): boolean {
  const start = phraseStart({ items, ...view }, item)
  const owner = items.slice(start, item).findIndex(({ tag }) => tag === 'PO')
  if (owner > 0) return COURT.test(items[start + owner - 1]!.lower)
  return (
    /^(?:rulings?|verdicts?|injunctions?)$/.test(items[item]!.lower) && /^(?:the|this|that)$/.test(items[start]!.lower)
  )
}

/** What a court has decided as far as the article tells; never the deed that it judges. */
function ofCourt(who: Who, at: number, { doers }: Told): MeantEvent | null {
  const own = doers.filter(({ actor, isTold }) => {
    const one = who.actor(actor)
    // Courts that are named by no name have their words for an id.
    return isTold && (COURTS.test(one?.name ?? actor) || (one?.roles ?? []).some(({ role }) => COURTS.test(role)))
  })
  const last = nearest(own, at)
  return last === undefined ? null : { issue: last.issue, sign: last.sign, certainty: 0.65 }
}

/** Whether "the move" stands for something told before, and not for one that its own words tell. */
function isPointedAt(view: SentenceView, item: number): boolean {
  const { items } = view
  const start = phraseStart(view, item)
  const first = items[start]!.lower
  if (!/^(?:the|this|that|such)$/.test(first) || (first === 'the' && !isBareEvent(items[item]!.lower))) return false
  const others = /^(?:final|ultimate|own|next|last|other|first|latest|previous|earlier)$/
  if (items.slice(start, item).some(({ lower }) => others.test(lower))) return false
  // "the decision to leave" says itself what it is.
  return !/^(?:to|on|of|by|that)$/.test(items[item + 1]?.lower ?? '')
}

function pointedAt(kind: EventKind, at: number, { doers, main, index: { issues } }: Told): MeantEvent | null {
  const named = telling(issues, kind)
  if (named >= 0) return { issue: named, sign: issues[named]!.eventPolarity[kind] as 1 | -1, certainty: 0.65 }
  const done = doers.filter(({ isTold }) => isTold)
  const before = lastBefore(done, at)
  const last = before !== null && at - before.at < JUST_BEFORE ? before : (main ?? nearest(done, at))
  if (last === undefined) return null
  // A project is what the issue asks about, whoever is for it.
  const usual = kind === 'made' ? 1 : last.sign
  return { issue: last.issue, sign: issues[last.issue]!.eventPolarity[kind] || usual, certainty: 0.65 }
}

function ofOwners(
  owners: ReadonlySet<string>,
  at: number,
  kind: EventKind,
  { doers, main, index: { issues } }: Told,
): MeantEvent | null {
  const own = doers.filter(({ actor, isTold }) => isTold && owners.has(actor))
  const named = telling(issues, kind)
  const last =
    own.find(({ issue }) => issue === named) ?? own.find(({ issue }) => issue === main?.issue) ?? nearest(own, at)
  if (last === undefined) return null
  const here = own.filter(({ issue }) => issue === last.issue)
  const sum = here.reduce((total, { sign }) => total + sign, 0)
  const told = issues[last.issue]!.eventPolarity[kind]
  const certainty = told === 0 ? 0.75 * (0.5 + (0.5 * Math.abs(sum)) / here.length) : 0.75
  return { issue: last.issue, sign: (told || Math.sign(sum) || last.sign) as 1 | -1, certainty }
}

/** The one issue whose codebook speaks of "the decision"; -1 for none. */
function telling(issues: readonly CompiledIssue[], kind: EventKind): number {
  const all = issues.flatMap(({ eventPolarity }, issue) => (eventPolarity[kind] === 0 ? [] : [issue]))
  return all.length === 1 ? all[0]! : -1
}

/** Who is said to own it ("his move", "Keldia's decision", "the Keldian decision"), with those who speak for them; null where nobody is. */
function ownersOf(who: Who, view: SentenceView, item: number): ReadonlySet<string> | null {
  const { items } = view
  const start = phraseStart(view, item)
  const first = items[start]!
  const owner = items.slice(start, item + 1).findIndex(({ tag }) => tag === 'PO')
  const isNamed = first.lower === 'the' && items.slice(start, item).some(({ tag }) => tag === 'NP')
  if (owner <= 0 && first.tag !== 'PS' && !isNamed) return null
  const last = owner > 0 ? items[start + owner - 1]! : first.tag === 'PS' ? first : items[item - 1]!
  const phrase: Span = [first.start, last.end]
  return new Set(who.actorsOf(phrase, null).flatMap((id) => [...who.speaking.withKin(id)]))
}

/** In code units: the sentence before, or the same. */
const JUST_BEFORE = 400
