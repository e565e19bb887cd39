import type { Migration } from 'kysely'
import { tables } from './0001-tables.js'
import { aliases } from './0004-aliases.js'
import { inferredPositions } from './0005-inferred-positions.js'
import { figures } from './0006-figures.js'
import { unnamedSources } from './0007-unnamed-sources.js'
import { copies } from './0008-copies.js'
import { datedStatements } from './0009-dated-statements.js'
import { joins } from './0011-joins.js'
import { anchors } from './0012-anchors.js'
import { counts } from './0013-counts.js'
import { doubtCandidates } from './0014-doubt-candidates.js'
import { voices } from './0015-voices.js'
import { figureGroups } from './0020-figure-groups.js'
import { settledArticles } from './0022-settled-articles.js'
import { figureKeys } from './0024-figure-keys.js'
import { affairTotals } from './0025-affair-totals.js'
import type { ColumnTypes } from './column-types.js'

/** The changes that are the same for every database; each adds its own (full text, guards) under other names. */
export const sharedMigrations = (types: ColumnTypes): Readonly<Record<string, Migration>> => ({
  '0001-tables': tables(types),
  '0004-aliases': aliases(types),
  '0005-inferred-positions': inferredPositions,
  '0006-figures': figures(types),
  '0007-unnamed-sources': unnamedSources(types),
  '0008-copies': copies(types),
  '0009-dated-statements': datedStatements,
  '0011-joins': joins(types),
  '0012-anchors': anchors(types),
  '0013-counts': counts(types),
  '0014-doubt-candidates': doubtCandidates(types),
  '0015-voices': voices(types),
  '0020-figure-groups': figureGroups(types),
  '0022-settled-articles': settledArticles(types),
  '0024-figure-keys': figureKeys,
  '0025-affair-totals': affairTotals(types),
})
