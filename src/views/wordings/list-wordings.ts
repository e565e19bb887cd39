import type { Kysely } from 'kysely'
import { alignWords, type SaidWord, saidWords, WORDING_RULES } from '../../join/wordings/index.js'
import type { Database } from '../../record/schema.js'
import { cut, inBatches } from '../batches.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { Filter, Listing, Page, StatementRow } from '../rows.js'
import { scopeOf } from '../scope.js'
import { STATEMENT_COLUMNS, statementRows } from '../statements/statement-rows.js'
import { groupWordings, type WordingLink } from './group-wordings.js'
import type { Wording, WordingGroup, WordingPart } from './rows.js'

/**
 * The same statement in its several wordings: those that a filter holds, put together over articles, most articles first.
 * Which are one was found when they were read (join/wordings); their words are aligned here, of the page alone.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listWordings(
  db: Kysely<Database>,
  filter: Filter,
  page: Page = {},
): Promise<Listing<WordingGroup>> {
  const groups = await groupWordings(db, await scopeOf(db, filter))
  const shown = cut(groups, page.limit, page.offset)
  const rows = await statementsById(
    db,
    shown.flatMap(({ ids }) => ids),
  )
  const words = new Map([...rows].map(([id, row]) => [id, saidWords(row.content, row.kind === 'direct')]))
  return {
    total: groups.length,
    rows: shown.map(({ ids, links }) =>
      wordingGroup(
        ids.map((id) => rows.get(id)!),
        links,
        words,
      ),
    ),
  }
}

export async function statementsById(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatementRow>> {
  const found = await inBatches(ids, (batch) =>
    db.selectFrom('statement').select(STATEMENT_COLUMNS).where('statement.id', 'in', batch).execute(),
  )
  return new Map((await statementRows(db, found)).map((row) => [row.id, row]))
}

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
