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

/**
 * "Critics say …", "the plan, supporters argue, …": a camp that the article names by its side alone, in its own words. Its side is
 * toward what the issue asks.
 * `issueAt` gives the issue that the words around an offset speak of, -1 for none.
 */
export function findCamps(doc: Doc, who: Who, issueAt: (offset: number) => number): readonly Finding[] {
  return doc.statements.flatMap((statement) =>
    statement.source.flatMap((source): readonly Finding[] => {
      const camp = CAMP.exec(doc.article.text.slice(...source))
      if (camp === null) return []
      const polarity = attitudeOfNoun(camp[1]!.toLowerCase(), 'of') ?? 0
      const at = statement.content[0]?.[0] ?? source[0]
      const issue = issueAt(source[0])
      if (polarity === 0 || issue < 0) return []
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
