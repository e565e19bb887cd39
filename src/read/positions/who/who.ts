import { indexAt, overlaps, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Actor, Statement } from '../../reading.js'
import { headsOf } from '../../statements/heads-of.js'
import { firstFrom, mentionsIn, mentionsOf, type Named } from '../../statements/mentions.js'
import { isRelay } from '../../statements/relays.js'
import { type Earlier, speakersOf } from '../../statements/speakers.js'
import { mayHeadGroup } from './group-nouns.js'
import { BREAK, listAfter, listIn, OTHERS, partsOf } from './lists.js'
import { namedBehind } from './named-behind.js'
import { namedBodiesIn } from './named-bodies.js'
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
  /** The person by whom those of a phrase are led: "Republicans, led by Ana Roy". */
  readonly leadersOf: (phrase: Span, sentence: Span) => readonly string[]
  /** Members of a counted group that its sentence lists: "21 countries, among them France and Germany". */
  readonly namedAmong: (phrase: Span, sentence: Span) => readonly string[]
  /** The groups that a phrase describes without a name: "fourteen states", "evangelicals and other backers". */
  readonly groupsOf: (phrase: Span) => readonly string[]
  /** The groups among the parts of a phrase whose head is part of no name: "Supporters of Roy", "Ana Roy and palace aides". */
  readonly groupsAmong: (phrase: Span) => readonly string[]
  /** Whether a noun may head such a group; asked before the phrase is looked at. */
  readonly isGroupNoun: (noun: string) => boolean
  /** Those whom a number or a wing tells apart from all bearers of a plural name, and where the name ends: "94 Republicans". */
  readonly partOf: (phrase: Span) => { readonly id: string; readonly end: number } | null
  /** Those among the parts of a list that names somebody too: "Keldia and other allies". */
  readonly groupsBeside: (phrase: Span) => readonly string[]
  /** The bodies that a phrase names and that no actor stands for yet: a company, "the league and the court". */
  readonly bodiesOf: (phrase: Span) => readonly string[]
  readonly groups: () => readonly Actor[]
  /** The state whose officials a phrase means ("US government officials"): what they do, it does; null for any other. */
  readonly stateOfOfficials: (phrase: Span) => string | null
  /** Who speaks a statement: those that it names, or the list that its source holds. */
  readonly speakersIn: (statement: Statement) => readonly string[]
}

export function whoIn(doc: Doc): Who {
  const { text } = doc.article
  // "the Keldia-backed rebels": the name only says which.
  // "Ana Roy (R-North)": nor is the seat anybody.
  const named = mentionsOf(doc.actors).filter(
    ({ span }) => !/^[-‐]\p{Ll}/u.test(text.slice(span[1], span[1] + 2)) && !/^[RDI]-\p{Lu}/u.test(text.slice(...span)),
  )
  const isOwn = isOwnPronoun(doc)
  const mentions = named.filter(({ actor, form, span }) => form !== 'pronoun' || !isOwn(actor.id, span))
  const byId = new Map(doc.actors.map((actor) => [actor.id, actor]))
  const relays = new Set(doc.actors.filter(isRelay).map(({ id }) => id))
  const earlier: readonly Earlier[] = doc.statements
    .filter(({ speakers }) => speakers.length > 0)
    .map(({ cue, content, speakers }) => ({ at: cue[0]?.[0] ?? content[0]?.[0] ?? 0, ids: speakers }))
    .sort((a, b) => a.at - b.at)

  const unnamed = unnamedGroupsIn(text, doc.actors)
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

  const actorsOf = (phrase: Span, verb: Span | null): readonly string[] =>
    narrowed(phrase, allOf(phrase, verb)).filter((id) => !isOwn(id, phrase))
  /** "94 Republicans" are not all of them. */
  const narrowed = (phrase: Span, ids: readonly string[]): readonly string[] => {
    if (!ids.some((id) => byId.get(id)?.kind === 'group')) return ids
    if (ALL_BUT.test(text.slice(Math.max(0, phrase[0] - 20), phrase[0]))) return ids
    const parts = partsOf(text, phrase).flatMap(({ span }) => unnamed.partOf(span) ?? [])
    return ids.map((id) => {
      const ends = mentions.filter(({ span, actor }) => actor.id === id && span[1] > phrase[0] && span[1] <= phrase[1])
      return parts.find(({ end }) => ends.some(({ span }) => span[1] === end))?.id ?? id
    })
  }
  const allOf = (phrase: Span, verb: Span | null): readonly string[] => {
    const list = listIn(text, phrase, mentions)
    if (list.length > 0) return withoutRelays(list)
    const words = text.slice(...phrase)
    const joined = /^(?:he|she|it|they) and /i.exec(words)
    if (joined !== null) {
      const [one, other]: readonly [Span, Span] = [
        [phrase[0], phrase[0] + joined[0].indexOf(' ')],
        [phrase[0] + joined[0].length, phrase[1]],
      ]
      return [...allOf(one, verb), ...allOf(other, verb)]
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

  /** "Republicans, led by Ana Roy": whoever leads them does the same. */
  const leadersOf = (phrase: Span, sentence: Span): readonly string[] => {
    const end = Math.min(sentence[1], phrase[1] + LONGEST_CUE)
    const found = LED.exec(text.slice(phrase[0], end))
    const isOpening = found === null && LED_BEFORE.test(text.slice(sentence[0], phrase[0]))
    if (found === null && !isOpening) return []
    const from = found === null ? sentence[0] : phrase[0] + found[0].length
    const first = mentionsIn(mentions, [from, found === null ? phrase[0] : end]).find(({ form }) => form === 'name')
    if (first === undefined || first.actor.kind !== 'person') return []
    return /[,;(]/.test(text.slice(from, first.span[0])) ? [] : [first.actor.id]
  }
  const namedAmong = (phrase: Span, sentence: Span): readonly string[] => {
    if (!MANY.test(text.slice(...phrase))) return []
    const rest = text.slice(phrase[0], sentence[1])
    const own = phrase[1] - phrase[0]
    const keyword = lastKeyword(rest, own)
    if (keyword !== null) return withoutRelays(listAfter(text, phrase[0] + keyword, sentence[1], mentions))
    const next = doc.scan.sentences[indexAt(doc.scan.sentences, phrase[0]) + 1]
    return withoutRelays(namedBehind(text, phrase, sentence, next ?? null, mentions))
  }

  const bodies = namedBodiesIn(text, doc.actors)
  const bodiesOf = (phrase: Span): readonly string[] => {
    const parts = partsOf(text, phrase)
    const listed = parts.some(({ isLast }) => isLast) ? parts.map(({ span }) => bodies.idOf(span)) : []
    // One body may hold "and" in its name.
    const whole = listed.length > 0 && listed.every((id) => id !== null) ? listed : [bodies.idOf(phrase)]
    return whole.filter((id) => id !== null)
  }
  const described = (parts: readonly Span[]): readonly string[] =>
    parts.flatMap((part) => {
      const id = unnamed.idOf(part) ?? unnamed.partOf(part)?.id ?? null
      return id === null ? [] : [id]
    })
  const groupsOf = (phrase: Span): readonly string[] => {
    const parts = partsOf(text, phrase)
    const stop = parts.findIndex(({ span }) => BREAK.test(text.slice(...span)))
    const own = (stop < 0 ? parts : parts.slice(0, stop)).map(({ span }) => span)
    // What only commas part is an apposition.
    const isList =
      parts.slice(0, own.length).some(({ isLast }) => isLast) && own.some((span) => /\s/.test(text.slice(...span)))
    const listed = isList ? described(own) : []
    return listed.length > 1 ? listed : described([phrase])
  }
  const groupsAmong = (phrase: Span): readonly string[] => {
    const parts = partsOf(text, phrase)
    const stop = parts.findIndex(({ span }) => BREAK.test(text.slice(...span)))
    const own = stop < 0 ? parts : parts.slice(0, stop)
    const isList = own.some(({ isLast }) => isLast)
    return described(
      (isList ? own.map(({ span }) => span) : [phrase]).filter((part) => {
        const head = unnamed.headAt(part)
        return head !== null && !isNamedAt(head)
      }),
    )
  }
  const isNamedAt = ([start, end]: Span): boolean => {
    for (let at = firstFrom(mentions, start - LONGEST_MENTION); at < mentions.length; at += 1) {
      const { span } = mentions[at]!
      if (span[0] >= end) return false
      if (span[1] > start) return true
    }
    return false
  }
  const groupsBeside = (phrase: Span): readonly string[] => {
    const parts = partsOf(text, phrase).map(({ span }) => span)
    // "groups representing retailers and others": what is attached to the first is no list.
    if (parts.length < 2 || /\s\p{L}{3,}ing\s/u.test(text.slice(...parts[0]!))) return []
    return described(
      parts
        .filter(
          (part) => OTHERS.test(text.slice(...part)) && mentionsIn(mentions, part).every(({ form }) => form !== 'name'),
        )
        .map(
          ([start, end]): Span => [
            start + (/^(?:its|their|his|her) /i.exec(text.slice(start, end))?.[0].length ?? 0),
            end,
          ],
        ),
    )
  }

  const spoken = new Map<Statement, readonly string[]>()
  const speakersIn = (statement: Statement): readonly string[] => {
    const known = spoken.get(statement)
    if (known !== undefined) return known
    const found = speakersOfWords(statement)
    spoken.set(statement, found)
    return found
  }
  const speakersOfWords = (statement: Statement): readonly string[] => {
    const beside = statement.source.flatMap(groupsBeside)
    const listed = statement.source.flatMap((span) => narrowed(span, withoutRelays(listIn(text, span, mentions))))
    const [source] = statement.source
    const told =
      source === undefined
        ? []
        : narrowed(source, withoutRelays(statement.speakers)).filter((id) => !isReport(statement, id))
    // A list says more than the one who was taken for its head.
    const isWhole =
      listed.length > 0 && told.every((id) => listed.includes(id) || beside.includes(id) || id.includes('-and-'))
    if (told.length > 0 && !isWhole) return [...told, ...beside]
    if (listed.length > 0) return [...listed, ...beside]
    const groups = statement.source.flatMap(groupsOf)
    return groups.length > 0 || statement.speakers.length > 0 ? groups : statement.source.flatMap(bodiesOf)
  }
  /** "the agency Halyard reported": a body that reports what happened, or what others say. */
  const isReport = ({ cue }: Statement, id: string): boolean =>
    byId.get(id)?.kind === 'organisation' &&
    cue.some((span) => /^(?:has |had )?report(?:s|ed)\b/.test(text.slice(...span)))
  const stateOfOfficials = (phrase: Span): string | null => {
    if (!OFFICIALS.test(text.slice(...phrase))) return null
    const named = mentions.filter(({ span, actor }) => overlaps(span, phrase) && actor.kind !== 'person')
    const country = named.find(({ actor }) => actor.country !== null)?.actor.country ?? null
    const state =
      named.find(({ actor }) => actor.kind === 'state')?.actor ??
      doc.actors.find((actor) => actor.kind === 'state' && country !== null && actor.country === country)
    return state?.id ?? null
  }
  return {
    speaking: representationIn(doc),
    mentions,
    actor: (id) => byId.get(id),
    statementAt,
    statementBy,
    actorsOf,
    namedAmong,
    leadersOf,
    groupsOf,
    groupsAmong,
    isGroupNoun: mayHeadGroup,
    partOf: unnamed.partOf,
    groupsBeside,
    bodiesOf,
    groups: () => [...unnamed.made(), ...bodies.made()],
    stateOfOfficials,
    speakersIn,
  }
}

/** "He has betrayed them," Roy said: within quotation marks no "he" is who says it. */
function isOwnPronoun({ article, quotations, statements }: Doc): (id: string, span: Span) => boolean {
  const quoted = statements.flatMap(({ content, speakers }) =>
    speakers.length === 0
      ? []
      : content
          .filter((part) => quotations.some(({ span }) => overlaps(part, span)))
          .map((part) => ({ part, speakers })),
  )
  return (id, span) =>
    /^(?:he|she|him|his|her|himself|herself)$/i.test(article.text.slice(...span)) &&
    quoted.some(({ part, speakers }) => overlaps(part, span) && speakers.includes(id)) &&
    quotations.some(({ inner }) => overlaps(inner, span))
}

const SEVERAL =
  /^(?:all|both|each|neither|(?:all|both|each|neither) of them|all (?:three|four)|the (?:two|three|four)|both (?:leaders|men|women|sides|countries|ministers|presidents|governments)|(?:the|all) (?:two|three|four|five) (?:leaders|men|countries|ministers|presidents|governments|allies|powers|nations))$/i
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, neither: 2, three: 3, four: 4, five: 5 }

/** "All urged him to stay": the persons, or the states, that the sentences before name and this one does not. */
function several(doc: Doc, phrase: Span, words: string, mentions: readonly Named[]): readonly string[] {
  const here = indexAt(doc.scan.sentences, phrase[0])
  const sentence = doc.scan.sentences[here] ?? phrase
  const inHere = new Set(mentionsIn(mentions, sentence).map(({ actor }) => actor.id))
  const wanted = COUNTS[/two|both|neither|three|four|five/i.exec(words)?.[0].toLowerCase() ?? ''] ?? null
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

const LED = /^[^,;:—]{3,80}?,?\s(?:led|headed|spearheaded) by\s/
const LED_BEFORE = /^Led by [^,;:]{3,60}, $/
/** "All but two Republicans" are the others. */
const ALL_BUT = /\b[Aa]ll but (?:about |a )?$/

const OFFICIALS =
  /^(?:the |its )?(?:[\p{L}.]+ ){1,2}(?:government |administration |state )?(?:officials|authorities|representatives|diplomats)$/iu

const MANY =
  /\b(?:friends|countries|states|nations|members|governments|allies|partners|powers|leaders|lawmakers|senators|capitals|signatories|critics|opponents|supporters|backers|republicans|democrats|groups|companies|firms|organi[sz]ations|officials|executives|politicians|delegation|candidates|contenders|hopefuls|judges|justices|governors|mayors|ministers|players|teams|cities|unions|newspapers|deputies|commissioners|conservatives|liberals|moderates|progressives|activists|experts|others|colleagues|dissenters|holdouts|rebels)\b/i
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
const LONGEST_MENTION = 80
/** In code units. */
const LONGEST_CONTENT = 6000
const POSSESSIVE = /^(?:his|her|its|their)$/i

/** Where the list begins that a phrase of `own` characters, or what follows it, announces; null when none does. */
function lastKeyword(rest: string, own: number): number | null {
  const inside = [
    ...rest
      .slice(0, own)
      .matchAll(/\b(?:including|such as|like|among them)\b|(?<=^such [\p{L}\s-]{3,40}) as\b|[—–(]|--/giu),
  ].at(-1)
  if (inside !== undefined) return inside.index + inside[0].length
  const after =
    /^\s*(?:[:—–(]|--)|^ as(?= \p{Lu})|\b(?:among them|including|such as|namely|(?:which|who|that) included?)\b|^(?: of [^,;.]{3,60})? included?\b/u.exec(
      rest.slice(own),
    )
  if (after === null) return null
  const begin = own + after.index + after[0].length
  // "including key allies such as", "among them three of the members:"
  const closer = /^[^;]{0,130}?(?:\bsuch as\b|:)/.exec(rest.slice(begin))
  return closer === null ? begin : begin + closer[0].length
}
