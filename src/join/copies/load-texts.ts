import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped, type Span } from '../../text/index.js'
import { fingerprintsOf } from './fingerprints.js'
import type { CopyText } from './pair-copies.js'
import { quotedWords } from './quoted-share.js'
import { wordsOf } from './words.js'

/** The articles with these numbers, each as its newest reading has it: without page furniture, with who speaks in it. */
export async function loadTexts(db: Kysely<Database>, numbers: Iterable<number>): Promise<Map<number, CopyText>> {
  const rows = await inBatches(numbers, (batch) =>
    db
      .selectFrom('article')
      .innerJoin('reading', 'reading.article_id', 'article.id')
      .select(['article.id', 'article.seq', 'article.text', 'reading.id as reading', 'reading.chrome'])
      .where('article.seq', 'in', batch)
      .orderBy('article.seq')
      .orderBy('reading.id')
      .execute(),
  )
  const newest = [...new Map(rows.map((row) => [row.seq, row])).values()]
  const said = await directSpeech(
    db,
    newest.map(({ reading }) => reading),
  )
  return new Map(
    newest.map(({ reading, chrome, ...article }): [number, CopyText] => [
      article.seq,
      copyTextOf({ ...article, chrome: JSON.parse(chrome) as Span[], said: said.get(reading) ?? [] }),
    ]),
  )
}

interface ReadText {
  readonly id: string
  readonly seq: number
  readonly text: string
  /** Page furniture. */
  readonly chrome: readonly Span[]
  /** What the reading takes for the very words of somebody. */
  readonly said: readonly Span[]
}

export function copyTextOf({ id, seq, text, chrome, said }: ReadText): CopyText {
  const words = wordsOf(text, chrome)
  return { id, seq, words, prints: fingerprintsOf(words), isQuoted: quotedWords(text, said) }
}

/** What readings take for the very words of somebody, by reading. */
async function directSpeech(db: Kysely<Database>, readings: readonly number[]): Promise<Map<number, Span[]>> {
  const rows = await inBatches(readings, (batch) =>
    db
      .selectFrom('statement')
      .select(['reading_id', 'content'])
      .where('reading_id', 'in', batch)
      .where('kind', '=', 'direct')
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ reading_id }) => reading_id)].map(([reading, direct]) => [
      reading,
      direct.flatMap(({ content }) => JSON.parse(content) as Span[]),
    ]),
  )
}
