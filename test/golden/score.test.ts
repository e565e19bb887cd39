import { describe, expect, it } from 'vitest'
import type { Actor, Event, Figure, Position, Reading, Statement } from '../../src/read/reading.js'
import type { Article, Span } from '../../src/text/index.js'
import type { GoldRecord } from './gold-record.js'
import { scoreReadings } from './score.js'

const text =
  '"We stay at home," Ana Roy said on Monday. Roy thanked Bo Lind. "So do we all," he said. 20 went. Advertisement'

const article: Article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }

const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  return [start, start + words.length]
}

const person = (id: string, name: string) => ({ id, name, kind: 'person', aliases: [name, name.split(' ')[1]!] })
const stay = at('"We stay at home,"')
const soDoWe = at('"So do we all,"')

const gold: GoldRecord = {
  actors: [person('ana-roy', 'Ana Roy'), person('bo-lind', 'Bo Lind')],
  quotes: [
    { article: 'a', span: stay, speaker: 'ana-roy' },
    { article: 'a', span: soDoWe, speaker: 'bo-lind' },
  ],
  positions: [
    {
      ...{ article: 'a', actor: 'ana-roy', issue: 'games', side: 'for', commitment: 'pledge', date: '2023-11-06' },
      evidence: [stay],
    },
  ],
  events: [
    {
      ...{ article: 'a', who: ['ana-roy'], whom: ['bo-lind'], plover: 'SUPPORT', date: '2023-11-06' },
      evidence: [at('Roy thanked Bo Lind.')],
    },
  ],
  times: [{ article: 'a', span: at('on Monday'), value: '2023-11-06' }],
  figures: [{ article: 'a', span: at('20'), value: 20 }],
  chrome: [{ article: 'a', span: at('Advertisement') }],
}

const actor = (id: string, name: string, ...names: readonly Span[]): Actor => ({
  id,
  name,
  kind: 'person',
  country: null,
  mentions: names.map((span) => ({ span, form: 'name' })),
  roles: [],
})

const statement = (content: Span, ...speakers: readonly string[]): Statement => ({
  id: `s${content[0]}`,
  kind: 'direct',
  class: 'said',
  source: [],
  cue: [],
  content: [content],
  within: null,
  speakers,
  addressees: [],
  via: [],
  date: null,
  confidence: 1,
})

const figure = (span: Span, value: number): Figure => ({
  ...{ span, value, unit: '', of: 'went', bound: null, upper: null, statement: null, date: null, sameAs: null },
})

const position = (given: Partial<Position>): Position => ({
  ...{ actor: 'roy', issue: 'games', side: 'for', commitment: 'pledge', date: '2023-11-06', evidence: [stay] },
  ...{ statement: null, confidence: 1 },
  ...given,
})

const thanked = (given: Partial<Event> = {}): Event => ({
  ...{ id: 'e1', type: 'SUPPORT', mode: null, actors: ['roy'], recipients: ['lind'], trigger: at('thanked') },
  ...{ sentence: at('Roy thanked Bo Lind.'), date: '2023-11-06', modality: 'actual', statement: null, confidence: 1 },
  ...given,
})

const roy = actor('roy', 'Roy', at('Ana Roy'), at('Roy', 40))
const lind = actor('lind', 'Lind', at('Bo Lind'))

const reading = (parts: Partial<Reading>): Reading => ({
  schema: 'standpoint/reading@1',
  article: 'a',
  engine: { version: '0', model: null },
  language: 'en',
  chrome: [],
  sentences: [],
  times: [],
  actors: [],
  statements: [],
  events: [],
  positions: [],
  figures: [],
  doubts: [],
  ...parts,
})

const score = (parts: Partial<Reading>) => scoreReadings(gold, [article], [reading(parts)])

describe('the scores', () => {
  it('are full for a reading that finds everything', () => {
    const scores = score({
      actors: [roy, lind],
      statements: [statement(stay, 'roy'), statement(soDoWe, 'lind')],
      positions: [position({})],
      events: [thanked()],
      times: [{ span: at('Monday'), value: '2023-11-06' }],
      figures: [figure(at('20 went'), 20)],
      chrome: [at('Advertisement')],
    })
    for (const { right, of } of Object.values(scores)) expect(right).toBe(of)
    expect([scores.speakersFound.of, scores.timesFound.of, scores.personsWhole.of]).toEqual([2, 1, 2])
  })

  it('count a wrong speaker against what was found and against what was given', () => {
    const { quotesCovered, speakersFound, speakersRight } = score({
      actors: [roy, lind],
      statements: [statement(stay, 'roy'), statement(soDoWe, 'roy')],
    })
    expect([quotesCovered, speakersFound, speakersRight]).toEqual([
      { right: 2, of: 2 },
      { right: 1, of: 2 },
      { right: 1, of: 2 },
    ])
  })

  it('do not count a quote of which a statement holds less than half', () => {
    const half: Span = [stay[0], stay[0] + 5]
    expect(score({ actors: [roy], statements: [statement(half, 'roy')] }).quotesCovered).toEqual({ right: 0, of: 2 })
  })

  it('count positions by actor, issue and side, and of those found how firm they are and when', () => {
    const positions = [
      position({ commitment: 'act', date: '2023-11' }),
      position({ side: 'against' }),
      position({ actor: 'lind' }),
    ]
    const scores = score({ actors: [roy, lind], positions })
    expect(scores).toMatchObject({
      positionsFound: { right: 1, of: 1 },
      positionsRight: { right: 1, of: 3 },
      commitmentsRight: { right: 0, of: 1 },
      datesRight: { right: 1, of: 1 },
    })
    expect(score({ actors: [lind], positions: [position({ actor: 'lind', date: null })] }).positionsFound.right).toBe(0)
  })

  it('count events by sentence and by who did them, and of those found their types and dates', () => {
    const scoresOf = (events: readonly Event[]) => {
      const { eventsFound, eventsMeant, eventTypesRight, eventDatesRight } = score({ actors: [roy, lind], events })
      return [eventsFound, eventsMeant, eventTypesRight, eventDatesRight].map(({ right, of }) => `${right}/${of}`)
    }
    expect(scoresOf([thanked({ type: 'AID', date: null }), thanked({ id: 'e2', actors: ['lind'] })])).toEqual([
      ...['1/1', '1/2', '0/1', '0/1'],
    ])
    expect(scoresOf([thanked({ modality: 'denied' }), thanked({ sentence: at('20 went.') })])).toEqual([
      ...['0/1', '0/1', '0/0', '0/0'],
    ])
  })

  it('count figures by place and by value', () => {
    const { figuresFound, figuresMeant } = score({ figures: [figure(at('20'), 21), figure(at('we'), 20)] })
    expect([figuresFound, figuresMeant]).toEqual([
      { right: 0, of: 1 },
      { right: 0, of: 2 },
    ])
  })

  it('do not take a person for whole who is split in two or holds the name of another', () => {
    const split = [actor('ana', 'Ana Roy', at('Ana Roy')), actor('roy', 'Roy', at('Roy', 40)), lind]
    expect(score({ actors: split }).personsWhole).toEqual({ right: 1, of: 2 })
    const lump = [actor('all', 'Ana Roy', at('Ana Roy'), at('Roy', 40), at('Bo Lind'))]
    expect(score({ actors: lump }).personsWhole).toEqual({ right: 0, of: 2 })
  })

  it('count times by place and by value, and furniture by line', () => {
    const { timesFound, timesRight, timesMeant, furnitureFound, furnitureMeant } = score({
      times: [
        { span: at('Monday'), value: '2023-11-13' },
        { span: at('all'), value: '2023' },
      ],
      chrome: [at('he said.')],
    })
    expect([timesFound, timesRight, timesMeant]).toEqual([
      { right: 1, of: 1 },
      { right: 0, of: 1 },
      { right: 1, of: 2 },
    ])
    expect([furnitureFound, furnitureMeant]).toEqual([
      { right: 0, of: 1 },
      { right: 0, of: 1 },
    ])
  })
})
