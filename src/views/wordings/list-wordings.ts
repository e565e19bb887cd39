import type { Kysely } from 'kysely'
import {
  alignWords,
  linkWordings,
  type SaidWord,
  saidWords,
  WORDING_RULES,
  type WordingLink,
} from '../../join/wordings/index.js'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { Filter, Listing, Page, StatementRow } from '../rows.js'
import { listStatements } from '../statements/list-statements.js'
import type { Wording, WordingGroup, WordingPart } from './rows.js'

/**
 * The same statement in its several wordings: those that a filter holds, grouped over articles, most articles first.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listWordings(
  db: Kysely<Database>,
  filter: Filter,
  page: Page = {},
): Promise<Listing<WordingGroup>> {
  const { rows } = await listStatements(db, filter)
  const words = new Map(rows.map((row) => [row.id, saidWords(row.content, row.kind === 'direct')]))
  const links = linkWordings(
    rows.map((row) => ({
      ...{ id: row.id, article: row.article.id, words: words.get(row.id)! },
      speakers: row.speakers.map(({ id }) => id),
      day: row.date ?? row.article.published,
    })),
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const groups = groupsOf(links).map((group) =>
    wordingGroup(
      group.ids.map((id) => known.get(id)!),
      group.links,
      words,
    ),
  )
  const ordered = groups.sort((one, other) => other.articles - one.articles || (one.id < other.id ? -1 : 1))
  return { total: ordered.length, rows: cut(ordered, page.limit, page.offset) }
}

interface Group {
  readonly ids: readonly string[]
  readonly links: readonly WordingLink[]
}

/** What hangs together by links; of one article the statement with the best link stays. */
function groupsOf(links: readonly WordingLink[]): Group[] {
  const group = new Map<string, Set<string>>()
  for (const { one, other } of [...links].sort((a, b) => b.score - a.score)) {
    const [left, right] = [group.get(one) ?? new Set([one]), group.get(other) ?? new Set([other])]
    if (left === right) continue
    const joined = new Set([...left, ...right])
    // Two statements of one article are two: a chain of links must not make them one.
    if (new Set([...joined].map(articleOf)).size < joined.size) continue
    for (const id of joined) group.set(id, joined)
  }
  return [...new Set(group.values())].map((ids) => ({
    ids: [...ids],
    links: links.filter(({ one, other }) => ids.has(one) && ids.has(other)),
  }))
}

/** "ARTICLE:s1" is a statement of ARTICLE. */
const articleOf = (id: string): string => id.slice(0, id.lastIndexOf(':'))

function wordingGroup(
  rows: readonly StatementRow[],
  links: readonly WordingLink[],
  words: ReadonlyMap<string, readonly SaidWord[]>,
): WordingGroup {
  const quoted = (row: StatementRow) => words.get(row.id)!.filter((word) => word.quoted).length
  const [fullest, ...others] = [...rows].sort((one, other) => quoted(other) - quoted(one) || inTime(one, other))
  const base = { row: fullest!, words: words.get(fullest!.id)! }
  const withFullest = ({ one, other }: WordingLink): number => (one === base.row.id || other === base.row.id ? 1 : 0)
  const wordings = others.sort(inTime).map((row): Wording => {
    const best = links
      .filter(({ one, other }) => one === row.id || other === row.id)
      .sort((one, other) => withFullest(other) - withFullest(one) || other.score - one.score)[0]!
    return {
      ...{ statement: row, rule: best.rule, because: WORDING_RULES[best.rule], score: best.score },
      parts: partsOf(base, { row, words: words.get(row.id)! }),
    }
  })
  const whole: Wording = {
    ...{ statement: base.row, rule: null, because: null, score: null },
    parts: partsOf(base, base),
  }
  return {
    id: base.row.id,
    speakers: base.row.speakers,
    date: base.row.date,
    articles: new Set(rows.map(({ article }) => article.id)).size,
    outlets: outletsOf(rows),
    differs: wordings.some(({ parts }) => parts.some(({ change }) => change !== 'same')),
    wordings: [whole, ...wordings],
  }
}

const inTime = (one: StatementRow, other: StatementRow): number => {
  const [first, second] = [one, other].map(({ date, article }) => `${article.published ?? date ?? '~'} ${article.id}`)
  return first! < second! ? -1 : first! > second! ? 1 : 0
}

interface Worded {
  readonly row: StatementRow
  readonly words: readonly SaidWord[]
}

/** A wording in runs, held against the fullest. */
function partsOf(fullest: Worded, own: Worded): WordingPart[] {
  return alignWords(fullest.words, own.words).flatMap(({ change, one, other }): WordingPart[] => {
    const [from, of] = change === 'left-out' ? [one, fullest] : [other, own]
    return runsOf(of.words.slice(...from)).map(({ start, end, quoted }) => ({
      change,
      text: of.row.content.slice(start, end),
      quoted,
    }))
  })
}

/** Words in a row that stand alike inside or outside of quotation marks. */
function runsOf(
  words: readonly SaidWord[],
): { readonly start: number; readonly end: number; readonly quoted: boolean }[] {
  const runs: { start: number; end: number; quoted: boolean }[] = []
  for (const { start, end, quoted } of words) {
    const last = runs.at(-1)
    if (last !== undefined && last.quoted === quoted) last.end = end
    else runs.push({ start, end, quoted })
  }
  return runs
}
