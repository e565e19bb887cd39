import type { Statement } from '../../reading.js'
import type { Who } from '../who/who.js'
import { Measures } from './features.js'
import { ofArticle } from './from-article.js'
import { ofDoers } from './from-doers.js'
import { ofEvents } from './from-events.js'
import { ofIssues } from './from-issues.js'
import { ofLists } from './from-lists.js'
import { ofRules } from './from-rules.js'
import { ofSentence } from './from-sentences.js'
import { ofStatements } from './from-statements.js'
import { ofTitle } from './from-title.js'
import { ofTopic } from './from-topic.js'
import { type Candidate, type Grounds, mainOf, type Table } from './grounds.js'

/** What counts for a state of what is told of those who speak for it. */
const ROLLED = 0.8

/** Every actor that says or does something, or is named, where the words of an issue stand, with what is measured there. */
export function candidatesIn(given: Grounds): readonly Candidate[] {
  const grounds = { ...given, who: withKnownSpeakers(given.who) }
  const { who, found, findings, index } = grounds
  const pairs = new Map<string, Candidate>()
  const table: Table = {
    pairOf: (actor, issue) => {
      const key = `${issue} ${actor}`
      const known = pairs.get(key)
      if (known !== undefined) return known
      const made: Candidate = { actor, issue, measures: new Measures(), traces: [] }
      pairs.set(key, made)
      return made
    },
    withState: (actors) =>
      actors.flatMap((actor): readonly (readonly [string, number])[] => {
        const state = who.speaking.of(actor)
        const own = [actor, 1] as const
        return state === null || actors.includes(state) ? [own] : [own, [state, ROLLED]]
      }),
    mains: index.issues.map((_, issue) => mainOf(findings, found, issue)),
    hitsAt: new Map(found.map((one) => [one.sentence, one])),
  }
  ofRules(findings, table)
  ofStatements(grounds, table)
  for (const { sentence, hits } of found) if (hits.length > 0) ofSentence(grounds, sentence, hits, table)
  ofEvents(grounds, table)
  ofDoers(grounds, table)
  ofTitle(grounds, table)
  ofLists(grounds, table)
  const all = [...pairs.values()]
  ofArticle(grounds, table, all)
  ofIssues(grounds, table, all)
  ofTopic(grounds, all)
  return all
}

/** The speakers of a statement are asked for by many, and found anew each time. */
function withKnownSpeakers(who: Who): Who {
  const known = new Map<Statement, readonly string[]>()
  const speakersIn = (statement: Statement): readonly string[] => {
    const told = known.get(statement) ?? who.speakersIn(statement)
    known.set(statement, told)
    return told
  }
  return { ...who, speakersIn }
}
