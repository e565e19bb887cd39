import type { Span } from '../../../text/index.js'
import type { Range } from '../../attribution/noun-phrases.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { dateAt } from '../date-at.js'
import type { Finding, Held, Stand } from '../holding.js'
import type { IssueIndex } from '../issues/index-words.js'
import type { Who } from './who.js'

/** "the general's killing", where the codebook names him: the owner is what the matter is about. */
const isTheMatter = (view: SentenceView, [from, to]: Range, issue: number, { issues, factsOf }: IssueIndex): boolean =>
  view.items
    .slice(from, to)
    .every(({ tag, text }) => tag !== 'NP' || issues[issue]!.aboutStems.has(factsOf(text).stem)) &&
  view.items.slice(from, to).some(({ tag }) => tag === 'NP')

/** "Just 18% of voters", "few senators": what so few hold is not what the group holds. What stands before the span may be part of it. */
const isFew = ({ article: { text } }: Doc, spans: readonly Span[]): boolean =>
  spans.some(([start, end]) => FEW.test(text.slice(Math.max(0, start - FARTHEST_SHARE), end)))
const FARTHEST_SHARE = 24
const FEW =
  /\b(?:(?:just|only|barely|merely|fewer than|less than) (?:an? |one )?(?:\d+(?:\.\d+)?(?:%| percent| per cent)|quarter|third|half) of|(?<!\b(?:a|the|past|last|next|first) )few(?! (?:days|weeks|months|years|hours|minutes|times|others?)\b)) [^,.;]*$/i

/** What is told as a deed, in the codebook's words for it. */
const isClaim = ({ rule, commitment }: Stand): boolean =>
  /^(?:acts?|ellipsis)(?:\.|$)/.test(rule) && commitment !== 'argue' && commitment !== 'consider'

/** What the accused says of it: no claim of others. */
const OWN_WORD = /^(?:den|admi|acknowledg|claim|confess|reject|disput)/i
/** Who only looks into it has not said that it is so. */
const UNSURE =
  /\b(?:if|whether|evidence|investigat\p{L}+|unclear|unsure|suspect\p{L}*|possib\p{L}+|degrees? of confidence|(?:not|cannot|n['’]t) (?:be )?(?:\p{L}+ )?(?:sure|certain))\b/iu

/** Whether a phrase, or one of those whom it means, is named in the question. */
const isOfAsked = (
  view: SentenceView,
  [from, to]: Range,
  actors: readonly string[],
  issue: number,
  { issues, factsOf }: IssueIndex,
  who: Who,
): boolean =>
  [
    ...view.items.slice(from, to).map(({ text }) => text),
    ...actors.flatMap((id) => [...who.speaking.withKin(id)].flatMap((one) => who.actor(one)?.name.split(/\s+/) ?? [])),
  ].some((word) => issues[issue]!.askedStems.has(factsOf(word).stem) && /^\p{Lu}|^(?:regime|government)/u.test(word))

/** Below this no actor is made of a name that none stands for. */
const LEAST_FOR_BODY = 0.5

/** Holders as actors, with date, evidence and statement. */
export function resolved(
  doc: Doc,
  who: Who,
  index: IssueIndex,
  view: SentenceView,
  offset: number,
  issue: number,
  held: readonly Held[],
): readonly Finding[] {
  const statement = who.statementAt(offset)
  // "It requires the council to sign," an aide said: "it" is not the aide.
  const isNamedBy = (phrase: Span, id: string): boolean =>
    who.actor(id)?.kind !== 'person' || !/^its?\b/i.test(doc.article.text.slice(...phrase))
  return held.flatMap(({ holder, stand }): readonly Finding[] => {
    const range = holder.kind === 'phrase' && holder.range[1] > holder.range[0] ? holder.range : null
    if (holder.kind === 'phrase' && range === null) return []
    if (range !== null && isFew(doc, [[view.items[range[0]]!.start, view.items[range[1] - 1]!.end]])) return []
    const speakers = statement === null ? [] : who.speakersIn(statement)
    let actors: readonly string[]
    let commitment = stand.commitment ?? 'act'
    let certainty = stand.certainty
    let { sign } = stand
    let carried = statement
    if (holder.kind === 'speaker' || range === null) {
      if (statement === null || isFew(doc, statement.source)) return []
      actors = speakers
      certainty *= 0.5 + 0.5 * statement.confidence
    } else {
      const phrase: Span = [view.items[range[0]]!.start, view.items[range[1] - 1]!.end]
      const { verb } = holder
      const verbSpan: Span | null = verb === null ? null : [view.items[verb.from]!.start, view.items[verb.head]!.end]
      const told = verbSpan === null ? null : who.statementBy(verbSpan, phrase)
      // "an expert at the League for Safe Ports, which opposes it": the expert was taken for the source.
      const isInside = told?.source.some(([start]) => start < phrase[0]) ?? false
      const cued =
        isInside && /\b(?:at|from|of|with|by)\s$/.test(doc.article.text.slice(phrase[0] - 5, phrase[0])) ? null : told
      if (cued !== null && who.speakersIn(cued).length > 0) {
        // A list whose last names alone were taken for the source.
        const isWider = cued.source.every(([start]) => phrase[0] < start)
        const listed = isWider ? who.actorsOf(phrase, null) : []
        actors = [
          ...new Set([
            ...listed,
            ...who.speakersIn(cued),
            ...who.namedAmong(phrase, view.span),
            ...who.groupsBeside(phrase),
          ]),
        ]
        carried = cued
      } else {
        if (verb === null && /\.of(?:\.|$)/.test(stand.rule) && isTheMatter(view, range, issue, index)) return []
        actors = [...new Set([...who.actorsOf(phrase, verbSpan), ...who.namedAmong(phrase, view.span)])]
        const isPronoun = /^(?:it|they|he|she|his|her|its|their)\b/i.test(doc.article.text.slice(...phrase))
        if (actors.length === 0 && isPronoun && statement !== null && !isQuoted(doc, phrase[0]))
          actors = speakers.filter((id) => isNamedBy(phrase, id))
        // "said her country would refuse to sign": her own.
        const said = OWN.test(doc.article.text.slice(...phrase)) ? who.statementAt(phrase[0]) : null
        if (actors.length === 0 && said !== null && !isQuoted(doc, phrase[0]))
          actors = [...new Set(who.speakersIn(said).flatMap((id) => [id, who.speaking.of(id) ?? id]))]
        if (stand.rule.endsWith('.of.name'))
          actors = actors.filter((id) => /^(?:state|person)$/.test(who.actor(id)?.kind ?? ''))
        else if (!isPronoun)
          actors = actors.length === 0 ? who.groupsOf(phrase) : [...actors, ...who.groupsBeside(phrase)]
        if (actors.length === 0 && !isPronoun && certainty >= LEAST_FOR_BODY && !/\.name(?:\.|$)/.test(stand.rule)) {
          actors = who.bodiesOf(phrase)
        }
        if (/^(?:act|pledge|expected)$/.test(commitment)) {
          const state = who.stateOfOfficials(phrase)
          if (state !== null) actors = [state]
        }
        // "Our country will stay away," the minister said: the minister as well.
        if (!isPronoun) actors = [...actors, ...speakers.filter((id) => actors.includes(who.speaking.of(id) ?? ''))]
        // "Keldia will stay away, Prime Minister Roy said": of no other country.
        const isHeads =
          statement !== null && /^(?:act|pledge)$/.test(commitment) && isOwnHead(doc, who, statement, speakers, actors)
        if (isHeads) actors = [...actors, ...speakers]
        const isReported =
          statement !== null &&
          !actors.some((id) => speakers.some((speaker) => speaker === id || who.speaking.of(speaker) === id))
        const word = /^\p{L}+/u.exec(doc.article.text.slice(offset))?.[0] ?? ''
        if (isReported && index.issues[issue]!.isOfFact && isClaim(stand) && !OWN_WORD.test(word)) {
          // "Calveth says that Keldia sank the boat", where it is asked whether Keldia did: who says so, not the accused.
          if (!isOfAsked(view, range, actors, issue, index, who)) return []
          actors = speakers
          commitment = UNSURE.test(doc.article.text.slice(...view.span)) ? 'consider' : 'argue'
          if (commitment === 'consider') sign = 0
          if (statement.class === 'denied') sign = -sign as Stand['sign']
        } else if (isReported) {
          // What somebody says that another will do.
          if (commitment === 'pledge') commitment = 'expected'
          certainty *= 0.8
        }
      }
    }
    if (range !== null && actors.length > 0 && verbOf(holder) !== null) {
      const led = who.leadersOf([view.items[range[0]]!.start, view.items[range[1] - 1]!.end], view.span)
      actors = [...new Set([...actors, ...led])]
    }
    if (commitment === 'argue' && isDecision(doc, view, holder, carried)) commitment = 'act'
    const date = dateAt(doc, offset, carried, commitment === 'act')
    return actors.map((actor) => ({
      actor,
      issue,
      sign,
      commitment,
      date,
      evidence: [view.span],
      statement: carried,
      certainty,
      rule: stand.rule,
      at: offset,
      inferred: null,
    }))
  })
}

const HEAD =
  /^(?:(?:prime|foreign|defen[cs]e|finance|interior|trade|culture|sports?) minister|premier|chancellor|president|foreign secretary)\s+\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*$/iu

/** Whether the one who speaks bears the title of a head or minister, of no state that is told, and speaks of one state. */
function isOwnHead(
  doc: Doc,
  who: Who,
  { source, kind }: Statement,
  [speaker, ...others]: readonly string[],
  [actor, ...more]: readonly string[],
): boolean {
  const [first] = source
  if (speaker === undefined || actor === undefined || others.length > 0 || more.length > 0 || first === undefined)
    return false
  if (kind === 'direct' || who.actor(actor)?.kind !== 'state' || who.speaking.of(speaker) !== null) return false
  return HEAD.test(doc.article.text.slice(...first))
}

/** What somebody who speaks calls their own state or body. */
const OWN =
  /^(?:his|her|its|their) (?:own )?(?:country|government|nation|administration|party|group|side|office|ministry|department|company|organi[sz]ation|union|state|people|team|bloc|committee|council|delegation|campaign)$/i

const DECIDING_BODY =
  /\b(?:courts?|judges?|justices?|tribunal|senate|house|chamber|assembly|parliament|council|committee|commission|congress|legislature|cabinet|senators|deputies|voters|panel|jury)\b/i
const DECIDING =
  /^(?:uphold|reject|back|approve|endorse|affirm|dismiss|rule|find|declare|deny|side|strike|defeat|pass|adopt)$/
const RULING = /\b(?:ruled|upheld|struck down|found|held)\b/

/** "The Senate rejected it", "the court ruled that it was lawful": with those who decide, a word is a deed. */
function isDecision(doc: Doc, view: SentenceView, holder: Held['holder'], statement: Statement | null): boolean {
  const text = (spans: readonly Span[]): string => spans.map((span) => doc.article.text.slice(...span)).join(' ')
  if (holder.kind === 'speaker')
    return (
      statement !== null &&
      RULING.test(text(statement.cue)) &&
      /\b(?:court|judge|justice|tribunal)/i.test(text(statement.source))
    )
  const { verb, range } = holder
  if (verb === null || !DECIDING.test(verb.lemma) || range[1] <= range[0]) return false
  const words = view.items.slice(verb.from, verb.head)
  if (words.some(({ tag, lower }) => tag === 'MD' || lower === 'going' || lower === 'to')) return false
  return DECIDING_BODY.test(text([[view.items[range[0]]!.start, view.items[range[1] - 1]!.end]]))
}

const verbOf = (holder: Held['holder']) => (holder.kind === 'phrase' ? holder.verb : null)

const isQuoted = (doc: Doc, offset: number): boolean =>
  doc.quotations.some(({ inner }) => inner[0] <= offset && offset < inner[1])
