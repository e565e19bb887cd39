import { z } from 'zod'
import { CELL_KINDS } from '../../record/index.js'
import type { PositionRow } from '../../views/index.js'
import {
  type CellFate,
  type ChangedPage,
  type FateCounts,
  type RemovedPosition,
  SENTENCE_FATES,
  type SentencePair,
  type VersionRow,
  type VersionsView,
} from '../../views/versions/rows.js'
import { articleRef, count, sentence } from '../schema-parts.js'

// Versions of pages as views/versions/rows.ts has them, checked against those types by the compiler.

const learned = z.string().describe('When the affair took it in: ISO 8601 date-time in UTC')
const fate = z.enum(['stands', 'moved', 'changed', 'removed'])

const versionRow: z.ZodType<VersionRow> = z
  .object({
    article: articleRef,
    learned,
    words: count,
    latest: z.boolean().describe('Whether it is the one that counts'),
  })
  .meta({ id: 'Version' })

const pair: z.ZodType<SentencePair> = z
  .object({
    fate: z.enum(SENTENCE_FATES),
    older: sentence.nullable(),
    newer: sentence.nullable(),
    words: z
      .array(z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() }))
      .describe('Of a changed sentence'),
  })
  .meta({ id: 'SentencePair' })

export const difference = z
  .object({
    what: z.string().describe('words, sentence, or what is read: speaker, side'),
    was: z.string(),
    is: z.string(),
  })
  .meta({ id: 'Difference' })

const cellFate: z.ZodType<CellFate> = z
  .object({
    kind: z.enum(CELL_KINDS),
    id: z.string(),
    words: z.string(),
    about: z.string(),
    fate,
    older: sentence,
    newer: sentence.nullable(),
    now: z.string().nullable().describe('The same in the reading of the newer version'),
    differs: z.array(difference),
  })
  .meta({ id: 'CellFate' })

const fateCounts: z.ZodType<FateCounts> = z
  .object({ stands: count, moved: count, changed: count, removed: count, added: count })
  .meta({ id: 'FateCounts' })

export const versionsView: z.ZodType<VersionsView> = z
  .object({
    versions: z.array(versionRow).describe('In the order in which they came'),
    diff: z
      .object({
        older: versionRow,
        newer: versionRow,
        sentences: z.array(pair).describe('In the order of the newer, removed ones where they stood'),
        counts: fateCounts,
        cells: z.array(cellFate).describe('What was read of the older, in its order'),
      })
      .nullable()
      .describe('Null where there is only one version'),
  })
  .meta({ id: 'Versions' })

export const changedPage: z.ZodType<ChangedPage> = z
  .object({ url: z.string(), versions: z.array(versionRow), counts: fateCounts, cells: fateCounts })
  .meta({ id: 'ChangedPage' })

export const removedPosition = (position: z.ZodType<PositionRow>): z.ZodType<RemovedPosition> =>
  z
    .object({
      position,
      fate: z.enum(['removed', 'changed']),
      version: articleRef,
      learned,
      now: sentence.nullable().describe('What stands there instead'),
    })
    .meta({ id: 'RemovedPosition' })
