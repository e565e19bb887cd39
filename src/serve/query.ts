import { z } from 'zod'
import { CUE_CLASSES, STATEMENT_KINDS } from '../read/reading.js'
import { FACET_FIELDS } from '../views/index.js'

/** What one may ask for: the Filter and Page of views/rows.ts, as query parameters. Dates are checked by the views. */

/** An empty parameter ("?actor=") is what a cleared form field sends: it asks for nothing. */
export const blankAsUnset = (value: unknown): unknown => (value === '' ? undefined : value)

export const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankAsUnset, schema.optional())

export const text = z.string().max(500)

export const MAX_LIMIT = 1000

export const affairQuery = z.object({ affair: optional(text).describe('Id of an affair') })

export const pageQuery = z.object({
  limit: z.preprocess(blankAsUnset, z.coerce.number().int().min(0).max(MAX_LIMIT).default(100)),
  offset: z.preprocess(blankAsUnset, z.coerce.number().int().min(0).default(0)),
})

export const filterQuery = z.object({
  ...affairQuery.shape,
  actor: optional(text).describe('Id or words of the name of a speaker; “unnamed” for statements without one'),
  outlet: optional(text).describe('Id or words of the name; “unknown” for articles without one'),
  since: optional(text).describe('First day, month or year, inclusive: 2031-03-14'),
  until: optional(text).describe('Last day, month or year, inclusive'),
  dated: optional(z.literal('day')).describe('Take since and until as the days of the overview’s timeline'),
  kind: optional(z.enum(STATEMENT_KINDS)),
  class: optional(z.enum(CUE_CLASSES)).describe('Class of the cue'),
  article: optional(text).describe('Id, a prefix of it, or words of title or path that fit one article only'),
  search: optional(text).describe('Words, "phrases" and word* to find in what was said'),
  state: optional(text).describe('State of a speaker: its ISO 3166-1 alpha-2 code, or words of its name'),
  role: optional(text).describe('Office that its article gives a speaker: “foreign minister”'),
  issue: optional(text).describe('Id of an issue on which the statement bears a position, or words of its question'),
  confidence: optional(z.coerce.number().min(0).max(1)).describe('Of which the engine is at least so sure'),
  reviewed: optional(z.enum(['yes', 'no'])).describe('Whether a person’s ruling on it is in force'),
})

export const facetsQuery = z.object({
  ...filterQuery.shape,
  of: optional(z.enum(FACET_FIELDS)).describe('Only the values of this field; all when left out'),
  most: optional(z.coerce.number().int().min(1)).describe('Values of a field at most; all when left out'),
})

export const listQuery = z.object({ ...filterQuery.shape, ...pageQuery.shape })

export const idParams = z.object({ id: text.min(1) })
