import type { ActorKind } from '../../read/reading.js'

/** What articles have in common: actors, passages, statements, events. */

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
  /** JSON: what its article says of it, as far as joining needs it; without its alias, and without facts that it lacks. */
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
 * A passage that two articles share, but for small changes. Each pair is there once: `article_id` is the one with the
 * smaller id, which says nothing about who copied whom.
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

/** Under what a figure is looked up by those of its affair that may count the same: see join/figures/keys.ts. */
export interface FigureKeyTable {
  /** 32 bits, signed; the affair is part of what is hashed. */
  hash: number
  /** The smaller, the more its words tell. */
  rank: number
  reading_id: number
  ordinal: number
}

/** Two figures of an affair that are alike; each pair is there twice, from the side of either. */
export interface FigureLinkTable {
  affair_id: string
  reading_id: number
  ordinal: number
  other_reading_id: number
  other_ordinal: number
  /** See join/figures/likeness.ts and group-linked.ts. */
  score: number
}

/** Which figures of an affair count the same: those with the same first one, itself among them. */
export interface FigureGroupTable {
  affair_id: string
  reading_id: number
  ordinal: number
  first_reading_id: number
  first_ordinal: number
  /** 1 where what is counted only grows ("killed"): a later number is no rival of an earlier one. */
  grows: number
}

/** Articles of an affair whose figures are to be grouped anew in the same transaction: triggers name them. */
export interface UngroupedTable {
  affair_id: string
  article_id: string
}
