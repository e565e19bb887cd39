import { indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { proseOrder } from '../prose-order.js'
import type { Attribution } from '../reading.js'
import { headsOf } from './heads-of.js'
import { issuerOf, textNoun } from './issued-text.js'
import { firstFrom, mentionsIn, type Named } from './mentions.js'

/** Who is meant by a source, and how sure that is. */
export interface Speakers {
  readonly ids: readonly string[]
  /** 0..1, to be multiplied with the attribution's own confidence. */
  readonly certainty: number
  readonly isUnclear: boolean
  /** Who only carries the words; absent for nobody. */
  readonly via?: readonly string[]
  /** Who may be meant where it is unclear, likeliest first; absent where nobody comes to mind. */
  readonly candidates?: readonly string[]
}

const NOBODY: Speakers = { ids: [], certainty: 1, isUnclear: true }
/** Nobody is named the speaker, but these may be meant. */
const unsure = (candidates: readonly string[]): Speakers => ({ ...NOBODY, candidates: [...new Set(candidates)] })
const sure = (ids: readonly string[], certainty = 1): Speakers => ({
  ids: [...new Set(ids)],
  certainty,
  isUnclear: false,
})

/** What was resolved before, in text order: who "he", "they" and "the two" may be. */
export interface Earlier {
  readonly at: number
  readonly ids: readonly string[]
}

const SINGULAR = /^(?:he|she)$/i
const RELATIVE = /^(?:who|whom|which|that)$/i
const PAIR =
  /^(?:the two|both|both (?:leaders|men|women|sides|countries|presidents|ministers|governments|nations)|the two (?:leaders|men|women|sides|countries|presidents|ministers|governments|nations|senators|lawmakers|heads of (?:state|government)|chancellors|foreign ministers|diplomats))$/i
const ONE_OF =
  /^(?:one|two|some|both|several|others?|another|each|a (?:second|third)|the (?:other|others|second|third|latter)) of (?:them|these|those)$|^(?:the (?:other|others|second)|another|others)$/i
const STATES = /sides|countries|governments|nations/i

/** The actors whose words an attribution gives; empty when the article does not say. */
export function speakersOf(
  doc: Doc,
  attribution: Attribution,
  mentions: readonly Named[],
  earlier: readonly Earlier[],
): Speakers {
  const [source] = attribution.source
  if (source === undefined) return { ids: [], certainty: 1, isUnclear: false }
  const { text } = doc.article
  const words = text.slice(source[0], source[1]).trim()
  if (SINGULAR.test(words)) return singular(source, mentions, earlier, doc)
  if (SEAT.test(words)) return seated(source, mentions)
  if (RELATIVE.test(words)) return antecedent(text, source, mentions)
  if (PAIR.test(words)) return pair(doc, source, mentions, STATES.test(words) ? 'state' : 'person')
  if (/^they$/i.test(words)) return several(source, mentions, earlier, doc)
  if (ONE_OF.test(words)) return oneOf(source, earlier, doc)
  if (/^it$/i.test(words)) return isRead(doc, attribution) ? NOBODY : body(source, mentions, earlier, doc)
  if (/^(?:i|we|you)$/i.test(words)) return firstPerson(doc, source, earlier)
  const tag = tagBefore(doc, attribution, mentions)
  if (tag !== null) return tag
  if (DOCUMENT.test(words)) return adopter(source, mentions)
  if (LETTERS.test(words)) return initialled(doc, words)
  if (PARTISAN.test(words)) return spokeLast(doc, source, earlier, ['person'], NO_LEGISLATOR)
  if (SEEN_BY.test(words) || isAgent(text, source)) {
    const via = mentionsIn(mentions, source).map(({ actor }) => actor.id)
    return { ids: [], certainty: 1, isUnclear: false, via }
  }
  const noun = textNoun(words)
  // "The KCNA statement" says itself whose it is.
  if (noun !== null && !mentionsIn(mentions, source).some(({ form }) => form === 'name')) {
    const issuers = issuerOf(doc, source, noun, mentions, earlier)
    if (issuers.length > 0) return sure(issuers, 0.75)
    if (/^(?:statement|communiqu[eé])$/.test(noun)) return spokeLast(doc, source, earlier, ['state', 'organisation'])
  }
  const heads = attribution.source.flatMap((span) => headsOf(text, span, mentions))
  const namesakes = namesakesOf(doc, words, heads, earlier)
  if (namesakes.length > 0) return unsure(namesakes)
  return heads.length === 0 ? NOBODY : sure(heads.map(({ actor }) => actor.id))
}

/** "documents seen by Halyard": who saw them is not who says it. */
const SEEN_BY =
  /\b(?:seen|obtained|reviewed|viewed|verified|shown to|leaked to|examined|provided to|sent to)(?: by)? (?:the )?(?:\p{Lu}[\p{L}.&’'-]*\s?)+$/u
/** "Videos verified by | the Halyard Press | show …": the source is who did something to what tells. */
const isAgent = (text: string, [start]: Span): boolean =>
  /\b(?:seen|obtained|reviewed|viewed|verified|published|posted|filmed|shot|taken|released|recorded|examined|shared) by (?:the )?$/.test(
    text.slice(Math.max(0, start - 24), start),
  )

/**
 * "Kim said", where two of that family name have spoken and neither of them just before: those who may be meant, likeliest first;
 * empty where it is clear.
 */
function namesakesOf(doc: Doc, words: string, heads: readonly Named[], earlier: readonly Earlier[]): readonly string[] {
  const [head] = heads
  if (head?.actor.kind !== 'person' || heads.length > 1 || !/^(?:M(?:r|s|rs)\.? )?\p{Lu}[\p{L}’'-]+$/u.test(words))
    return []
  const name = words.split(' ').at(-1) ?? ''
  const bearers = new Set(
    doc.actors.filter((actor) => actor.kind === 'person' && actor.name.split(' ').includes(name)).map(({ id }) => id),
  )
  const spoken = [...new Set(earlier.flatMap(({ ids }) => ids).filter((id) => bearers.has(id)))]
  const last = earlier.findLast(({ ids }) => ids.some((id) => bearers.has(id)))
  const isNear = last !== undefined && sentenceOf(doc, head.span[0]) - sentenceOf(doc, last.at) <= 2
  return spoken.length < 2 || isNear ? [] : [head.actor.id, ...spoken.filter((id) => id !== head.actor.id)]
}

/** Which sentence of prose holds `offset`: headings and teasers between two do not count. */
const sentenceOf = (doc: Doc, offset: number): number =>
  proseOrder(doc).orderOf[Math.max(0, indexAt(doc.scan.sentences, offset))] ?? 0

/** "(R-Wyo.)": the party and state of a legislator, where debris of the page parts them from the name. */
const SEAT = /^\(?[RDI]-[A-Z][\p{L}.]*\)?$/u

function seated(source: Span, mentions: readonly Named[]): Speakers {
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor, span } = mentions[at]!
    if (source[0] - span[1] > 400) break
    if (actor.kind === 'person' && actor.roles.some(({ role }) => /\b(?:senator|representative|congress)/.test(role)))
      return sure([actor.id], 0.7)
  }
  return NOBODY
}

/** "HRC:" in an interview. */
const LETTERS = /^\p{Lu}{2,3}$/u

function initialled(doc: Doc, letters: string): Speakers {
  const bearers = doc.actors.filter(({ kind, name }) => {
    const names = name.split(' ')
    return kind === 'person' && names.length > 1 && name[0] === letters[0] && names.at(-1)?.[0] === letters.at(-1)
  })
  const known = doc.actors.find(({ mentions }) =>
    mentions.some(({ form, span }) => form === 'name' && doc.article.text.slice(...span) === letters),
  )
  if (known !== undefined) return sure([known.id])
  return bearers.length === 1 ? sure([bearers[0]?.id ?? ''], 0.75) : NOBODY
}

/** "the Ohio Republican": takes up the legislator who spoke. */
const PARTISAN = /^[Tt]he (?:\p{Lu}\p{L}+ ){0,2}(?:Republican|Democrat|lawmaker|congressman|congresswoman)$/u

/** Offices of those who sit in no parliament there. */
const NO_LEGISLATOR = /^(?:president|secretary|spokes\w+|.*press secretary|.*ambassador|governor|mayor)\b/

/** The one who spoke last, if of these kinds and not long ago. */
function spokeLast(
  doc: Doc,
  source: Span,
  earlier: readonly Earlier[],
  kinds: readonly string[],
  without: RegExp = /^$/,
): Speakers {
  const last = earlier.at(-1)
  const [id] = last?.ids ?? []
  if (last === undefined || id === undefined || last.ids.length > 1) return NOBODY
  const isNear = sentenceOf(doc, source[0]) - sentenceOf(doc, last.at) <= 3
  const actor = doc.actors.find((candidate) => candidate.id === id)
  const isFit = actor !== undefined && kinds.includes(actor.kind) && !actor.roles.some(({ role }) => without.test(role))
  return isNear && isFit ? sure([id], 0.7) : NOBODY
}

const DOCUMENT = /^(?:the|this|that) (?:\p{L}+ )?(?:resolution|measure|motion)$/iu
const ADOPTING = /\b(?:Assembly|Council|Parliament|Congress|Senate|Duma|Knesset|Bundestag|House of \p{L}+)$/u

/** "The resolution says": the body, named last before, that adopts such texts. */
function adopter(source: Span, mentions: readonly Named[]): Speakers {
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor } = mentions[at]!
    if (actor.kind === 'organisation' && ADOPTING.test(actor.name)) return sure([actor.id], 0.7)
  }
  return NOBODY
}

/**
 * "'…,' she told deputies, according to the agency": where the words have a tag of their own, who speaks is named there,
 * and the source only carries it.
 */
function tagBefore(doc: Doc, { cue }: Attribution, mentions: readonly Named[]): Speakers | null {
  const { text } = doc.article
  const [first] = cue
  if (first === undefined || !/^according to\b/i.test(text.slice(...first))) return null
  const end = doc.quotations.findLast(({ span, depth }) => depth === 0 && span[1] <= first[0])?.span[1]
  if (end === undefined || first[0] - end > 200) return null
  const gap = text.slice(end, first[0])
  const verb = /\s(?:said|says|told|added|wrote|tweeted|warned|insisted|explained|argued)\b/.exec(gap)
  if (verb === null || /[.!?]\s+\p{Lu}|\n|["“”]/u.test(gap.replace(/\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gen|St|Gov)\. /g, '')))
    return null
  const named = headsOf(text, [end + (/^\s*/.exec(gap)?.[0].length ?? 0), end + verb.index], mentions)
  const ids = named.map(({ actor }) => actor.id)
  return ids.length === 0 ? null : sure(ids, 0.9)
}

/** "he", "she": the person that the pronoun was linked to. */
function singular(source: Span, mentions: readonly Named[], earlier: readonly Earlier[], doc: Doc): Speakers {
  const linked = mentions[firstFrom(mentions, source[0])]
  if (linked !== undefined && linked.span[0] === source[0]) {
    const here = sentenceOf(doc, source[0])
    const before: Named[] = []
    for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
      const mention = mentions[at]!
      if (here - sentenceOf(doc, mention.span[0]) > 1) break
      const isOther = mention.actor.kind === 'person' && mention.form !== 'pronoun' && mention.span[1] <= source[0]
      if (isOther) before.push(mention)
    }
    if (isFarFetched(doc, source, linked.actor.id, mentions, earlier)) return unsure([linked.actor.id])
    const rivals = new Set(before.map(({ actor }) => actor.id))
    const goesOn = earlier.at(-1)?.ids.includes(linked.actor.id) === true
    return sure([linked.actor.id], rivals.size > 1 && !goesOn ? 0.75 : 0.9)
  }
  // A pronoun in a paragraph of its own after the words of one person.
  const last = earlier.at(-1)
  const isNear = last !== undefined && sentenceOf(doc, source[0]) - sentenceOf(doc, last.at) <= 3
  const isPerson = doc.actors.find(({ id }) => id === last?.ids[0])?.kind === 'person'
  const isFit = isNear && last.ids.length === 1 && isPerson && !isCalledOtherwise(doc, last.ids[0] ?? '', source)
  return isFit ? { ...sure(last.ids, 0.6), isUnclear: true } : NOBODY
}

/**
 * "The ministry said so. '…,' he said": a body spoke last, so the one meant is who spoke for it, whom the article may never
 * name; whoever the pronoun was linked to has not been named nearby and did not speak.
 */
function isFarFetched(
  doc: Doc,
  source: Span,
  id: string,
  mentions: readonly Named[],
  earlier: readonly Earlier[],
): boolean {
  const here = sentenceOf(doc, source[0])
  const last = earlier.at(-1)
  if (last === undefined || here - sentenceOf(doc, last.at) > 1) return false
  const kindOf = new Map(doc.actors.map(({ id: actor, kind }) => [actor, kind]))
  if (last.ids.length === 0 || last.ids.some((actor) => kindOf.get(actor) === 'person')) return false
  if (earlier.slice(-3).some(({ ids }) => ids.includes(id))) return false
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor, span, form } = mentions[at]!
    if (here - sentenceOf(doc, span[0]) > 1) return true
    if (actor.id === id && form !== 'pronoun') return false
  }
  return true
}

/** Whether the text says "he" of an actor who would be "she" here, or the other way round. */
function isCalledOtherwise(doc: Doc, id: string, source: Span): boolean {
  const { text } = doc.article
  const opposite = /^s/i.test(text.slice(...source)) ? /^(?:he|him|his)$/i : /^(?:she|her|hers)$/i
  const actor = doc.actors.find((candidate) => candidate.id === id)
  return actor?.mentions.some(({ span, form }) => form === 'pronoun' && opposite.test(text.slice(...span))) === true
}

/** "Trump, who said …": what stands right before. */
function antecedent(text: string, source: Span, mentions: readonly Named[]): Speakers {
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const mention = mentions[at]!
    if (source[0] - mention.span[1] > 60) break
    if (mention.form === 'pronoun') continue
    if (!/^(?:,|\s|\([^)]*\))*$/.test(text.slice(mention.span[1], source[0]))) continue
    // "to free Ana Roy that would be a sign": of a person papers say "who".
    const isThing = /^(?:that|which)$/i.test(text.slice(...source)) && mention.actor.kind === 'person'
    return isThing ? NOBODY : sure([mention.actor.id], 0.9)
  }
  return NOBODY
}

/** The last two distinct actors of a kind before the source. */
function pair(doc: Doc, source: Span, mentions: readonly Named[], kind: 'person' | 'state'): Speakers {
  const here = sentenceOf(doc, source[0])
  const ids: string[] = []
  /** The sentence in which the last of them was named. */
  let nearest: number | null = null
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor, form, span } = mentions[at]!
    const sentence = sentenceOf(doc, span[0])
    if (here - sentence > (kind === 'state' ? 2 : 5)) break
    if (actor.kind !== kind || form === 'pronoun' || ids.includes(actor.id)) continue
    // A third in the same sentence: who of them are the two?
    if (ids.length === 2 && sentence === nearest) return unsure([...ids, actor.id])
    if (ids.length === 2) break
    nearest ??= sentence
    ids.push(actor.id)
  }
  return ids.length === 2 ? sure(ids.reverse(), 0.8) : NOBODY
}

/** "they": the last source of several, or the last group or pair named as a subject. */
function several(source: Span, mentions: readonly Named[], earlier: readonly Earlier[], doc: Doc): Speakers {
  const here = sentenceOf(doc, source[0])
  const last = earlier.at(-1)
  const kindOf = new Map(doc.actors.map(({ id, kind }) => [id, kind]))
  if (
    last !== undefined &&
    here - sentenceOf(doc, last.at) <= 2 &&
    (last.ids.length > 1 || kindOf.get(last.ids[0] ?? '') === 'group')
  ) {
    // "Ana Roy meets Bo Lind, and they …": two persons right before it are meant as well as a group that spoke earlier.
    const beside = namedIn(doc, source, mentions, 'person')
    const isOther =
      sentenceOf(doc, last.at) < here && beside.length === 2 && !beside.every((id) => last.ids.includes(id))
    return isOther ? unsure([...beside, ...last.ids]) : sure(last.ids, 0.8)
  }
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor, span } = mentions[at]!
    if (here - sentenceOf(doc, span[0]) > 1) break
    if (actor.kind === 'group') return sure([actor.id], 0.7)
  }
  return NOBODY
}

/** Actors of a kind that the source's sentence names before it. */
function namedIn(doc: Doc, source: Span, mentions: readonly Named[], kind: string): readonly string[] {
  const sentence = doc.scan.sentences[Math.max(0, indexAt(doc.scan.sentences, source[0]))]
  if (sentence === undefined) return []
  const named = mentionsIn(mentions, [sentence[0], source[0]]).filter(
    ({ actor, form }) => actor.kind === kind && form !== 'pronoun',
  )
  return [...new Set(named.map(({ actor }) => actor.id))]
}

/** "one of them", "the other": of the group, or the few, that spoke last. */
function oneOf(source: Span, earlier: readonly Earlier[], doc: Doc): Speakers {
  const here = sentenceOf(doc, source[0])
  const groups = new Set(doc.actors.filter(({ kind }) => kind === 'group').map(({ id }) => id))
  const last = earlier.findLast(({ ids }) => ids.some((id) => groups.has(id)))
  const [id] = last?.ids ?? []
  return last !== undefined && last.ids.length === 1 && id !== undefined && here - sentenceOf(doc, last.at) <= 6
    ? sure([id], 0.7)
    : NOBODY
}

/** "it read", "it reads": a text, and no body. */
const isRead = (doc: Doc, { cue }: Attribution): boolean =>
  cue.some((span) => /\breads?\b/i.test(doc.article.text.slice(...span)))

/** "it": the last state or organisation that opened a sentence or spoke. */
function body(source: Span, mentions: readonly Named[], earlier: readonly Earlier[], doc: Doc): Speakers {
  const here = sentenceOf(doc, source[0])
  const kindOf = new Map(doc.actors.map(({ id, kind }) => [id, kind]))
  const last = earlier.at(-1)
  if (last !== undefined && here - sentenceOf(doc, last.at) <= 2 && last.ids.length === 1) {
    const kind = kindOf.get(last.ids[0] ?? '')
    if (kind === 'state' || kind === 'organisation') return sure(last.ids, 0.75)
  }
  for (let at = firstFrom(mentions, source[0]) - 1; at >= 0; at -= 1) {
    const { actor, span } = mentions[at]!
    const distance = here - sentenceOf(doc, span[0])
    if (distance > 1) break
    const opening = doc.scan.sentences[sentenceOf(doc, span[0])]?.[0] ?? 0
    if ((actor.kind === 'state' || actor.kind === 'organisation') && span[0] - opening < 12)
      return sure([actor.id], 0.65)
  }
  return NOBODY
}

/** "I" and "we" inside a quotation are its speaker; outside they are the author, who is no actor. */
function firstPerson(doc: Doc, source: Span, earlier: readonly Earlier[]): Speakers {
  const quotation = doc.quotations.find(({ span }) => span[0] <= source[0] && source[1] <= span[1])
  if (quotation === undefined) return { ids: [], certainty: 1, isUnclear: false }
  const last = earlier.at(-1)
  const isSame = last !== undefined && Math.abs(sentenceOf(doc, last.at) - sentenceOf(doc, quotation.span[0])) <= 1
  return isSame ? { ...sure(last.ids, 0.6), isUnclear: true } : NOBODY
}
