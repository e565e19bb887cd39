import fc from 'fast-check'
import { joiner } from '../../src/join/joiner.js'
import type { Reading } from '../../src/read/reading.js'
import { settleCounts } from '../../src/record/counts/index.js'
import { cellDecision, type OpenRecord } from '../../src/record/index.js'
import { putArticle } from '../../src/record/put-article.js'
import { putDecision } from '../../src/record/put-decision.js'
import { putArticleWithReading, putReading } from '../../src/record/put-reading.js'
import { articleNaming } from '../fixtures/naming-articles.js'
import { inputOf } from './sample-articles.js'

/** What `apply` writes to: it makes none of them. */
export const AFFAIRS = ['harbour-games', 'truce']
const OUTLETS = ['Port Sable Herald', 'Keldia Post', null]
const DAYS = ['2031-02-20', '2031-02-21T08:30:00Z', null]
const DATES = [null, '2031-02-19', '2031-W08', '2031']
/** Names that the join has to think about: family names alone, spellings, states. */
const NAMES = ['Ana Roy', 'Roy', 'Petr Halvorsen', 'Halvorsen', 'Petr Roy', 'Keldia'] as const

/** Something that happens to a record. */
export type Change =
  | { readonly of: 'read'; readonly title: number; readonly affair: number; readonly seed: number; readonly said: Said }
  | { readonly of: 'facts'; readonly title: number; readonly outlet: number; readonly day: number }
  | { readonly of: 'again'; readonly title: number; readonly affair: number; readonly said: Said }
  | { readonly of: 'actors'; readonly merge: boolean; readonly one: number; readonly other: number }
  | { readonly of: 'reject'; readonly nth: number }
  | { readonly of: 'undo'; readonly nth: number }

interface Said {
  readonly names: readonly number[]
  /** Speakers of each statement, by their places among the names. */
  readonly by: readonly (readonly number[])[]
  readonly date: number
  readonly later: boolean
}

const said: fc.Arbitrary<Said> = fc.record({
  names: fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { minLength: 1, maxLength: 4 }),
  by: fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 2 }), { maxLength: 4 }),
  date: fc.nat({ max: DATES.length - 1 }),
  later: fc.boolean(),
})
const title = fc.nat({ max: 4 })
const affair = fc.nat({ max: 1 })
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ of: fc.constant('read' as const), title, affair, seed: fc.nat({ max: 2 }), said }),
  fc.record({ of: fc.constant('facts' as const), title, outlet: fc.nat({ max: 2 }), day: fc.nat({ max: 2 }) }),
  fc.record({ of: fc.constant('again' as const), title, affair, said }),
  fc.record({ of: fc.constant('actors' as const), merge: fc.boolean(), one: fc.nat(), other: fc.nat() }),
  fc.record({ of: fc.constant('reject' as const), nth: fc.nat() }),
  fc.record({ of: fc.constant('undo' as const), nth: fc.nat() }),
)

/** Somebody's aide, whoever that is found to be, or a minister, or a pilot. */
function roleAmong(names: readonly number[], own: number): { readonly role?: string } {
  const of = (name: (typeof NAMES)[number]) => names.includes(NAMES.indexOf(name)) && NAMES[own] !== name
  if (own % 3 === 0) return {}
  return { role: of('Roy') ? 'aide of Roy' : of('Keldia') ? 'minister of Keldia' : 'pilot' }
}

/** An article of a page, in one of its versions, with a reading that somebody may have made of it. */
function told(at: number, version: number, { names, by, date, later }: Said) {
  const { raw, reading } = articleNaming(
    `Report ${at}${version === 0 ? '' : `, version ${version}`}`,
    names.map((name) =>
      NAMES[name] === 'Keldia'
        ? { name: NAMES[name], kind: 'state' }
        : { name: NAMES[name]!, kind: 'person', ...roleAmong(names, name) },
    ),
  )
  const whole = [0, raw.text.length] as const
  const statements = by.map((speakers, index): Reading['statements'][number] => ({
    ...{ id: `s${index + 1}`, kind: (['direct', 'indirect', 'mixed'] as const)[index % 3]!, within: null },
    ...{ class: index % 2 === 0 ? ('said' as const) : ('denied' as const), source: [], cue: [], content: [whole] },
    speakers: [...new Set(speakers.flatMap((place) => reading.actors[place]?.id ?? []))],
    ...{ addressees: [], via: [], date: DATES[date] ?? null, confidence: 0.5 + 0.2 * (index % 3) },
  }))
  const events = by.map((speakers, index): Reading['events'][number] => ({
    ...{ id: `e${index + 1}`, type: index % 2 === 0 ? 'ACCUSE' : 'CONSULT', mode: null, recipients: [] },
    actors: [...new Set(speakers.flatMap((place) => reading.actors[place]?.id ?? []))],
    ...{ trigger: [0, 4], sentence: whole, date: DATES[(date + index) % DATES.length] ?? null, modality: 'actual' },
    ...{ statement: index % 3 === 0 ? null : `s${index + 1}`, confidence: 0.9 - 0.2 * (index % 3) },
  }))
  const positions = reading.actors.map(({ id: actor, mentions }, index): Reading['positions'][number] => ({
    ...{ actor, issue: 'truce', side: (date + index) % 2 === 0 ? 'for' : 'against', commitment: 'argue' },
    ...{ date: DATES[date] ?? null, evidence: mentions.map(({ span }) => span), statement: null, confidence: 0.8 },
  }))
  const figures = by.map((_, index): Reading['figures'][number] => ({
    ...{ span: [index, index + 4], value: 10 * (date + 1) + index, unit: 'people', of: 'people detained at the port' },
    ...{ bound: null, upper: null, statement: index % 2 === 0 ? `s${index + 1}` : null, date: null, sameAs: null },
  }))
  const engine = { version: later ? '0.2.0-test' : '0.1.0-test', model: null }
  return {
    raw: { ...raw, title: null, outlet: null, published: null, url: `https://example.org/${at}` },
    input: inputOf({ ...reading, engine, statements, events, positions, figures }),
  }
}

/** Makes a change in one transaction, as the writer does. */
export async function apply(record: OpenRecord, made: Change): Promise<void> {
  await record.db.transaction().execute(async (db) => {
    const ids = (await db.selectFrom('article').select(['id', 'url', 'text']).orderBy('seq').execute()).map(
      (row) => row,
    )
    const ofPage = (at: number) => ids.filter(({ url }) => url === `https://example.org/${at}`).at(-1)
    if (made.of === 'read') {
      const { raw, input } = told(made.title, made.seed, made.said)
      await putArticleWithReading(db, raw, AFFAIRS[made.affair]!, input, joiner)
    } else if (made.of === 'facts') {
      const known = ofPage(made.title)
      if (known === undefined) return
      const { raw } = told(made.title, 0, { names: [0], by: [], date: 0, later: false })
      const [outlet, day] = [OUTLETS[made.outlet], DAYS[made.day]]
      await putArticle(
        db,
        {
          ...{ ...raw, text: known.text, title: `Report ${made.title}` },
          outlet: outlet == null ? null : { value: outlet, origin: 'option' },
          published: day == null ? null : { value: day, origin: 'metadata' },
        },
        AFFAIRS[0]!,
      )
    } else if (made.of === 'again') {
      const known = ofPage(made.title)
      const held = await db
        .selectFrom('affair_article')
        .select('affair_id')
        .where('article_id', '=', known?.id ?? '')
        .execute()
      const within = held[made.affair % Math.max(held.length, 1)]?.affair_id
      if (known === undefined || within === undefined) return
      // Another engine may find other names, all within the text.
      const { input } = told(made.title, 0, made.said)
      if (input.reading.actors.some(({ mentions }) => mentions.some(({ span }) => span[1] > known.text.length))) return
      if (input.reading.sentences.some(([, end]) => end > known.text.length)) return
      if (input.reading.statements.some(({ content }) => content.some(([, end]) => end > known.text.length))) return
      await putReading(db, known.id, within, input, joiner)
    } else if (made.of === 'actors') {
      const actors = await db.selectFrom('actor').select('id').orderBy('id').execute()
      const [one, other] = [actors[made.one % actors.length]?.id, actors[made.other % actors.length]?.id]
      if (one === undefined || other === undefined || one === other) return
      const body = made.merge ? { one, other, reason: null } : { members: [one], others: [other], reason: null }
      const kind = made.merge ? 'actor-merge' : 'actor-split'
      const decision = { affairId: AFFAIRS[0]!, articleId: null, coder: 'ana', kind, body, undoes: null }
      await putDecision(db, decision, joiner)
    } else if (made.of === 'reject') {
      const counting = db.selectFrom('affair_article').where('affair_article.superseded_by', 'is', null)
      const cells = [
        ...(await counting
          .innerJoin('statement as cell', (join) => join.onRef('cell.reading_id', '=', 'affair_article.reading_id'))
          .select(['cell.id', 'affair_id'])
          .orderBy('cell.id')
          .orderBy('affair_id')
          .execute()),
        ...(await counting
          .innerJoin('event as cell', (join) => join.onRef('cell.reading_id', '=', 'affair_article.reading_id'))
          .select(['cell.id', 'affair_id'])
          .orderBy('cell.id')
          .orderBy('affair_id')
          .execute()),
      ]
      const cell = cells[made.nth % Math.max(cells.length, 1)]
      if (cell === undefined) return
      const choice = { affair: cell.affair_id, kind: 'reject', cell: cell.id, note: null, renews: null } as const
      await putDecision(db, { ...(await cellDecision(db, choice)), coder: 'ana' }, joiner)
    } else {
      const decisions = await db.selectFrom('decision').selectAll().where('undoes', 'is', null).orderBy('id').execute()
      const decision = decisions[made.nth % Math.max(decisions.length, 1)]
      if (decision === undefined) return
      const { affair_id: affairId, article_id: articleId, id: undoes } = decision
      await putDecision(db, { affairId, articleId, coder: 'ana', kind: 'undo', body: {}, undoes }, joiner)
    }
    await settleCounts(db)
  })
}
