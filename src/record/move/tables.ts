import type { Database } from '../schema.js'

/** A table with the columns that order its rows: unique together, and ordered alike by every database. */
export interface MovedTable {
  readonly name: keyof Database
  readonly key: readonly string[]
}

/** Made anew where a record is moved to: src/record/counts. */
export const COUNT_TABLES = [
  'uncounted',
  'settled_article',
  'statement_count',
  'actor_count',
  'actor_total',
  'voice_count',
  'affair_total',
] as const satisfies readonly (keyof Database)[]
type CountTable = (typeof COUNT_TABLES)[number]

/** Every table of the record but these, each after those that it refers to. The compiler misses one that is left out. */
const KEYS = {
  affair: ['id'],
  document: ['hash'],
  outlet: ['id'],
  // Versions refer to earlier ones, decisions to those that they take back: both came before.
  article: ['seq'],
  reading: ['id'],
  affair_article: ['affair_id', 'article_id'],
  actor: ['id'],
  reading_actor: ['reading_id', 'local_id'],
  mention: ['reading_id', 'local_id', 'ordinal'],
  role: ['reading_id', 'local_id', 'ordinal'],
  unnamed_source: ['reading_id', 'local_id'],
  time: ['reading_id', 'ordinal'],
  statement: ['seq'],
  statement_actor: ['statement_id', 'part', 'ordinal'],
  event: ['id'],
  event_actor: ['event_id', 'part', 'ordinal'],
  position: ['id'],
  figure: ['reading_id', 'ordinal'],
  doubt: ['reading_id', 'ordinal'],
  doubt_candidate: ['reading_id', 'doubt', 'ordinal'],
  alias: ['id'],
  alias_key: ['key', 'alias_id'],
  alias_fact: ['alias_id', 'fact', 'value'],
  actor_link: ['reading_id', 'local_id'],
  open_key: ['key', 'reading_id', 'local_id'],
  fingerprint: ['hash', 'article_seq', 'word'],
  copy: ['article_id', 'other_id', 'start'],
  formula: ['hash'],
  saying_gram: ['hash', 'statement_seq'],
  wording: ['one_seq', 'other_seq'],
  event_key: ['key', 'event_id'],
  event_link: ['event_id', 'other_id'],
  event_stale: ['event_id'],
  figure_key: ['hash', 'rank', 'reading_id', 'ordinal'],
  figure_link: ['affair_id', 'reading_id', 'ordinal', 'other_reading_id', 'other_ordinal'],
  figure_group: ['affair_id', 'reading_id', 'ordinal'],
  decision: ['id'],
  anchoring: ['decision_id'],
  // Last: triggers fill it while others are written.
  ungrouped: ['affair_id', 'article_id'],
} as const satisfies Readonly<Record<Exclude<keyof Database, CountTable>, readonly string[]>>

export const MOVED_TABLES: readonly MovedTable[] = Object.entries(KEYS).map(([name, key]) => ({
  name: name as keyof Database,
  key,
}))

/** Tables whose key counts by itself, with that column. */
export const COUNTING = { article: 'seq', reading: 'id', statement: 'seq', position: 'id', decision: 'id' } as const
