import type { Generated } from 'kysely'
import type { Origin } from '../ingest/item.js'
import type { ActorKind, Event, FigureBound, Mention, Position } from '../read/reading.js'

/**
 * The tables of the record, one type for every database (a table of types: kept in one file on purpose). Three layers:
 * evidence (never changed), readings (can be made again at any time), decisions (only ever added to). Times are ISO
 * 8601 texts in UTC; spans are JSON `[[start, end], …]` in UTF-16 code units of the article's text. `seq` counts rows as
 * they come and is what full-text search points at; `ordinal` keeps the order of a reading's lists, from 0.
 */
export interface Database {
  // ── affairs
  affair: AffairTable
  affair_article: AffairArticleTable
  // ── evidence
  document: DocumentTable
  outlet: OutletTable
  article: ArticleTable
  // ── readings
  reading: ReadingTable
  actor: ActorTable
  reading_actor: ReadingActorTable
  mention: MentionTable
  role: RoleTable
  unnamed_source: UnnamedSourceTable
  time: TimeTable
  statement: StatementTable
  statement_actor: StatementActorTable
  event: EventTable
  event_actor: EventActorTable
  position: PositionTable
  figure: FigureTable
  doubt: DoubtTable
  doubt_candidate: DoubtCandidateTable
  // ── joins: made again from readings and decisions at any time
  alias: AliasTable
  alias_key: AliasKeyTable
  alias_fact: AliasFactTable
  actor_link: ActorLinkTable
  open_key: OpenKeyTable
  fingerprint: FingerprintTable
  copy: CopyTable
  formula: FormulaTable
  saying_gram: SayingGramTable
  wording: WordingTable
  event_key: EventKeyTable
  event_link: EventLinkTable
  event_stale: EventStaleTable
  anchoring: AnchoringTable
  // ── counts: made again from all others at any time
  uncounted: UncountedTable
  statement_count: StatementCountTable
  actor_count: ActorCountTable
  actor_total: ActorTotalTable
  // ── decisions
  decision: DecisionTable
}

export interface AffairTable {
  /** Slug: "beijing-2022". */
  id: string
  name: string
  /** The codebook as JSON; null when the user gave none. */
  codebook: string | null
  created_at: string
}

export interface AffairArticleTable {
  affair_id: string
  article_id: string
  /** The reading that counts for this article in this affair; null while it is not yet read. */
  reading_id: number | null
  added_at: string
  /** The next version of the same page that the affair has read: this one no longer counts; null for the latest. */
  superseded_by: string | null
}

/** The bytes as they came: a file, or one line or row of a file that holds many articles. */
export interface DocumentTable {
  /** SHA-256 of the bytes, hex. */
  hash: string
  /** Compressed with brotli. */
  bytes: Uint8Array
  media_type: string
  byte_length: number
  added_at: string
}

export interface OutletTable {
  /** Slug of the name. */
  id: string
  name: string
}

export interface ArticleTable {
  seq: Generated<number>
  /** First 16 hex digits of the SHA-256 over outlet, URL and text, as they first came. */
  id: string
  document_hash: string
  text: string
  /** SHA-256 of the text, hex. */
  text_hash: string
  title: string | null
  url: string | null
  outlet_id: string | null
  /** Where the outlet was learned; null when unknown. */
  outlet_origin: Origin | null
  /** ISO 8601 date or date-time; null when unknown. */
  published: string | null
  published_origin: Origin | null
  language: string | null
  /** File or URL as the user gave it, with the line in a file of many: "news.ndjson:17". */
  source: string
  /** Whitespace-separated words. */
  words: number
  /** The earlier version of the same page (same URL, other text); null when there is none. */
  supersedes: string | null
  added_at: string
}

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

/**
 * A name in full by which the articles know an actor, and which actor that is. Of one name there are several aliases
 * where articles put its bearers into several countries: "person:ana-roy", "person:ana-roy@ke".
 */
export interface AliasTable {
  id: string
  name: string
  kind: ActorKind
  actor_id: string
  /** Why it is that actor: see join/rules.ts. */
  rule: string
  /** 0..1 */
  score: number
  /** JSON: what the rule rests on. */
  evidence: string
}

/** Under which keys an alias is looked up: "person/roy". */
export interface AliasKeyTable {
  key: string
  alias_id: string
}

/** What the articles say of the bearer of an alias, and how many readings say so. */
export interface AliasFactTable {
  alias_id: string
  fact: string
  value: string
  readings: number
}

/** How an actor of a reading was linked. */
export interface ActorLinkTable {
  reading_id: number
  local_id: string
  /** ARTICLE:LOCAL, the same when the article is read again: what decisions name it by. */
  unit_id: string
  /** Null for those whom their article does not name in full. */
  alias_id: string | null
  rule: string
  score: number
  evidence: string
  /** JSON: what its article says of it, as far as joining needs it. */
  profile: string
}

/** Keys of the actors of readings that have no alias: who may be joined later. */
export interface OpenKeyTable {
  key: string
  reading_id: number
  local_id: string
}

/** Where a text may be found again: see join/copies/fingerprints.ts. */
export interface FingerprintTable {
  /** 32 bits, signed. */
  hash: number
  article_seq: number
  /** Which word of the article the gram begins with, page furniture left out. */
  word: number
}

/**
 * A passage that two articles share, but for small changes. Each pair is there once: `article_id` is the one that came
 * into the record later, which says nothing about who copied whom.
 */
export interface CopyTable {
  article_id: string
  other_id: string
  start: number
  end: number
  other_start: number
  other_end: number
  /** Words that are the same in both. */
  words: number
}

/** Words that outlets print again and again: no copy is known by them. See join/copies/formulas.ts. */
export interface FormulaTable {
  /** As in `fingerprint`. */
  hash: number
}

/** Under which runs of words a statement is looked up: see join/wordings/grams.ts. */
export interface SayingGramTable {
  /** 32 bits, signed. */
  hash: number
  statement_seq: number
}

/** Two statements whose words say that they are one, whoever is said to have made them: see join/wordings/likeness.ts. */
export interface WordingTable {
  /** The smaller `seq`. */
  one_seq: number
  other_seq: number
  likeness: 'same' | 'long' | 'part' | 'long-part' | 'told'
  /** 0..1 */
  score: number
}

/** Under what an event is looked up by those that may be the same: see join/happenings/keys.ts. */
export interface EventKeyTable {
  key: string
  event_id: string
}

/** Two reports that are of one happening, or of what was planned and then done: see join/happenings/compare-events.ts. */
export interface EventLinkTable {
  /** The smaller id. */
  event_id: string
  other_id: string
  relation: 'same' | 'development'
  /** 0..1 */
  score: number
  /** JSON: what speaks for it and against it. */
  evidence: string
}

/** Events of which somebody who takes part is somebody else now: they are joined anew in the same transaction. */
export interface EventStaleTable {
  event_id: string
}

/** Articles of an affair of which something changed that is counted: empty outside of transactions. */
export interface UncountedTable {
  affair_id: string
  article_id: string
}

/** How many statements an article makes in an affair: of one date, kind and class. */
export interface StatementCountTable {
  affair_id: string
  /** The statement's date, else the article's; empty when neither is known. */
  told: string
  /** The day on which the timeline has them; empty when none is known. */
  day: string
  article_id: string
  kind: string
  class: string
  outlet_id: string | null
  statements: number
  /** Of these, those without a speaker. */
  unnamed: number
  /** Of these, those of so high a confidence: see counts/sure.ts. */
  sure: number
  fairly_sure: number
}

/** What an article of an affair has of an actor. */
export interface ActorCountTable {
  affair_id: string
  actor_id: string
  article_id: string
  outlet_id: string | null
  /** Empty when it is not known. */
  published: string
  /** As speaker. */
  statements: number
  /** Of these, those that are not indirect. */
  direct: number
  mentions: number
}

/** The sums of actor_count over the articles of an affair. */
export interface ActorTotalTable {
  affair_id: string
  actor_id: string
  statements: number
  direct: number
  mentions: number
  articles: number
}

/** What a person decided. Rows are only ever added: the database itself refuses to change or delete one. */
export interface DecisionTable {
  id: Generated<number>
  affair_id: string
  article_id: string | null
  coder: string
  made_at: string
  /** confirm, correct, reject, merge, split … */
  kind: string
  /** Quote, its surroundings and its position, as JSON: how the decision finds its place in a new reading. */
  anchor: string | null
  /** What was decided, as JSON. */
  body: string
  /** The decision that this one takes back; null for all others. */
  undoes: number | null
}

/**
 * Where a decision about a cell (a statement, event, position or figure) stands in the reading that counts today; made
 * again whenever that changes. Only decisions in force have one.
 */
export interface AnchoringTable {
  decision_id: number
  affair_id: string
  /** The latest version of the article that it speaks of. */
  article_id: string
  /** Null while no reading of that counts. */
  reading_id: number | null
  state: 'exact' | 'moved' | 'changed' | 'lost'
  cell_kind: 'statement' | 'event' | 'position' | 'figure'
  /** As the views name it ("ARTICLE:s1"); null where it is lost. */
  cell_id: string | null
  /** JSON: what is otherwise than when it was decided. */
  differs: string
  /** 1 where it is the last word on its cell: of several in force the latest, and only if exact or moved. */
  rules: number
}
