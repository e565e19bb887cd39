import type { Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { dateAt } from '../date-at.js'
import type { Finding } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'
import type { Who } from '../who/who.js'

/** Nouns for those who hold a side, and what may stand before them without saying of what. */
const CAMP =
  /^(?:(?:the|some|many|most|several|other|its|their|leading|prominent|outspoken|longtime|fierce|long-time|vocal|even)\s+)*(critics|opponents|foes|sceptics|skeptics|detractors|supporters|backers|advocates|proponents)\b(?!\s+(?:of|to)\b)/iu

const CERTAINTY = 0.5

/** What a bare camp is a camp of. */
export interface CampIssue {
  /** -1 for none. */
  readonly issue: number
  /** False where supporters may be those of what the deed is done to: of the games that are boycotted. */
  readonly isOfDeed: boolean
}

/**
 * "Critics say …", "the plan, supporters argue, …": a camp that the article names by its side alone, in its own words. Its side is
 * toward what the issue asks.
 * `issueAt` tells of what the words around an offset speak.
 */
export function findCamps(doc: Doc, who: Who, issueAt: (offset: number) => CampIssue): readonly Finding[] {
  return doc.statements.flatMap((statement) =>
    statement.source.flatMap((source): readonly Finding[] => {
      const camp = CAMP.exec(doc.article.text.slice(...source))
      if (camp === null) return []
      const polarity = attitudeOfNoun(camp[1]!.toLowerCase(), 'of') ?? 0
      const at = statement.content[0]?.[0] ?? source[0]
      const { issue, isOfDeed } = issueAt(source[0])
      if (polarity === 0 || issue < 0 || (polarity > 0 && !isOfDeed)) return []
      return holdersOf(who, statement, source).map((actor) => ({
        actor,
        issue,
        sign: polarity,
        commitment: 'argue',
        date: dateAt(doc, at, statement),
        evidence: sentenceOf(doc, source),
        statement,
        certainty: CERTAINTY,
        rule: 'camp.said',
        at,
        inferred: null,
      }))
    }),
  )
}

const holdersOf = (who: Who, statement: Statement, source: Span): readonly string[] => [
  ...new Set([
    ...who.speakersIn(statement),
    ...who.namedAmong(source, [source[0], statement.content[0]?.[0] ?? source[1]]),
  ]),
]

const sentenceOf = (doc: Doc, [start]: Span): readonly Span[] =>
  doc.scan.sentences.filter(([from, to]) => from <= start && start < to).slice(0, 1)
