import type { Candidate } from './candidate.js'
import { isCueNoun } from './cue-class.js'
import { contentEnd } from './extents.js'
import { isComma, type Range, sourceAfter, subjectBefore } from './noun-phrases.js'
import type { Item } from './units.js'

/** Attributions whose cue is no verb: "according to", "Name:", "his claim that". */
export function otherCandidates(items: readonly Item[], isParagraphStart: boolean): Candidate[] {
  const candidates: Candidate[] = []
  if (isParagraphStart) {
    const transcript = transcriptCandidate(items)
    if (transcript !== null) candidates.push(transcript)
  }
  const signature = signed(items)
  if (signature !== null) candidates.push(signature)
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.lower === 'according' && items[at + 1]?.lower === 'to') {
      const one = accordingTo(items, at)
      if (one !== null) candidates.push(one)
    } else if (item.lower === 'in' && items[at + 1] !== undefined) {
      const one = inWordsOf(items, at)
      if (one !== null) candidates.push(one)
    } else if ((item.tag === 'NN' || item.tag === 'JJ') && isCueNoun(item.lower)) {
      const one = nominal(items, at)
      if (one !== null) candidates.push(one)
    }
  }
  return candidates
}

function accordingTo(items: readonly Item[], at: number): Candidate | null {
  const source = sourceAfter(items, at + 2)
  if (source === null) return null
  const cue: Range = [at, at + 2]
  let left: Range = [0, at]
  if (isComma(items[at - 1])) left = [0, at - 1]
  // "However, according to …": what only links is no content.
  while (
    left[0] < left[1] &&
    (items[left[0]]!.tag === 'CC' ||
      isComma(items[left[0]]) ||
      (items[left[0]]!.tag === 'RB' && (left[0] + 1 === left[1] || isComma(items[left[0] + 1]))))
  ) {
    left = [left[0] + 1, left[1]]
  }
  const after = isComma(items[source[1]]) ? source[1] + 1 : source[1]
  const content: Range[] = []
  if (left[1] > left[0]) content.push(left)
  const first = items[after]
  const goesOn =
    isComma(items[source[1]]) && first !== undefined && (left[1] <= left[0] || /^(?:V[DZP]|MD|CC|TO)$/.test(first.tag))
  if (goesOn) content.push([after, contentEnd(items, after, 'clause')])
  return content.length === 0 ? null : { lemma: 'according_to', construction: 'preposition', source, cue, content }
}

const WORDS_OR_VIEW = /^(?:words?|view|opinion|eyes|mind|telling|estimation|account|phrase|version)$/

/** "in his words", "in the view of the court". */
function inWordsOf(items: readonly Item[], at: number): Candidate | null {
  let noun = at + 1
  while (noun < Math.min(items.length, at + 8) && !WORDS_OR_VIEW.test(items[noun]!.lower)) noun += 1
  if (noun >= items.length || !WORDS_OR_VIEW.test(items[noun]!.lower)) return null
  const owned = items[at + 1]!.tag === 'PS' || items[noun - 1]!.tag === 'PO' || items[noun - 2]?.tag === 'PO'
  const ofWhom =
    items[at + 1]!.lower === 'the' && noun === at + 2 && items[noun + 1]?.lower === 'of'
      ? sourceAfter(items, noun + 2)
      : null
  if (!owned && ofWhom === null) return null
  const source: Range = ofWhom ?? [at + 1, items[at + 1]!.tag === 'PS' ? at + 2 : noun]
  const cue: Range = ofWhom === null ? [items[at + 1]!.tag === 'PS' ? at + 2 : noun, noun + 1] : [at, noun + 2]
  const end = ofWhom === null ? noun + 1 : ofWhom[1]
  const content: Range[] = []
  let left: Range = [0, isComma(items[at - 1]) ? at - 1 : at]
  while (left[0] < left[1] && items[left[0]]!.tag === 'CC') left = [left[0] + 1, left[1]]
  if (left[1] > left[0]) content.push(left)
  if (isComma(items[end])) content.push([end + 1, contentEnd(items, end + 1, 'clause')])
  return content.length === 0 ? null : { lemma: 'in_words_of', construction: 'preposition', source, cue, content }
}

/** Words before a colon that name no speaker. */
const LABELS =
  /^(?:related|contributing|contributors?|reporting|writing|editing|update|updated|watch|opinion|exclusive|breaking|note|video|photos?|analysis|editors?|correction|fact|live|poll|report|source|review|more|also|read|here|now|but|and|first|second|third|the|this|that|it|there|time|date|where|when|what|who|why|how|caption|tags?|topics?|warning|today|p\.s\.|ps|bottom|spoiler)\b/i

function transcriptCandidate(items: readonly Item[]): Candidate | null {
  const colon = items.slice(0, 8).findIndex((item) => item.lower === ':')
  if (colon < 1 || colon >= items.length - 1) return null
  const name = items.slice(0, colon)
  if (
    !name.every(
      (item) => item.quotation < 0 && (/^\p{Lu}/u.test(item.text) || item.lower === 'of' || item.lower === ','),
    )
  )
    return null
  if (LABELS.test(name[0]!.lower) || name.length > 6 || name.some((item) => item.lower === 'of' && name.length < 4))
    return null
  const rest = items.slice(colon + 1)
  if (!rest.some((item) => item.isSpeech || /^(?:V[BDPZ]|MD)$/.test(item.tag))) return null
  return {
    lemma: ':',
    construction: 'transcript',
    source: [0, colon],
    cue: [colon, colon + 1],
    content: [[colon + 1, contentEnd(items, colon + 1, 'clause')]],
  }
}

/** "…" — Ann Lee */
function signed(items: readonly Item[]): Candidate | null {
  const dash = items.findLastIndex((item) => /^[-–—―]+$/.test(item.lower))
  if (dash < 1 || !items[dash - 1]!.isSpeech || items.length - dash > 10) return null
  const end = items.at(-1)!.lower === '.' ? items.length - 1 : items.length
  if (end === dash + 1 || items[dash + 1]!.tag !== 'NP' || sourceAfter(items, dash + 1)?.[1] !== end) return null
  return { lemma: '—', construction: 'signed', source: [dash + 1, end], cue: [dash, dash + 1], content: [[0, dash]] }
}

/** "Zhang's claim that …", "their fear of …". */
function nominal(items: readonly Item[], at: number): Candidate | null {
  const next = items[at + 1]
  if (next === undefined) return null
  const kind =
    next.lower === 'that' ? 'that' : next.tag === 'TO' ? 'to' : next.tag === 'IN' ? `preposition ${next.lower}` : null
  if (kind === null) return null
  let from = at
  while (from > 0 && (items[from - 1]!.tag === 'JJ' || items[from - 1]!.tag === 'NN')) from -= 1
  const owner = items[from - 1]
  const noun = items[at]!.lower
  const content: Range = [at + 1, contentEnd(items, at + 1, 'phrase')]
  if (owner?.tag === 'PS')
    return {
      lemma: noun,
      construction: `noun of pronoun ${kind}`,
      source: [from - 1, from],
      cue: [from, at + 1],
      content: [content],
    }
  if (owner?.tag === 'PO') {
    const source = subjectBefore(items, from - 1)
    return source === null
      ? null
      : {
          lemma: noun,
          construction: `noun of name ${kind}`,
          source: [source[0], from],
          cue: [from, at + 1],
          content: [content],
        }
  }
  const start = owner?.tag === 'DT' ? from - 1 : from
  return {
    lemma: noun,
    construction: `noun ${kind}`,
    source: null,
    cue: [start, at + 1],
    content: [content],
  }
}
