import type { Doc } from '../doc.js'
import type { Event } from '../reading.js'
import type { Stage } from '../stage.js'
import { calibrated } from './calibrate.js'
import type { Candidate } from './candidate.js'
import { clausesOf } from './clauses.js'
import { dateOf } from './date-of.js'
import { type EventClassifier, storyChances } from './event-classifier.js'
import { isVerbalAttack } from './figurative.js'
import { type Judge, judgeOf } from './judge.js'
import { merge, type Telling } from './merge.js'
import { isMishap } from './mishaps.js'
import { nounEvents } from './noun-events.js'
import { type Participants, participantsOf } from './participants/participants.js'
import { sentencesOf } from './sentence-items.js'
import { type StatementIndex, statementIndexOf } from './statement-index.js'
import { verbEvents } from './verb-events.js'

/** What is less sure is no event. */
const LEAST = 0.4

/**
 * Adds `events`, and to `actors` the ones who take part without being named ("police"). One event for each happening,
 * however many sentences tell it. Without a classifier the lexicon alone decides.
 */
export const createEventsStage = (classifier: EventClassifier | null): Stage => ({
  name: 'events',
  needs: ['scan', 'chrome', 'quotations', 'times', 'actors', 'statements'],
  adds: ['events'],
  run: (doc) => {
    const statements = statementIndexOf(doc.statements)
    const participants = participantsOf(doc, statements)
    const tellings = candidatesOf(doc, participants, classifier).map((candidate) =>
      tellingOf(doc, candidate, participants, statements),
    )
    const merged = merge(tellings, participants.actors())
      .filter(({ confidence }) => confidence >= LEAST)
      .sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1])
      .map(toEvent)
    const scored =
      classifier === null || merged.length === 0 ? merged : ranked(merged, storyChances(classifier, doc, merged))
    const events = scored.map((event) => ({ ...event, confidence: calibrated(event.confidence) }))
    const involved = new Set(events.flatMap(({ actors, recipients }) => [...actors, ...recipients]))
    const known = new Set(doc.actors.map(({ id }) => id))
    const actors = participants.actors().filter(({ id }) => known.has(id) || involved.has(id))
    return { ...doc, actors, events }
  },
})

function candidatesOf(doc: Doc, participants: Participants, classifier: EventClassifier | null): Candidate[] {
  return sentencesOf(doc).flatMap((sentence) => {
    const clauses = clausesOf(sentence.items)
    const judge = judgeOf(classifier, sentence)
    const { events, used } = verbEvents(clauses, sentence, participants, judge)
    const candidates = [...events, ...nounEvents(clauses, sentence, participants, used)].map((candidate) =>
      classifier === null ? candidate : judged(candidate, judge),
    )
    const told = candidates.filter(
      (one) => !isMishap(one, doc.article.text.slice(...sentence.span), doc.article.title ?? null),
    )
    const isQuestion = sentence.items.at(-1)?.lower === '?'
    return isQuestion ? told.map((one) => ({ ...one, outlook: 'hypothetical' as const })) : told
  })
}

/** How much of an event's confidence is the classifier's. */
const JUDGED = 0.25

const judged = (candidate: Candidate, { chanceOf, modeOf }: Judge): Candidate => ({
  ...candidate,
  mode: candidate.mode ?? modeOf(candidate.type),
  confidence: candidate.confidence * (1 - JUDGED) + JUDGED * Math.min(1, chanceOf(candidate.type) * 2),
})

/** How much of an event's confidence is the story's: what a story is about, it is likelier to tell. */
const STORIED = 0.1

const ranked = (events: readonly Event[], chances: ReadonlyMap<string, number>): readonly Event[] =>
  events.map((event) => ({
    ...event,
    confidence: event.confidence * (1 - STORIED) + STORIED * (chances.get(event.type) ?? 0),
  }))

function tellingOf(doc: Doc, candidate: Candidate, participants: Participants, statements: StatementIndex): Telling {
  const { trigger } = candidate
  const cued = statements.byCue(trigger)
  const told = VERBAL.test(candidate.type) ? cued : null
  const reported = told === null ? statements.byContent(trigger) : null
  const speakers = told !== null && candidate.actors.length === 0 ? told.speakers : []
  const isVerbal =
    candidate.type === 'ASSAULT' &&
    candidate.outlook === 'actual' &&
    isVerbalAttack(candidate.lemma, candidate.actors, doc.article.text.slice(...candidate.sentence.span), participants)
  const isDenied = reported?.class === 'denied' && candidate.outlook === 'actual'
  return {
    ...candidate,
    ...(isVerbal ? { type: 'ACCUSE' as const, mode: 'disapprove' as const } : {}),
    actors:
      candidate.actors.length > 0 ? candidate.actors : speakers.filter((id) => !candidate.recipients.includes(id)),
    outlook: isDenied ? 'denied' : candidate.outlook,
    statement: told === null ? (reported?.id ?? null) : told.within,
    date: dateOf(doc, candidate, told, reported),
  }
}

/** Types that are done by saying something. */
const VERBAL = /^(?:REQUEST|ACCUSE|SUPPORT|THREATEN|REJECT|AGREE|CONCEDE)$/

const toEvent = (telling: Telling, index: number): Event => ({
  id: `e${index + 1}`,
  type: telling.type,
  mode: telling.mode,
  actors: telling.actors,
  recipients: telling.recipients,
  trigger: telling.trigger,
  sentence: telling.sentence.span,
  date: telling.date,
  modality: telling.outlook === 'undone' ? 'denied' : telling.outlook,
  statement: telling.statement,
  confidence: telling.confidence,
})
