import type { ErrorCode } from '../text/index.js'

/** Where a fact about an article was learned, surest first. */
export const ORIGINS = ['option', 'column', 'sidecar', 'metadata', 'file'] as const
export type Origin = (typeof ORIGINS)[number]

/** A value with the place it was learned from; facts that nobody states are null, never guessed. */
export interface Known {
  readonly value: string
  readonly origin: Origin
}

/** An article as it came: decoded text, what is known of it, and its bytes. */
export interface RawArticle {
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: Known | null
  /** ISO 8601 date or date-time. */
  readonly published: Known | null
  readonly language: string | null
  /** The path or URL as the user gave it; with the line or row in a file of many: "news.ndjson:17". */
  readonly source: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What went wrong or is doubtful in one place; the rest goes on. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly code: ErrorCode
  /** The same form as RawArticle.source. */
  readonly source: string
  readonly message: string
}

export type Item = { readonly article: RawArticle } | { readonly problem: Problem }
