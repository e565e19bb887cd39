import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database, WordingTable } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import { gramsOf } from './grams.js'
import { likenessOf } from './likeness.js'
import { type SaidWord, saidWords } from './words.js'

/** A run of words that so many statements hold is a formula: it is no longer kept, and nothing is looked up by it. */
const MOST_HOLDERS = 40
/** Statements of one wording are made within so many days. */
const MOST_DAYS = 10
const DAY_MS = 86_400_000
/** Rows a statement. */
const BATCH = 300

interface Said {
  readonly seq: number
  readonly article: string
  readonly day: string | null
  readonly words: readonly SaidWord[]
}

/**
 * Finds the statements of earlier articles whose words those of a reading have too, and keeps under what runs of words its
 * own are found. What it costs grows with the statements that share rare runs of words, not with the record.
 */
export async function joinWordings(db: Kysely<Database>, readingId: number): Promise<void> {
  const own = await loadSaid(db, { reading: readingId })
  const gramsOfOwn = new Map(own.map((said) => [said.seq, gramsOf(said.words)]))
  const holders = await loadHolders(
    db,
    [...gramsOfOwn.values()].flatMap((grams) => [...grams]),
  )
  const near = new Map<number, readonly number[]>()
  for (const { seq, article, day } of own) {
    const found = [...gramsOfOwn.get(seq)!].flatMap((gram) => {
      const held = holders.get(gram) ?? []
      return held.length < MOST_HOLDERS ? held : []
    })
    // Before their words are looked up: most who say alike do so about other things, at another time.
    const alike = found.filter((holder) => holder.article !== article && isNear(day, holder.day))
    near.set(seq, [...new Set(alike.map((holder) => holder.seq))])
  }
  const others = new Map(
    (await loadSaid(db, { statements: new Set([...near.values()].flat()) })).map((said) => [said.seq, said]),
  )
  const rows: WordingTable[] = []
  for (const one of own) {
    for (const seq of near.get(one.seq) ?? []) {
      const other = others.get(seq)
      if (other === undefined) continue
      const likeness = likenessOf(one.words, other.words)
      if (likeness === null) continue
      const [first, second] = [Math.min(one.seq, seq), Math.max(one.seq, seq)]
      rows.push({ one_seq: first, other_seq: second, ...likeness })
    }
  }
  await insert(db, rows)
  await keep(db, gramsOfOwn, holders)
}

/** Takes what readings said out of what is looked up, before they are deleted or joined again; and their links. */
export async function forgetWordings(db: Kysely<Database>, readingIds: readonly number[]): Promise<void> {
  for (const reading of readingIds) {
    const said = await loadSaid(db, { reading })
    await inBatches(
      said.map(({ seq }) => seq),
      async (batch) => {
        await db.deleteFrom('wording').where('one_seq', 'in', batch).execute()
        await db.deleteFrom('wording').where('other_seq', 'in', batch).execute()
        return []
      },
    )
    for (const { seq, words } of said) {
      await inBatches(gramsOf(words), async (batch) => {
        await db.deleteFrom('saying_gram').where('hash', 'in', batch).where('statement_seq', '=', seq).execute()
        return []
      })
    }
  }
}

async function loadSaid(
  db: Kysely<Database>,
  wanted: { readonly reading: number } | { readonly statements: Iterable<number> },
): Promise<Said[]> {
  const said = db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .select(['statement.seq', 'statement.article_id as article', 'statement.kind', 'statement.content_text as content'])
    .select(['statement.date', 'article.published'])
  const rows =
    'reading' in wanted
      ? await said.where('statement.reading_id', '=', wanted.reading).orderBy('statement.ordinal').execute()
      : await inBatches(wanted.statements, (batch) => said.where('statement.seq', 'in', batch).execute())
  return rows.map(({ seq, article, kind, content, date, published }) => ({
    ...{ seq, article, day: date ?? published },
    words: saidWords(content, kind === 'direct'),
  }))
}

type Holder = Omit<Said, 'words'>

/** By run of words: the statements that are kept under it. */
async function loadHolders(db: Kysely<Database>, grams: readonly number[]): Promise<Map<number, readonly Holder[]>> {
  const rows = await inBatches(grams, (batch) =>
    db
      .selectFrom('saying_gram')
      .innerJoin('statement', 'statement.seq', 'saying_gram.statement_seq')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .select(['saying_gram.hash', 'statement.seq', 'article.id as article', 'statement.date', 'article.published'])
      .where('saying_gram.hash', 'in', batch)
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ hash }) => hash)].map(([hash, held]) => [
      hash,
      held.map(({ seq, article, date, published }): Holder => ({ seq, article, day: date ?? published })),
    ]),
  )
}

async function keep(
  db: Kysely<Database>,
  own: ReadonlyMap<number, ReadonlySet<number>>,
  holders: ReadonlyMap<number, readonly Holder[]>,
): Promise<void> {
  const rows = [...own].flatMap(([statement_seq, grams]) =>
    [...grams].flatMap((hash) => ((holders.get(hash)?.length ?? 0) < MOST_HOLDERS ? [{ hash, statement_seq }] : [])),
  )
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('saying_gram')
      .values(rows.slice(at, at + BATCH))
      .execute()
  }
}

async function insert(db: Kysely<Database>, rows: readonly WordingTable[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('wording')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

function isNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const apart = Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10)))
  // A week or season is no day: nothing says that they are far apart.
  return Number.isNaN(apart) || apart <= MOST_DAYS * DAY_MS
}
