import type {
  ActorCountTable,
  ActorTotalTable,
  AffairTotalTable,
  SettledArticleTable,
  StatementCountTable,
  UncountedTable,
  VoiceCountTable,
} from './schema/counts.js'
import type { AnchoringTable, DecisionTable } from './schema/decisions.js'
import type { AffairArticleTable, AffairTable, ArticleTable, DocumentTable, OutletTable } from './schema/evidence.js'
import type {
  ActorLinkTable,
  AliasFactTable,
  AliasKeyTable,
  AliasTable,
  CopyTable,
  EventKeyTable,
  EventLinkTable,
  EventStaleTable,
  FigureGroupTable,
  FigureKeyTable,
  FigureLinkTable,
  FingerprintTable,
  FormulaTable,
  OpenKeyTable,
  SayingGramTable,
  UngroupedTable,
  WordingTable,
} from './schema/joins.js'
import type {
  ActorTable,
  DoubtCandidateTable,
  DoubtTable,
  EventActorTable,
  EventTable,
  FigureTable,
  MentionTable,
  PositionTable,
  ReadingActorTable,
  ReadingTable,
  RoleTable,
  StatementActorTable,
  StatementTable,
  TimeTable,
  UnnamedSourceTable,
} from './schema/readings.js'

export type * from './schema/counts.js'
export type * from './schema/decisions.js'
export type * from './schema/evidence.js'
export type * from './schema/joins.js'
export type * from './schema/readings.js'

/**
 * The tables of the record, one type for every database; the columns of each lie in `schema/`. Three layers:
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
  figure_key: FigureKeyTable
  figure_link: FigureLinkTable
  figure_group: FigureGroupTable
  ungrouped: UngroupedTable
  anchoring: AnchoringTable
  // ── counts: made again from all others at any time
  uncounted: UncountedTable
  settled_article: SettledArticleTable
  statement_count: StatementCountTable
  actor_count: ActorCountTable
  actor_total: ActorTotalTable
  voice_count: VoiceCountTable
  affair_total: AffairTotalTable
  // ── decisions
  decision: DecisionTable
}
