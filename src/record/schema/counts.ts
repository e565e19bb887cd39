/** What an affair counts: see ../counts. */

/** Articles of an affair of which something changed that is counted: empty outside of transactions. */
export interface UncountedTable {
  affair_id: string
  article_id: string
}

/**
 * An article of an affair as it was counted last. Revisions count up, one with each transaction that counts anything, so that
 * who remembers what articles say (src/views/kept) asks anew only for those that changed since.
 */
export interface SettledArticleTable {
  affair_id: string
  article_id: string
  /** The reading that counted; null when none does any more. */
  reading_id: number | null
  outlet_id: string | null
  published: string | null
  /** Revision of the last time. */
  revision: number
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

/** How many an affair has. */
export interface AffairTotalTable {
  affair_id: string
  /** Whom its articles name: the rows of actor_total. */
  actors: number
}

/** How many statements an article has an actor make in an affair: of one date, kind and class. */
export interface VoiceCountTable {
  affair_id: string
  actor_id: string
  article_id: string
  /** The statement's date, else the article's; empty when neither is known. */
  told: string
  kind: string
  class: string
  /** As speaker, alone or with others: one that several make is counted for each. */
  statements: number
}
