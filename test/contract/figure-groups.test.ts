import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeReading } from '../../src/join/figures/describe-reading.js'
import { loadReadings } from '../../src/join/figures/load-told.js'
import { joiner } from '../../src/join/joiner.js'
import type { Reading } from '../../src/read/reading.js'
import { settleCounts } from '../../src/record/counts/index.js'
import { cellDecision, type OpenRecord, openRecord } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import { putArticle } from '../../src/record/put-article.js'
import { putDecision } from '../../src/record/put-decision.js'
import { putArticleWithReading, putReading } from '../../src/record/put-reading.js'
import { groupAtOnce } from '../fixtures/figures-at-once.js'
import { onBothDatabases } from './databases.js'
import { emptyReading, inputOf, rawArticle } from './sample-articles.js'

const AFFAIRS = ['harbour-games', 'truce']
const DAYS = ['2031-02-20', '2031-02-21T08:30:00Z', '2031-09-01', null]
/** What may be counted: words that are shared by some, by more than look at each other, and by none. */
const COUNTED = [
  ['dockers', 'were detained at Mirrow'],
  ['dockers', 'were detained after the strike at Mirrow'],
  ['people', 'were held after the Mirrow strike'],
  ['people', 'were killed'],
  ['countries', 'signed the Harbour Truce'],
  ['countries', 'refused to sign the Harbour Truce'],
] as const
const VALUES = [38, 38, 412, 2]

type Told = readonly { readonly of: number; readonly value: number; readonly beside: boolean }[]

type Change =
  | {
      readonly of: 'read'
      readonly page: number
      readonly affair: number
      readonly version: number
      readonly told: Told
    }
  | { readonly of: 'again'; readonly page: number; readonly affair: number; readonly told: Told }
  | { readonly of: 'day'; readonly page: number; readonly day: number }
  | { readonly of: 'reject'; readonly nth: number }
  | { readonly of: 'undo'; readonly nth: number }

const told: fc.Arbitrary<Told> = fc.array(
  fc.record({
    of: fc.nat({ max: COUNTED.length - 1 }),
    value: fc.nat({ max: VALUES.length - 1 }),
    beside: fc.boolean(),
  }),
  { maxLength: 4 },
)
/** More pages than are looked at by all who share a word. */
const page = fc.nat({ max: 15 })
const affair = fc.nat({ max: 1 })
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ of: fc.constant('read' as const), page, affair, version: fc.nat({ max: 1 }), told }),
  },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('again' as const), page, affair, told }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('day' as const), page, day: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('reject' as const), nth: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('undo' as const), nth: fc.nat() }) },
)

/** An article of a page, in one of its versions, with the figures that somebody may read in it: all possible ones stand there. */
function article(at: number, version: number, figures: Told) {
  let text = `Report ${at}, version ${version}.`
  const spans = COUNTED.flatMap(([unit, of], counted) =>
    VALUES.map((value, place) => {
      const start = text.length + 1
      text += ` ${value} ${unit} ${of}.`
      return {
        counted,
        place,
        sentence: [start, text.length] as const,
        span: [start, start + `${value} ${unit}`.length] as const,
      }
    }),
  )
  const found = [...new Map(figures.map((figure) => [`${figure.of} ${figure.value}`, figure])).values()]
    .map((figure) => ({
      ...figure,
      ...spans.find(({ counted, place }) => counted === figure.of && place === figure.value)!,
    }))
    .sort((one, other) => one.span[0] - other.span[0])
  const reading: Reading = {
    ...emptyReading(`page-${at}`),
    sentences: spans.map(({ sentence }) => sentence),
    figures: found.map(({ of, value, beside, span }, index) => ({
      ...{ span, value: VALUES[value]!, unit: COUNTED[of]![0], of: COUNTED[of]![1], bound: null, upper: null },
      ...{ statement: null, date: null, sameAs: beside && index > 0 ? found[index - 1]!.span : null },
    })),
  }
  return {
    raw: rawArticle({ text, outlet: `Outlet ${at}`, url: `https://example.org/${at}`, published: '2031-02-20' }),
    input: inputOf(reading),
  }
}

async function apply(record: OpenRecord, made: Change): Promise<void> {
  await record.db.transaction().execute(async (db) => {
    const pages = await db.selectFrom('article').select(['id', 'url', 'text']).orderBy('seq').execute()
    const known =
      'page' in made ? pages.filter(({ url }) => url === `https://example.org/${made.page}`).at(-1) : undefined
    if (made.of === 'read') {
      const { raw, input } = article(made.page, made.version, made.told)
      await putArticleWithReading(db, raw, AFFAIRS[made.affair]!, input, joiner)
    } else if (made.of === 'again' && known !== undefined) {
      const held = await db
        .selectFrom('affair_article')
        .select('affair_id')
        .where('article_id', '=', known.id)
        .execute()
      const within = held[made.affair % Math.max(held.length, 1)]
      const { input } = article(made.page, known.text.startsWith(`Report ${made.page}, version 1`) ? 1 : 0, made.told)
      const engine = { version: 'other', model: null }
      const again = { ...input, reading: { ...input.reading, engine } }
      if (within !== undefined) await putReading(db, known.id, within.affair_id, again, joiner)
    } else if (made.of === 'day' && known !== undefined) {
      const { raw } = article(made.page, 0, [])
      const day = DAYS[made.day]
      const published = day == null ? null : { value: day, origin: 'option' as const }
      await putArticle(db, { ...raw, text: known.text, published }, AFFAIRS[0]!)
    } else if (made.of === 'reject') {
      const cells = await db
        .selectFrom('figure')
        .innerJoin('reading', 'reading.id', 'figure.reading_id')
        .innerJoin('affair_article', 'affair_article.reading_id', 'reading.id')
        .where('affair_article.superseded_by', 'is', null)
        .select(['reading.label', 'figure.ordinal', 'affair_id'])
        .orderBy('reading.label')
        .orderBy('figure.ordinal')
        .orderBy('affair_id')
        .execute()
      const cell = cells[made.nth % Math.max(cells.length, 1)]
      if (cell !== undefined) {
        const id = `${cell.label}:f${cell.ordinal + 1}`
        const choice = { affair: cell.affair_id, kind: 'reject', cell: id, note: null, renews: null } as const
        await putDecision(db, { ...(await cellDecision(db, choice)), coder: 'ana' }, joiner)
      }
    } else if (made.of === 'undo') {
      const decisions = await db.selectFrom('decision').selectAll().where('undoes', 'is', null).orderBy('id').execute()
      const decision = decisions[made.nth % Math.max(decisions.length, 1)]
      if (decision !== undefined) {
        const { affair_id: affairId, article_id: articleId, id: undoes } = decision
        await putDecision(db, { affairId, articleId, coder: 'ana', kind: 'undo', body: {}, undoes }, joiner)
      }
    }
    await joiner.settle(db)
    await settleCounts(db)
  })
}

const keptGroups = async ({ db }: OpenRecord, affair: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('figure_group as kept')
    .innerJoin('reading', 'reading.id', 'kept.reading_id')
    .innerJoin('reading as first', 'first.id', 'kept.first_reading_id')
    .where('kept.affair_id', '=', affair)
    .select(['reading.label', 'kept.ordinal', 'first.label as first', 'kept.first_ordinal'])
    .execute()
  return rows
    .map(({ label, ordinal, first, first_ordinal }) => `${label}:f${ordinal + 1} in ${first}:f${first_ordinal + 1}`)
    .sort()
}

/** The same from all figures that count, without what is kept. */
async function groupsFromScratch({ db }: OpenRecord, affair: string): Promise<string[]> {
  const counted = await db
    .selectFrom('affair_article')
    .where('affair_id', '=', affair)
    .where('superseded_by', 'is', null)
    .select('reading_id')
    .execute()
  const rejected = await db
    .selectFrom('anchoring')
    .innerJoin('decision', 'decision.id', 'anchoring.decision_id')
    .where('anchoring.affair_id', '=', affair)
    .where('decision.kind', '=', 'reject')
    .where('anchoring.rules', '=', 1)
    .where('cell_kind', '=', 'figure')
    .select('cell_id')
    .execute()
  const out = new Set(rejected.map(({ cell_id }) => cell_id))
  const figures = await loadReadings(
    db,
    counted.flatMap(({ reading_id }) => reading_id ?? []),
  )
  return groupAtOnce(
    affair,
    figures.filter(({ id }) => !out.has(id)),
  )
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map(({ id }) => `${id} in ${group[0]!.id}`))
    .sort()
}

onBothDatabases('which figures count the same', (place) => {
  it('is kept as grouping all at once finds it, whatever was read, read again, dated, rejected and undone', async () => {
    let most = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 8, maxLength: 40, size: 'max' }), async (changes) => {
        const record = await openRecord(await place(), { mode: 'write' })
        try {
          for (const id of AFFAIRS) await putAffair(record.db, { id })
          for (const made of changes) await apply(record, made)
          for (const id of AFFAIRS) {
            const kept = await keptGroups(record, id)
            expect(kept).toEqual(await groupsFromScratch(record, id))
            most = Math.max(most, kept.length)
          }
          const left = await record.db.selectFrom('ungrouped').selectAll().execute()
          expect(left).toEqual([])
        } finally {
          await record.close()
        }
      }),
      { numRuns: 12 },
    )
    // More than are looked at by all who share a word: else the rule for those would not have been tried.
    expect(most).toBeGreaterThan(12)
  }, 240_000)
})

it('holds a figure against the one that its text puts beside it', () => {
  const figure = (id: string, start: number, of: string) => ({
    ...{ id, article: 'a', words: '38', unit: '', of, span: [start, start + 2] as const, value: 38, upper: null },
    ...{ bound: null, voice: '', date: null, said: null, sentence: { span: [start, start + 9] as const, text: of } },
    ...{ also: [], opening: new Set<string>() },
  })
  const [first, second] = describeReading([
    { told: figure('f1', 0, 'were detained at Mirrow'), beside: null },
    { told: figure('f2', 20, ''), beside: [0, 2] },
  ])
  expect([first!.beside, second!.beside]).toEqual([null, 'f1'])
  expect(second!.described.concept).toBe('detain')
})
