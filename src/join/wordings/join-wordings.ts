import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database, WordingTable } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import { gramsOf } from './grams.js'
import { likenessOf } from './likeness.js'
import { type SaidWord, saidWords } from './words.js'

/**
 * Of a run of words that more statements hold, only so many are kept under it: the earliest, whichever came in first. What
 * is looked up by a formula must not grow with the record.
 */
const MOST_HOLDERS = 40
/** Statements of one wording are made within so many days. */
const MOST_DAYS = 10
const DAY_MS = 86_400_000

/** A statement with its words. */
export interface Said {
  readonly seq: number
  /** The same whenever its article came in. */
  readonly id: string
  readonly article: string
  readonly day: string | null
  readonly words: readonly SaidWord[]
}

/** Keeps under what runs of words statements are found that nobody else sees yet: before it is their writer's turn. */
export const keepGrams = (db: Kysely<Database>, own: readonly Said[]): Promise<unknown> =>
  insertRows(
    db,
    'saying_gram',
    own.flatMap(({ seq, words }) => [...gramsOf(words)].map((hash) => ({ hash, statement_seq: seq }))),
  )

/**
 * Finds the statements of other articles whose words those of a reading have too, and keeps under what runs of words its
 * own are found, unless they are kept already (`isKept`). What it costs grows with the statements that share rare runs of words,
 * not with the record.
 */
export async function joinWordings(db: Kysely<Database>, own: readonly Said[], isKept: boolean): Promise<void> {
  const held = await holdersWith(db, own)
  const kept = new Map([...held].map(([gram, holders]) => [gram, holders.slice(0, MOST_HOLDERS)]))
  const near = new Map<number, Set<number>>(own.map(({ seq }) => [seq, new Set()]))
  for (const holders of kept.values()) {
    // Before their words are looked up: most who say alike do so about other things, at another time.
    for (const one of holders.filter(({ seq }) => near.has(seq)))
      for (const other of holders)
        if (other.article !== one.article && isNear(one.day, other.day)) near.get(one.seq)!.add(other.seq)
  }
  const others = new Map(
    (await loadSaid(db, { statements: new Set([...near.values()].flatMap((found) => [...found])) })).map((said) => [
      said.seq,
      said,
    ]),
  )
  const rows: WordingTable[] = []
  for (const one of own) {
    for (const seq of near.get(one.seq) ?? []) {
      const other = others.get(seq)
      if (other === undefined) continue
      // In one order whichever came first.
      const [first, second] = one.id < other.id ? [one, other] : [other, one]
      const likeness = likenessOf(first.words, second.words)
      if (likeness === null) continue
      rows.push({ one_seq: Math.min(one.seq, seq), other_seq: Math.max(one.seq, seq), ...likeness })
    }
  }
  await insertRows(db, 'wording', rows, 'on conflict do nothing')
  if (!isKept) await keep(db, near, kept)
  await dropSurplus(db, near, held, isKept)
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

/** Those of a reading in their order, or these. */
export async function loadSaid(
  db: Kysely<Database>,
  wanted: { readonly reading: number } | { readonly statements: Iterable<number> },
): Promise<Said[]> {
  const said = db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .select(['statement.seq', 'statement.id', 'statement.article_id as article', 'statement.kind'])
    .select('statement.content_text as content')
    .select(['statement.date', 'article.published'])
  const rows =
    'reading' in wanted
      ? await said.where('statement.reading_id', '=', wanted.reading).orderBy('statement.ordinal').execute()
      : await inBatches(wanted.statements, (batch) => said.where('statement.seq', 'in', batch).execute())
  return rows.map(({ seq, id, article, kind, content, date, published }) => ({
    ...{ seq, id, article, day: date ?? published },
    words: saidWords(content, kind === 'direct'),
  }))
}

type Holder = Omit<Said, 'words'>

/** By run of words of the own statements: the statements that are kept under it, and these, the earliest first. */
async function holdersWith(db: Kysely<Database>, own: readonly Said[]): Promise<Map<number, readonly Holder[]>> {
  const wanted = new Map<number, Holder[]>()
  for (const { words, ...holder } of own)
    for (const gram of gramsOf(words)) wanted.set(gram, [...(wanted.get(gram) ?? []), holder])
  const rows = await inBatches(wanted.keys(), (batch) =>
    db
      .selectFrom('saying_gram')
      .innerJoin('statement', 'statement.seq', 'saying_gram.statement_seq')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .select(['saying_gram.hash', 'statement.seq', 'statement.id', 'article.id as article'])
      .select(['statement.date', 'article.published'])
      .where('saying_gram.hash', 'in', batch)
      .where(
        'saying_gram.statement_seq',
        'not in',
        own.map(({ seq }) => seq),
      )
      .execute(),
  )
  const before = grouped(rows, ({ hash }) => hash)
  return new Map(
    [...wanted].map(([gram, holders]) => [
      gram,
      [
        ...(before.get(gram) ?? []).map(
          ({ seq, id, article, date, published }): Holder => ({ seq, id, article, day: date ?? published }),
        ),
        ...holders,
      ].sort(earliest),
    ]),
  )
}

/** Those of whom no day is known last. */
const earliest = (one: Holder, other: Holder): number =>
  compare(one.day ?? '~', other.day ?? '~') || compare(one.id, other.id)
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

async function keep(
  db: Kysely<Database>,
  own: { readonly has: (seq: number) => boolean },
  kept: ReadonlyMap<number, readonly Holder[]>,
): Promise<void> {
  const rows = [...kept].flatMap(([hash, holders]) =>
    holders.filter(({ seq }) => own.has(seq)).map(({ seq }) => ({ hash, statement_seq: seq })),
  )
  await insertRows(db, 'saying_gram', rows)
}

/** Takes out those for whom there is no room any more, and the links that nothing else led to. */
async function dropSurplus(
  db: Kysely<Database>,
  own: { readonly has: (seq: number) => boolean },
  held: ReadonlyMap<number, readonly Holder[]>,
  isKept: boolean,
): Promise<void> {
  const put = new Set<number>()
  for (const [hash, holders] of held) {
    const out = holders.slice(MOST_HOLDERS).flatMap(({ seq }) => (own.has(seq) && !isKept ? [] : [seq]))
    if (out.length === 0) continue
    for (const seq of out) if (!own.has(seq)) put.add(seq)
    await db.deleteFrom('saying_gram').where('hash', '=', hash).where('statement_seq', 'in', out).execute()
  }
  if (put.size === 0) return
  const links = [
    ...(await inBatches(put, (batch) =>
      db.selectFrom('wording').select(['one_seq', 'other_seq']).where('one_seq', 'in', batch).execute(),
    )),
    ...(await inBatches(put, (batch) =>
      db.selectFrom('wording').select(['one_seq', 'other_seq']).where('other_seq', 'in', batch).execute(),
    )),
  ]
  const grams = await keptGrams(db, new Set(links.flatMap(({ one_seq, other_seq }) => [one_seq, other_seq])))
  for (const { one_seq, other_seq } of links) {
    const [mine, theirs] = [grams.get(one_seq), grams.get(other_seq)]
    if (mine !== undefined && theirs !== undefined && [...mine].some((gram) => theirs.has(gram))) continue
    await db.deleteFrom('wording').where('one_seq', '=', one_seq).where('other_seq', '=', other_seq).execute()
  }
}

/** Under which runs of words statements are kept. */
async function keptGrams(db: Kysely<Database>, statements: ReadonlySet<number>): Promise<Map<number, Set<number>>> {
  const said = await loadSaid(db, { statements })
  const rows = await inBatches(
    said.flatMap(({ words }) => [...gramsOf(words)]),
    (batch) => db.selectFrom('saying_gram').selectAll().where('hash', 'in', batch).execute(),
  )
  const kept = new Map<number, Set<number>>()
  for (const { hash, statement_seq } of rows)
    if (statements.has(statement_seq)) kept.set(statement_seq, (kept.get(statement_seq) ?? new Set()).add(hash))
  return kept
}

function isNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const apart = Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10)))
  // A week or season is no day: nothing says that they are far apart.
  return Number.isNaN(apart) || apart <= MOST_DAYS * DAY_MS
}
