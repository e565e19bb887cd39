import { contains, indexAt, type Span, textOf } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Actor, Attribution, Statement } from '../reading.js'
import { firstFrom, mentionsIn, type Named } from './mentions.js'
import type { Earlier } from './speakers.js'

const MEDIA =
  /\b(?:News|Times|Post|Press|Agency|Radio|Television|TV|Herald|Journal|Tribune|Gazette|Daily|Telegraph|Guardian|Observer|Globe|Magazine|Broadcasting|Media|Reuters|CNN|BBC|CNBC|MSNBC|NPR|PBS|CBS|NBC|ABC|CBN|AFP|AP|Bloomberg|Politico|Axios|Vox|Buzz[Ff]eed|Breitbart|HuffPost|Hill|Today|Jazeera|Arabiya|Xinhua|TASS|RIA|Interfax|RT|Sputnik|IRNA|ISNA|Fars|Tasnim|Kyodo|Yonhap|Anadolu|Haaretz|Monde|Spiegel|Economist|Atlantic|Twitter|Facebook|media|newspapers?|broadcasters?|reports|outlets?)\b/

/** Whether an actor reports what others say: a news outlet, an agency, "state media". */
export const isRelay = (actor: Actor): boolean =>
  actor.kind !== 'person' && actor.kind !== 'state' && MEDIA.test(actor.name)

/** Outlets that the rest of the sentence names as the ones that carried the words: ", according to Bloomberg". */
export function relaysAfter(
  text: string,
  sentence: Span,
  from: number,
  mentions: readonly Named[],
  speakers: readonly string[],
): string[] {
  const ids: string[] = []
  for (let at = firstFrom(mentions, from); at < mentions.length && mentions[at]!.span[1] <= sentence[1]; at += 1) {
    const { actor, span } = mentions[at]!
    if (!isRelay(actor) || speakers.includes(actor.id)) continue
    const before = text.slice(from, span[0])
    const after = text.slice(span[1], sentence[1])
    const isCredited =
      /\baccording to (?:a report (?:in|by|from) )?(?:the )?$/i.test(before) ||
      /\b(?:seen|obtained|reviewed|viewed|verified|shared|released|published|posted) by (?:the )?$/.test(
        text.slice(Math.max(0, span[0] - 24), span[0]),
      )
    const isReporter = /,\s*(?:the )?$/i.test(before) && /^ (?:news agency )?(?:reported|reports|said)\b/.test(after)
    if (isCredited || isReporter) ids.push(actor.id)
  }
  return ids
}

/** "ISNA quoted Rouhani as saying": who is quoted, where the source only passes the words on; null for any other cue. */
export function quotedBy(text: string, { cue, source }: Attribution, mentions: readonly Named[]): Named | null {
  const last = cue.at(-1)
  if (last === undefined) return null
  if (!/\b(?:quot|cit)(?:e|es|ed|ing)\b/i.test(text.slice(last[0], last[1]))) return saidTo(text, last, mentions)
  // "Ana Roy was quoted as saying by Halyard": who is quoted stands before.
  const passive = /^(?:was|were|has been|have been|is|are) (?:quot|cit)ed\b/i.test(text.slice(last[0], last[1]))
  if (passive) return subjectBefore(text, last[0], mentions)
  const verb = last[0] + text.slice(last[0], last[1]).search(/\b(?:quot|cit)/i)
  const named = mentions[firstFrom(mentions, verb)]
  if (named === undefined || source.some((span) => contains(span, named.span))) return null
  const before = text.slice(verb, named.span[0])
  const after = text.slice(named.span[1], named.span[1] + 60)
  return before.length < 60 &&
    !/[.;:"“”]/.test(before) &&
    /^[^.;:"“”]{0,40}\bas (?:saying|telling|having)\b/.test(after)
    ? named
    : null
}

/** "quoted Rouhani as | saying": the cue is cut off from its verb. */
function saidTo(text: string, [start, end]: Span, mentions: readonly Named[]): Named | null {
  if (!/^(?:as )?(?:saying|telling)$/i.test(text.slice(start, end))) return null
  const before = text.slice(Math.max(0, start - 100), start)
  const verb = /\b(?:quot|cit)(?:es|ed|ing)\s+([^.;:"“”]{2,70}?)\s+(?:as\s+)?$/i.exec(before)
  if (verb === null) return null
  const from = start - before.length + verb.index
  return mentionsIn(mentions, [from, start]).at(-1) ?? null
}

/**
 * "Roy said she would stay. '…,' Halyard reported": an agency that reports a quotation in the sentence after a person's words
 * goes on with that person's; null for anything else. `ids` is who the source names.
 */
export function carriedOn(
  { article, actors, scan }: Doc,
  { cue, content }: Attribution,
  ids: readonly string[],
  earlier: readonly Earlier[],
): Actor | null {
  const last = earlier.at(-1)
  const [quotation] = content
  if (last === undefined || quotation === undefined || last.ids.length !== 1 || ids.length !== 1) return null
  const relay = actors.find(({ id }) => id === ids[0])
  const person = actors.find(({ id }) => id === last.ids[0])
  if (relay === undefined || !isRelay(relay) || person?.kind !== 'person') return null
  const isQuoted = content.length === 1 && /^["“«].*["”»]$/su.test(textOf(article.text, quotation))
  const isReported = cue.some((span) => /^report(?:s|ed)\b/.test(textOf(article.text, span)))
  const isNext = indexAt(scan.sentences, quotation[0]) - indexAt(scan.sentences, last.at) === 1
  const isNear = indexAt(scan.paragraphs, quotation[0]) === indexAt(scan.paragraphs, last.at)
  return isQuoted && isReported && isNext && isNear ? person : null
}

/**
 * "Ana Roy said on Monday that …, according to Halyard": who speaks where the source is only the one who carries it; null where
 * the words have no other subject.
 */
export function tellsBefore(text: string, { cue, source }: Attribution, mentions: readonly Named[]): Named | null {
  const [verb, from] = [cue[0], source[0]]
  if (verb === undefined || from === undefined || from[0] < verb[1]) return null
  if (
    /\baccording\b/i.test(text.slice(...verb)) ||
    !/\baccording to (?:the )?$/i.test(text.slice(from[0] - 18, from[0]))
  )
    return null
  return subjectBefore(text, verb[0], mentions)
}

function subjectBefore(text: string, verb: number, mentions: readonly Named[]): Named | null {
  for (let at = firstFrom(mentions, verb) - 1; at >= 0; at -= 1) {
    const mention = mentions[at]!
    if (verb - mention.span[1] > 3) break
    if (mention.actor.kind === 'person' && /^,?\s*$/.test(text.slice(mention.span[1], verb))) return mention
  }
  return null
}

/** Statements with what lies within what, and the outlets that carry the inner ones. */
export function nest(statements: readonly Statement[], actors: readonly Actor[]): readonly Statement[] {
  const relays = new Set(actors.filter(isRelay).map(({ id }) => id))
  const holders = holdersOf(statements)
  return statements.map((statement) => {
    const outer = holders.get(statement)
    if (outer === undefined) return statement
    const via = new Set(statement.via)
    for (let at: Statement | undefined = outer; at !== undefined; at = holders.get(at)) {
      for (const id of at.speakers) if (relays.has(id) && !statement.speakers.includes(id)) via.add(id)
    }
    return { ...statement, within: outer.id, via: [...via] }
  })
}

/**
 * For each statement the smallest one whose content holds all of it. One sweep over the text: only those whose content is
 * not yet over can hold what begins now, so time is linear however long the article.
 */
function holdersOf(statements: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const holders = new Map<Statement, Statement>()
  const extents = statements.map((statement) => {
    const parts = [...statement.source, ...statement.cue, ...statement.content]
    return {
      statement,
      parts,
      start: Math.min(...parts.map(([at]) => at)),
      end: Math.max(...statement.content.map(([, at]) => at)),
      /** With its tag: what holds another to its last word tags it behind that. */
      tagEnd: Math.max(...parts.map(([, at]) => at)),
    }
  })
  let open: typeof extents = []
  for (const inner of extents.sort((a, b) => a.start - b.start || b.end - a.end || b.tagEnd - a.tagEnd)) {
    open = open.filter(({ end }) => end > inner.start)
    for (const { statement: outer } of open) {
      if (!inner.parts.every((part) => outer.content.some((span) => contains(span, part)))) continue
      const best = holders.get(inner.statement)
      if (best === undefined || sizeOf(outer) < sizeOf(best)) holders.set(inner.statement, outer)
    }
    open.push(inner)
  }
  return holders
}

const sizeOf = ({ content }: Statement): number => content.reduce((sum, [start, end]) => sum + end - start, 0)
