import { classOfVerb } from './cue-class.js'
import { lemmaOf } from './lemma.js'
import { isComma, isNoun, nounEnd, timeEnd } from './noun-phrases.js'
import type { Item } from './units.js'

const SPEECH = new Set(['said', 'wrote', 'denied', 'asked', 'urged', 'promised', 'opposes', 'decreed'])

export const isSpeechVerb = (item: Item): boolean => {
  if (item.tag.charCodeAt(0) !== 86) return false
  const cueClass = classOfVerb(lemmaOf(item.lower))
  return cueClass !== null && SPEECH.has(cueClass)
}

const isStop = (item: Item): boolean => /^[.?!;]+$/.test(item.lower)
const isPast = (item: Item): boolean => item.tag === 'VD' || item.tag === 'VZ'

export const isQuotation = (item: Item | undefined): boolean => item !== undefined && item.quotation >= 0

/** The item opens a content by itself: "that", a wh-word, a quotation. */
export const opensContent = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  if (item === undefined) return false
  if (item.isSpeech || item.lower === ':') return true
  if (isComma(item)) return isQuotation(items[at + 1])
  return (
    (item.lower === 'that' && items[at + 1] !== undefined) ||
    item.lower === 'whether' ||
    item.lower === 'how' ||
    item.lower === 'why'
  )
}

/**
 * End of the content that begins at `start`. A clause goes on to the end of its sentence, but for what the author adds
 * with another verb of speech; a `phrase` also ends where the next clause begins.
 */
export function contentEnd(items: readonly Item[], start: number, extent: 'clause' | 'phrase'): number {
  for (let at = start; at < items.length; at += 1) {
    const item = items[at]!
    if (isStop(item) && (at === items.length - 1 || item.lower === ';')) return at
    if (at === start || item.quotation >= 0) continue
    if (isComma(item)) {
      if (isTagAfter(items, at + 1) || isAuthorsClause(items, at + 1)) return at
      if (extent === 'phrase' && isNewClause(items, at + 1)) return at
    } else if (item.tag === 'CC' && isNextPredicate(items, at, extent)) return isComma(items[at - 1]) ? at - 1 : at
    else if (item.lower === 'according' && items[at + 1]?.lower === 'to') return isComma(items[at - 1]) ? at - 1 : at
  }
  return items.length
}

/** ", adding that …" */
function isAuthorsClause(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined) return false
  if (item.lower === 'according' || item.lower === 'citing' || item.lower === 'referring') return true
  if (item.tag === 'VG' && isSpeechVerb(item)) {
    return (
      opensContent(items, at + 1) || isNoun(items[at + 1]) || items[at + 1]?.tag === 'DT' || items[at + 1]?.tag === 'IN'
    )
  }
  return false
}

/** ", he said." or ", said Zhang." */
function isTagAfter(items: readonly Item[], at: number): boolean {
  const first = items[at]
  if (first === undefined) return false
  if (isSpeechVerb(first) && isPast(first) && isNoun(items[at + 1])) return true
  const subject = nounEnd(items, at)
  if (subject === at) return false
  const verb = items[subject]
  if (verb === undefined || !isSpeechVerb(verb) || !isPast(verb)) return false
  const after = timeEnd(items, subject + 1)
  const next = items[after]
  return next === undefined || next.tag === 'PU' || next.tag === 'IN'
}

/** ", but he …", ", which …", ", while …", ", leaving …" */
function isNewClause(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined) return false
  if (item.tag === 'CC')
    return item.lower === 'but' || (isNoun(items[at + 1]) && isVerbSoon(items, nounEnd(items, at + 1)))
  return (
    isSubjectOfVerb(items, at) ||
    item.tag === 'WH' ||
    item.tag === 'VG' ||
    /^(?:while|as|when|after|before|although|though|because|since|despite|but)$/.test(item.lower)
  )
}

/** ", Australia, Britain and Canada also declared" */
function isSubjectOfVerb(items: readonly Item[], at: number): boolean {
  let next = nounEnd(items, at)
  for (let parts = 0; parts < 6 && next > at && (isComma(items[next]) || items[next]?.tag === 'CC'); parts += 1) {
    const start = items[next + 1]?.tag === 'CC' ? next + 2 : next + 1
    const end = nounEnd(items, start)
    if (end === start) return false
    next = end
  }
  while (next > at && items[next]?.tag === 'RB') next += 1
  return next > at && isVerbSoon(items, next)
}

const isVerbSoon = (items: readonly Item[], at: number): boolean => /^(?:V[DZP]|MD)$/.test(items[at]?.tag ?? '')

/** "and" leads to another verb of the same subject, or to another speaker. */
function isNextPredicate(items: readonly Item[], conjunction: number, extent: 'clause' | 'phrase'): boolean {
  let at = conjunction + 1
  while (items[at]?.tag === 'RB') at += 1
  const verb = items[at]
  if (verb === undefined) return false
  if (isPast(verb) && extent === 'phrase') return true
  if (isPast(verb) && isSpeechVerb(verb)) return opensContent(items, at + 1) || items[at + 1]?.tag === 'TO'
  const subject = nounEnd(items, at)
  const next = items[subject]
  return (
    subject > at &&
    next !== undefined &&
    (isPast(next) || next.tag === 'VP') &&
    isSpeechVerb(next) &&
    (opensContent(items, subject + 1) || isNoun(items[subject + 1]) || items[subject + 1]?.tag === 'DT')
  )
}
