import type { Span } from '../../text/index.js'
import type { ActorRef, ArticleRef, Filter, Sentence } from '../rows.js'

/** The rows of full-text search. */

export const SEARCHED = ['article', 'statement'] as const

export interface SearchQuestion extends Filter {
  /** What is looked for: see searchQuery. */
  readonly search: string
  /** Articles by title and text (unless said), or statements by what is said. */
  readonly in?: (typeof SEARCHED)[number] | undefined
  /** Id of an issue of the affair's codebook, or words of its question: what takes a side on it. */
  readonly issue?: string | undefined
  /** Of the article, as it is stated: "en" is British English, too; `unknown` where nobody states it. */
  readonly language?: string | undefined
}

/** An article or a statement that was found. */
export interface SearchHit {
  readonly article: ArticleRef
  /** The statement found; null for an article. */
  readonly statement: string | null
  /** Who makes the statement; empty for an article. */
  readonly speakers: readonly ActorRef[]
  /** Where most of the words stand together; null where only the title holds them. */
  readonly place: Span | null
  /** Some 240 characters around where most of the words stand together. */
  readonly snippet: Sentence
  /** What was found in it. */
  readonly marks: readonly Span[]
  /** Statements of the article that hold what was looked for; 1 for a statement. */
  readonly statements: number
  /** Higher is better: see score.ts. */
  readonly score: number
}

/** A value that a field of the question may take, and how many hits there are with it. */
export interface SearchFacet {
  readonly value: string
  /** Null where nobody states it. */
  readonly name: string | null
  readonly hits: number
}

/** What a search could be narrowed to, most hits first; months in their order. */
export interface SearchFacets {
  /** The fifty that most hits name (of statements: that say them). */
  readonly actors: readonly SearchFacet[]
  readonly outlets: readonly SearchFacet[]
  /** Of publication: "2021-11". */
  readonly months: readonly SearchFacet[]
  readonly issues: readonly SearchFacet[]
  /** Of articles: those that hold statements of this kind. */
  readonly kinds: readonly SearchFacet[]
  /** Of articles, as they state it: "en", "pt". */
  readonly languages: readonly SearchFacet[]
}
