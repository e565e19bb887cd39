import type { Candidate } from './candidate.js'
import { isCueNoun } from './cue-class.js'
import { contentEnd } from './extents.js'
import { baseNounEnd, isComma, type Range, sourceAfter, subjectBefore } from './noun-phrases.js'
import type { Item } from './units.js'

/** Attributions whose cue is no verb: "according to", "Name:", "his claim that". */
export function otherCandidates(items: readonly Item[], isParagraphStart: boolean): Candidate[] {
  const candidates: Candidate[] = []
  if (isParagraphStart) {
    const transcript = transcriptCandidate(items)
    if (transcript !== null) candidates.push(transcript)
  }
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.lower === 'according' && items[at + 1]?.lower === 'to') {
      const one = accordingTo(items, at)
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
  while (left[0] < left[1] && (items[left[0]]!.tag === 'CC' || items[left[0]]!.tag === 'RB' || isComma(items[left[0]])))
    left = [left[0] + 1, left[1]]
  const after = isComma(items[source[1]]) ? source[1] + 1 : source[1]
  const content: Range[] = []
  if (left[1] > left[0]) content.push(left)
  const first = items[after]
  const goesOn =
    isComma(items[source[1]]) && first !== undefined && (left[1] <= left[0] || /^(?:V[DZP]|MD|CC|TO)$/.test(first.tag))
  if (goesOn) content.push([after, contentEnd(items, after, 'clause')])
  return content.length === 0 ? null : { lemma: 'according_to', construction: 'preposition', source, cue, content }
}

/** Words before a colon that name no speaker. */
const LABELS =
  /^(?:related|update|updated|watch|opinion|exclusive|breaking|note|video|photos?|analysis|editors?|correction|fact|live|poll|report|source|review|more|also|read|here|now|but|and|first|second|third|the|this|that|it|there|time|date|where|when|what|who|why|how|caption|tags?|topics?|warning|today|p\.s\.|ps|bottom|spoiler)\b/i

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
  if (LABELS.test(name[0]!.lower)) return null
  return {
    lemma: ':',
    construction:
      name.length > 1 && name.every((item) => item.text === item.text.toUpperCase())
        ? 'transcript capitals'
        : 'transcript',
    source: [0, colon],
    cue: [colon, colon + 1],
    content: [[colon + 1, contentEnd(items, colon + 1, 'clause')]],
  }
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
    cue: [start, baseNounEnd(items, start)],
    content: [content],
  }
}
