import type { Generated } from 'kysely'
import type { Origin } from '../../ingest/item.js'

/** The articles as they came, and the affairs that hold them. */

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
