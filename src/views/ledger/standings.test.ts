import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReportGiven, reportsOf } from '../../../test/fixtures/position-row.js'
import { COMMITMENTS, SIDES } from '../../read/reading.js'
import { isDirect } from './contradictions.js'
import { standingsOf } from './standings.js'

/** "for from 2023-11-08 to 2023-11-22 (pledge), disputed": what a test compares. */
const told = (given: readonly ReportGiven[]): string[] =>
  standingsOf(reportsOf(given)).standings.map(
    ({ side, from, until, commitment, disputed }) =>
      `${side} from ${from} to ${until} (${commitment})${disputed ? ', disputed' : ''}`,
  )

describe('where an actor stands', () => {
  it.each<[string, readonly ReportGiven[], readonly string[]]>([
    ['nowhere, when nothing is reported', [], []],
    [
      'from the first report of a side to the first of another',
      [
        { side: 'against', commitment: 'pledge', date: '2023-11-22' },
        { side: 'against', date: '2023-11-30' },
        { side: 'for', commitment: 'pledge', date: '2023-12-12' },
      ],
      ['against from 2023-11-22 to 2023-12-12 (pledge)', 'for from 2023-12-12 to null (pledge)'],
    ],
    [
      'as firmly as it ever did while it stood there',
      [
        { side: 'for', commitment: 'act', date: '2023-11-22' },
        { side: 'for', commitment: 'argue', date: '2023-12-01' },
      ],
      ['for from 2023-11-22 to null (act)'],
    ],
    [
      'where the stronger of two reports of one day puts it',
      [
        { side: 'undecided', commitment: 'consider', date: '2023-11-22' },
        { side: 'for', commitment: 'pledge', date: '2023-11-22' },
      ],
      ['for from 2023-11-22 to null (pledge)'],
    ],
    [
      'in dispute, where articles say for and against of its last day',
      [
        { side: 'against', commitment: 'argue', date: '2023-11-22' },
        { side: 'for', commitment: 'pledge', date: '2023-11-22' },
      ],
      ['for from 2023-11-22 to null (pledge), disputed'],
    ],
    [
      'no longer in dispute, once something is said of a later day',
      [
        { side: 'against', commitment: 'argue', date: '2023-11-22' },
        { side: 'for', commitment: 'pledge', date: '2023-11-22' },
        { side: 'for', commitment: 'argue', date: '2023-11-23' },
      ],
      ['for from 2023-11-22 to null (pledge)'],
    ],
    [
      'where it stood before, when a day says both with equal force',
      [
        { side: 'against', date: '2023-11-20' },
        { side: 'for', date: '2023-11-22', confidence: 1 },
        { side: 'against', date: '2023-11-22', confidence: 0.5 },
      ],
      ['against from 2023-11-20 to null (argue), disputed'],
    ],
    [
      'where more independent reports put it, when it stood nowhere before',
      [
        { side: 'for', date: '2023-11-22', words: 'It is for it.', confidence: 1 },
        { side: 'for', date: '2023-11-22', words: 'It is for it!', confidence: 1 },
        { side: 'against', date: '2023-11-22', confidence: 0.5 },
        { side: 'against', date: '2023-11-22', confidence: 0.5 },
      ],
      ['against from 2023-11-22 to null (argue), disputed'],
    ],
    [
      'not in dispute with itself: one article may tell both',
      [
        { side: 'against', date: '2023-11-22', article: 'one' },
        { side: 'for', commitment: 'pledge', date: '2023-11-22', article: 'one' },
      ],
      ['for from 2023-11-22 to null (pledge)'],
    ],
    [
      'where others expect it, until it speaks for itself',
      [
        { side: 'for', commitment: 'expected', date: '2023-11-10' },
        { side: 'against', commitment: 'argue', date: '2023-11-20' },
        { side: 'for', commitment: 'expected', date: '2023-12-01' },
      ],
      ['for from 2023-11-10 to 2023-11-20 (expected)', 'against from 2023-11-20 to null (argue)'],
    ],
    [
      'where a membership puts it, as long as nobody says it of the actor',
      [
        { side: 'against', commitment: 'act', date: '2023-12-02', inferred: 'straits-pact' },
        { side: 'undecided', commitment: 'consider', date: '2023-11-20' },
      ],
      ['undecided from 2023-11-20 to null (consider)'],
    ],
    [
      'somewhere by undated reports only where none is dated',
      [
        { side: 'for', commitment: 'act', date: null },
        { side: 'against', date: '2023-11-20' },
      ],
      ['against from 2023-11-20 to null (argue)'],
    ],
    ['since nobody knows when, by undated reports', [{ side: 'for', date: null }], ['for from null to null (argue)']],
  ])('is %s', (_, given, standings) => expect(told(given)).toEqual(standings))

  it('counts articles, and once those that rest on each other', () => {
    const words = 'Drenmark stays at home.'
    const [standing] = standingsOf(
      reportsOf([
        { side: 'for', date: '2023-11-20', words, outlet: 'Herald' },
        { side: 'for', date: '2023-11-21', words, outlet: 'Wire' },
        { side: 'for', date: '2023-11-22', outlet: null },
        { side: 'for', date: '2023-11-22', outlet: null, article: 'article-3' },
      ]),
    ).standings
    expect(standing).toMatchObject({ reports: 3, independent: 2, outlets: ['Herald', 'Wire', null] })
  })

  it('keeps what did not prevail beside it', () => {
    const [standing] = standingsOf(
      reportsOf([
        { side: 'for', commitment: 'pledge', date: '2023-11-20' },
        { side: 'against', date: '2023-11-20' },
        { side: 'against', commitment: 'expected', date: '2023-11-25' },
      ]),
    ).standings
    expect(standing?.rivals.map(({ id }) => id)).toEqual(['p2', 'p3'])
  })
})

describe('a change', () => {
  it('has the last sentence of the one side and the first of the other', () => {
    const { changes } = standingsOf(
      reportsOf([
        { side: 'against', date: '2023-11-20' },
        { side: 'against', date: '2023-11-30' },
        { side: 'for', commitment: 'argue', date: '2023-12-12' },
        { side: 'for', commitment: 'act', date: '2023-12-12' },
      ]),
    )
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ on: '2023-12-12', from: 'against', to: 'for' })
    expect([changes[0]?.before.id, changes[0]?.after.id]).toEqual(['p2', 'p4'])
  })

  it('is none where the actor only does not do what others expected', () => {
    const { standings, changes } = standingsOf(
      reportsOf([
        { side: 'for', commitment: 'expected', date: '2023-11-10' },
        { side: 'against', date: '2023-11-20' },
      ]),
    )
    expect([standings.length, changes.length]).toEqual([2, 0])
  })
})

describe('a contradiction', () => {
  it('lays both sides of a day side by side, the stronger first', () => {
    const { contradictions } = standingsOf(
      reportsOf([
        { side: 'for', date: '2023-11-22', outlet: 'Herald' },
        { side: 'against', commitment: 'act', date: '2023-11-22', outlet: 'Wire' },
        { side: 'against', date: '2023-11-22', outlet: null },
        { side: 'undecided', date: '2023-11-22' },
      ]),
    )
    expect(contradictions).toHaveLength(1)
    expect(contradictions[0]?.day).toBe('2023-11-22')
    expect(contradictions[0]?.sides).toMatchObject([
      { side: 'against', outlets: ['Wire', null], independent: 2 },
      { side: 'for', outlets: ['Herald'], independent: 1 },
    ])
  })

  it.each<[string, ReportGiven]>([
    ['what others expect', { side: 'against', commitment: 'expected', date: '2023-11-22' }],
    ['what follows from a membership', { side: 'against', date: '2023-11-22', inferred: 'straits-pact' }],
    ['what is undecided', { side: 'undecided', date: '2023-11-22' }],
    ['what is said of another day', { side: 'against', date: '2023-11-23' }],
    ['what is said of its month', { side: 'against', date: '2023-11' }],
  ])('is none with %s', (_, other) => {
    expect(standingsOf(reportsOf([{ side: 'for', date: '2023-11-22' }, other])).contradictions).toEqual([])
  })
})

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2023-11-0${number}`)
const report: fc.Arbitrary<ReportGiven> = fc.record(
  {
    side: fc.constantFrom(...SIDES),
    commitment: fc.constantFrom(...COMMITMENTS),
    date: fc.option(day),
    outlet: fc.constantFrom('Herald', 'Wire', null),
    article: fc.constantFrom('a', 'b', 'c', 'd'),
    words: fc.constantFrom('It stays.', 'It goes.', 'It may.'),
    inferred: fc.constant('straits-pact'),
    confidence: fc.constantFrom(0.5, 0.9),
  },
  { requiredKeys: ['side', 'date'] },
)
const reports = fc.array(report, { maxLength: 12 })

describe('for any reports', () => {
  it('standings follow one another without gap or overlap, on another side or on better grounds', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { standings } = standingsOf(reportsOf(given))
        for (const [index, standing] of standings.entries()) {
          const next = standings[index + 1]
          expect(standing.until).toBe(next?.from ?? null)
          if (standing.from !== null && standing.until !== null) expect(standing.from < standing.until).toBe(true)
          if (next?.side === standing.side)
            expect([standing, next].map(({ first }) => isDirect(first))).toEqual([false, true])
          expect(standing.independent).toBeLessThanOrEqual(standing.reports)
          expect(standing.independent).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('what was known as of a day is the beginning of what is known later', () => {
    fc.assert(
      fc.property(reports, day, (given, asOf) => {
        const dated = reportsOf(given).filter(({ said }) => said !== null)
        const whole = standingsOf(dated)
        const then = standingsOf(dated.filter(({ said }) => said! <= asOf))
        const places = ({ standings }: typeof whole) => standings.map(({ side, from, first }) => [side, from, first.id])
        expect(places(then)).toEqual(places(whole).slice(0, then.standings.length))
        expect(whole.standings.every(({ from }, at) => from! <= asOf === at < then.standings.length)).toBe(true)
        expect(then.changes).toEqual(whole.changes.slice(0, then.changes.length))
        expect(then.contradictions).toEqual(whole.contradictions.filter((one) => one.day <= asOf))
      }),
    )
  })

  it('the order in which they come does not matter', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const rows = reportsOf(given)
        expect(standingsOf([...rows].reverse())).toEqual(standingsOf(rows))
      }),
    )
  })

  it('a report of a side taken already, of a later day, ends and begins nothing', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const rows = reportsOf(given)
        const before = standingsOf(rows)
        const last = before.standings.at(-1)
        if (last === undefined || last.from === null) return
        const again = { ...last.latest, id: 'again', said: '2023-12-01', date: '2023-12-01' }
        const after = standingsOf([...rows, again])
        expect(after.changes).toEqual(before.changes)
        expect(after.standings.map(({ side, from }) => [side, from])).toEqual(
          before.standings.map(({ side, from }) => [side, from]),
        )
      }),
    )
  })
})
