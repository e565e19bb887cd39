import { scan } from '../scan/index.js'
import { WORLD_GROUPS } from '../world/groups.js'
import type { CodebookDraft } from './draft.js'
import { draftActors } from './draft-actors.js'
import type { DraftActor, DraftSource } from './draft-source.js'
import { stemmed } from './phrase-counts.js'
import { rankMatters } from './rank-matters.js'
import { wordIssue } from './word-issue.js'

export interface DraftOptions {
  /** At most so many issues; default 6. */
  readonly issues?: number | undefined
}

const MOST_ISSUES = 6
/** Matters below this, or below this share of the first, are mere remarks. */
const LOWEST_SCORE = 2
const LOWEST_SHARE = 0.02

/**
 * What the articles suggest as a codebook: the matters that most actors take sides on, the more divided the better, with
 * the words that they are spoken of; and actors and groups that the program may not know. Empty where nothing is contested.
 */
export function draftCodebook(
  sources: readonly DraftSource[],
  actors: readonly DraftActor[],
  { issues: most = MOST_ISSUES }: DraftOptions = {},
): CodebookDraft {
  const texts = sources.map(({ article }) => stemmed(article.text, scan(article.text)))
  const matters = rankMatters(sources)
  const lowest = Math.max(LOWEST_SCORE, (matters[0]?.score ?? 0) * LOWEST_SHARE)
  const issues = matters
    .filter(({ score }) => score >= lowest)
    .slice(0, most)
    .map((matter) => wordIssue(matter, texts))
  const known = new Set(WORLD_GROUPS.flatMap(({ id, name }) => [id, name.toLowerCase()]))
  const drafted = draftActors(sources, actors, issues, (name) => known.has(name.toLowerCase()))
  return { articles: sources.length, issues, ...drafted }
}
