import type { Generated } from 'kysely'
import type { ActorKind, Event, FigureBound, Mention, Position } from '../../read/reading.js'

/** What an engine says of an article. */

export interface ReadingTable {
  id: Generated<number>
  article_id: string
  engine_version: string
  model: string | null
  /** SHA-256 of the codebook's JSON; empty when none was used. */
  codebook_hash: string
  /** SHA-256 over what the record knew of the article (outlet, date, title …): a reading made before is made again. */
  facts_hash: string
  /** What the ids of its statements and events begin with: the article's id, or ARTICLE~HASH when that is taken. */
  label: string
  language: string
  /** Page furniture and sentences, as JSON spans. */
  chrome: string
  sentences: string
  made_at: string
  /** By which rules it was joined with others (src/join/join-version.ts); null until it is. */
  joined: Generated<number | null>
}

/** An actor over all articles. In a reading it has a local id: see reading_actor. `join/` makes the ids. */
export interface ActorTable {
  id: string
  name: string
  kind: ActorKind
  country: string | null
}

/**
 * Which actor of the record an actor of a reading is. `actor_id` is repeated in the tables below for quick queries; the
 * database keeps the copies equal (foreign keys that cascade), so that this is the one place to change it.
 */
export interface ReadingActorTable {
  reading_id: number
  ordinal: number
  /** Id of the actor within the reading. */
  local_id: string
  actor_id: string
  /** Name, kind and country as this reading has them. */
  name: string
  kind: ActorKind
  country: string | null
}

export interface MentionTable {
  reading_id: number
  local_id: string
  actor_id: string
  ordinal: number
  start: number
  end: number
  form: Mention['form']
}

export interface RoleTable {
  reading_id: number
  local_id: string
  actor_id: string
  ordinal: number
  role: string
  /** The actor that the role belongs to; both null when the text names none. */
  of_local_id: string | null
  of_actor_id: string | null
  start: number
  end: number
}

/** What an article says of a source that it does not name: see Unnamed in read/reading.ts. Spans are null in pairs. */
export interface UnnamedSourceTable {
  reading_id: number
  local_id: string
  number: number | null
  anonymity_start: number | null
  anonymity_end: number | null
  reason_start: number | null
  reason_end: number | null
}

export interface TimeTable {
  reading_id: number
  ordinal: number
  start: number
  end: number
  value: string
}

export interface StatementTable {
  seq: Generated<number>
  /** Label of the reading and id within it: "ARTICLE:s1"; unique in the record. */
  id: string
  reading_id: number
  article_id: string
  ordinal: number
  local_id: string
  kind: string
  class: string
  source: string
  cue: string
  content: string
  /** Hull of all spans: where the statement stands in the text. */
  start: number
  end: number
  /** Hull of the sentences that the statement touches. */
  sentence_start: number
  sentence_end: number
  /** The words of the content, for search. */
  content_text: string
  /** Id of the statement that reports this one. */
  within: string | null
  date: string | null
  /** The time expression that gives the date; both null where it is the article's own. */
  dated_start: number | null
  dated_end: number | null
  confidence: number
}

export interface StatementActorTable {
  statement_id: string
  part: 'speaker' | 'addressee' | 'via'
  ordinal: number
  reading_id: number
  local_id: string
  actor_id: string
}

export interface EventTable {
  id: string
  reading_id: number
  ordinal: number
  local_id: string
  type: string
  mode: string | null
  trigger_start: number
  trigger_end: number
  sentence_start: number
  sentence_end: number
  date: string | null
  modality: Event['modality']
  statement_id: string | null
  confidence: number
}

export interface EventActorTable {
  event_id: string
  part: 'actor' | 'recipient'
  ordinal: number
  reading_id: number
  local_id: string
  actor_id: string
}

export interface PositionTable {
  id: Generated<number>
  reading_id: number
  ordinal: number
  local_id: string
  actor_id: string
  issue_id: string
  side: Position['side']
  commitment: Position['commitment']
  date: string | null
  evidence: string
  statement_id: string | null
  confidence: number
  /** Id within the reading of the group whose membership it follows from; null where the article says it of the actor. */
  inferred: string | null
}

export interface FigureTable {
  reading_id: number
  ordinal: number
  start: number
  end: number
  value: number
  unit: string
  of: string
  /** How exact it is, and the higher end of a range; null where the words do not limit it. */
  bound: FigureBound | null
  upper: number | null
  /** The statement that says it; null when the article itself does. */
  statement_id: string | null
  /** ISO 8601 time of what is counted, where its clause names one. */
  date: string | null
  /** The earlier figure whose words say what this one counts; both null when its own do. */
  same_start: number | null
  same_end: number | null
}

export interface DoubtTable {
  reading_id: number
  ordinal: number
  code: string
  start: number
  end: number
}

/** An actor of the reading who may be meant where it doubts; the likeliest has the ordinal 0. */
export interface DoubtCandidateTable {
  reading_id: number
  /** Ordinal of the doubt. */
  doubt: number
  ordinal: number
  local_id: string
}
