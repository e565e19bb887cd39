import { indexAt, overlaps, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Actor, Statement } from '../../reading.js'
import { headsOf } from '../../statements/heads-of.js'
import { firstFrom, mentionsIn, mentionsOf, type Named } from '../../statements/mentions.js'
import { isRelay } from '../../statements/relays.js'
import { type Earlier, speakersOf } from '../../statements/speakers.js'
import { type Representation, representationIn } from './roll-up.js'
import { unnamedGroupsIn } from './unnamed-groups.js'

/** Who is meant by phrases of a document, and whose words stand where. */
export interface Who {
  readonly speaking: Representation
  readonly mentions: readonly Named[]
  readonly actor: (id: string) => Actor | undefined
  /** The statement whose content holds `offset`: the innermost. */
  readonly statementAt: (offset: number) => Statement | null
  /** The statement whose cue the verb is and whose source its subject. */
  readonly statementBy: (verb: Span, subject: Span) => Statement | null
  /** The actors of a phrase that is the subject of a verb (its span), or that owns a noun (null). */
  readonly actorsOf: (phrase: Span, verb: Span | null) => readonly string[]
  /** Members of a counted group that its sentence lists: "21 countries, among them France and Germany". */
  readonly namedAmong: (phrase: Span, sentence: Span) => readonly string[]
  /** The group that a phrase describes without a name: "fourteen states". */
  readonly groupOf: (phrase: Span) => readonly string[]
  readonly groups: () => readonly Actor[]
  /** Who speaks a statement: those that it names, or the list that its source holds. */
  readonly speakersIn: (statement: Statement) => readonly string[]
}

export function whoIn(doc: Doc): Who {
  const { text } = doc.article
  const mentions = mentionsOf(doc.actors)
  const byId = new Map(doc.actors.map((actor) => [actor.id, actor]))
  const relays = new Set(doc.actors.filter(isRelay).map(({ id }) => id))
  const earlier: readonly Earlier[] = doc.statements
    .filter(({ speakers }) => speakers.length > 0)
    .map(({ cue, content, speakers }) => ({ at: cue[0]?.[0] ?? content[0]?.[0] ?? 0, ids: speakers }))
    .sort((a, b) => a.at - b.at)

  const contents = doc.statements
    .flatMap((statement) => statement.content.map(([start, end]) => ({ start, end, statement })))
    .sort((a, b) => a.start - b.start)
  const statementAt = (offset: number): Statement | null => {
    const last = countBefore(contents.length, (at) => contents[at]!.start <= offset) - 1
    let best: (typeof contents)[number] | null = null
    // Few statements lie within one another, and none is as long as this.
    for (let at = last; at >= 0 && offset - contents[at]!.start < LONGEST_CONTENT; at -= 1) {
      const one = contents[at]!
      if (offset < one.end && (best === null || one.end - one.start < best.end - best.start)) best = one
    }
    return best?.statement ?? null
  }

  const before = (offset: number): readonly Earlier[] => {
    const count = countBefore(earlier.length, (at) => earlier[at]!.at < offset)
    return earlier.slice(Math.max(0, count - LAST_SPEAKERS), count)
  }

  const cues = doc.statements
    .flatMap((statement) => statement.cue.map((span) => ({ span, statement })))
    .sort((a, b) => a.span[0] - b.span[0])
  const statementBy = (verb: Span, subject: Span): Statement | null => {
    const from = countBefore(cues.length, (at) => cues[at]!.span[0] < verb[0] - LONGEST_CUE)
    for (let at = from; at < cues.length && cues[at]!.span[0] < verb[1]; at += 1) {
      const { span, statement } = cues[at]!
      if (overlaps(span, verb) && statement.source.some((source) => overlaps(source, subject))) return statement
    }
    return null
  }

  const withoutRelays = (ids: readonly string[]): readonly string[] => ids.filter((id) => !relays.has(id))

  const actorsOf = (phrase: Span, verb: Span | null): readonly string[] => {
    const list = listIn(text, phrase, mentions)
    if (list.length > 1) return withoutRelays(list)
    const words = text.slice(...phrase)
    const joined = /^(?:he|she|it|they) and /i.exec(words)
    if (joined !== null) {
      const [one, other]: readonly [Span, Span] = [
        [phrase[0], phrase[0] + joined[0].indexOf(' ')],
        [phrase[0] + joined[0].length, phrase[1]],
      ]
      return [...actorsOf(one, verb), ...actorsOf(other, verb)]
    }
    if (SEVERAL.test(words)) return withoutRelays(several(doc, phrase, words, mentions))
    if (POSSESSIVE.test(words)) {
      const linked = mentions[firstFrom(mentions, phrase[0])]
      if (linked !== undefined && linked.span[0] === phrase[0]) return [linked.actor.id]
      return []
    }
    if (verb === null) return withoutRelays(headsOf(text, phrase, mentions).map(({ actor }) => actor.id))
    const attribution = { source: [phrase], cue: [verb], content: [], confidence: 1 }
    const ids = withoutRelays(speakersOf(doc, attribution, mentions, before(phrase[0])).ids)
    return ids.length === 0 && /^they$/i.test(words) ? withoutRelays(several(doc, phrase, words, mentions)) : ids
  }

  const namedAmong = (phrase: Span, sentence: Span): readonly string[] => {
    if (!MANY.test(text.slice(...phrase))) return []
    const rest = text.slice(phrase[0], sentence[1])
    const own = phrase[1] - phrase[0]
    const keyword = lastKeyword(rest, own)
    const from = keyword === null ? null : phrase[0] + keyword
    if (from === null) return []
    return withoutRelays(listAfter(text, from, sentence[1], mentions))
  }

  const unnamed = unnamedGroupsIn(text, doc.actors)
  const groupOf = (phrase: Span): readonly string[] => {
    const id = unnamed.idOf(phrase)
    return id === null ? [] : [id]
  }

  const speakersIn = (statement: Statement): readonly string[] => {
    if (statement.speakers.length > 0) return withoutRelays(statement.speakers)
    return statement.source.flatMap((span) => withoutRelays(listIn(text, span, mentions)))
  }
  return {
    speaking: representationIn(doc),
    mentions,
    actor: (id) => byId.get(id),
    statementAt,
    statementBy,
    actorsOf,
    namedAmong,
    groupOf,
    groups: unnamed.made,
    speakersIn,
  }
}

const SEVERAL =
  /^(?:all|both|all (?:of them|three|four)|the (?:two|three|four)|both (?:leaders|men|women|sides|countries|ministers|presidents|governments)|(?:the|all) (?:two|three|four|five) (?:leaders|men|countries|ministers|presidents|governments|allies|powers|nations))$/i
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 }

/** "All urged him to stay": the persons, or the states, that the sentences before name and this one does not. */
function several(doc: Doc, phrase: Span, words: string, mentions: readonly Named[]): readonly string[] {
  const here = indexAt(doc.scan.sentences, phrase[0])
  const sentence = doc.scan.sentences[here] ?? phrase
  const inHere = new Set(mentionsIn(mentions, sentence).map(({ actor }) => actor.id))
  const wanted = COUNTS[/two|both|three|four|five/i.exec(words)?.[0].toLowerCase() ?? ''] ?? null
  for (const kind of /countries|governments|nations|powers|allies/i.test(words)
    ? (['state'] as const)
    : (['person', 'state'] as const)) {
    const found: string[] = []
    for (let back = 1; back <= 2; back += 1) {
      const before = doc.scan.sentences[here - back]
      if (before === undefined) break
      const named = mentionsIn(mentions, before).filter(
        ({ actor, form }) => actor.kind === kind && form === 'name' && !inHere.has(actor.id),
      )
      for (const { actor } of named) if (!found.includes(actor.id)) found.push(actor.id)
      if (found.length >= (wanted ?? 2)) break
    }
    if (wanted === null ? found.length > 1 && found.length < 6 : found.length === wanted) return found
  }
  return []
}

const MANY =
  /\b(?:friends|countries|states|nations|members|governments|allies|partners|powers|leaders|lawmakers|senators|capitals|signatories)\b/i
/** How many of the items `0 … length` come first, where all that pass `isBefore` do. */
function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Who "they" are is told by those who spoke last. */
const LAST_SPEAKERS = 20
const LONGEST_CUE = 80
/** In code units. */
const LONGEST_CONTENT = 6000
const POSSESSIVE = /^(?:his|her|its|their)$/i

/** "Some of the allies, the UK, France and Germany": the names of a list in the phrase, two or more; else none. */
function listIn(text: string, phrase: Span, mentions: readonly Named[]): readonly string[] {
  const inside = mentionsIn(mentions, phrase).filter(({ form }) => form === 'name')
  let run: Named[] = []
  let best: Named[] = []
  for (const mention of inside) {
    const last = run.at(-1)
    const between = last === undefined ? '' : text.slice(last.span[1], mention.span[0])
    if (last !== undefined && LIST_LINK.test(between) && mention.actor !== last.actor) run.push(mention)
    else run = [mention]
    if (run.length > best.length) best = run
  }
  const [first] = best
  if (first === undefined || best.length < 2) return []
  const joined = text.slice(first.span[0], best.at(-1)!.span[1])
  return /\b(?:and|or)\b|&/.test(joined) && best.every(({ actor }) => actor.kind !== 'organisation' || best.length > 2)
    ? [...new Set(best.map(({ actor }) => actor.id))]
    : []
}

const LIST_LINK = /^(?:,|,?\s+(?:and|or|as well as)|\s*&)\s+(?:the\s+)?$/

/** Where the list begins that a phrase of `own` characters, or what follows it, announces; null when none does. */
function lastKeyword(rest: string, own: number): number | null {
  const inside = [...rest.slice(0, own).matchAll(/\b(?:including|such as|like)\b|[—–(]|--/g)].at(-1)
  if (inside !== undefined) return inside.index + inside[0].length
  const after = /^\s*(?:[:—–(]|--)|\b(?:among them|including|such as|namely)\b/.exec(rest.slice(own))
  if (after === null) return null
  const begin = own + after.index + after[0].length
  // "including key allies such as", "among them three of the members:"
  const closer = /^[^;]{0,60}?(?:\bsuch as\b|:)/.exec(rest.slice(begin))
  return closer === null ? begin : begin + closer[0].length
}

/** Mentions of a list that begins in `text` at `from`: "among them France and Germany". */
function listAfter(text: string, from: number, to: number, mentions: readonly Named[]): readonly string[] {
  const ids: string[] = []
  let end = from
  for (let at = firstFrom(mentions, from); at < mentions.length && mentions[at]!.span[1] <= to; at += 1) {
    const { actor, span, form } = mentions[at]!
    if (form === 'pronoun' || span[0] < end) continue
    if (ids.length === 0 ? span[0] - from > 70 : !LIST_LINK.test(text.slice(end, span[0]))) break
    ids.push(actor.id)
    end = span[1]
  }
  return ids
}
