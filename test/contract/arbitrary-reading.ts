import fc from 'fast-check'
import {
  ACTOR_KINDS,
  CUE_CLASSES,
  FIGURE_BOUNDS,
  MENTION_FORMS,
  type Reading,
  STATEMENT_KINDS,
} from '../../src/read/reading.js'
import type { Span } from '../../src/text/index.js'
import { emptyReading } from './sample-articles.js'

/** Any text that a record can hold: whole code points, no NUL. */
const words = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))
const date = fc.constantFrom(null, '2031-02-20', '2031-W08', '2031-02-20/2031-02-22')
/** The driver of SQLite binds what lies within 2.2e-16 above a whole number as that number; no reading is as fine. */
const fine = (value: number): number => Number(value.toPrecision(12)) + 0
const plain = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : fine(value))
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(plain)
const ids = (letter: string, max: number): fc.Arbitrary<string[]> =>
  fc.nat({ max }).map((count) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`))

/** Any reading that holds together, with its text. */
export const arbitraryReading = (): fc.Arbitrary<{ readonly text: string; readonly reading: Reading }> =>
  fc
    .record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => text.replaceAll('\0', ' ')),
      actorIds: ids('actor-', 5),
      statementIds: ids('s', 5),
      eventIds: ids('e', 3),
    })
    .chain(({ text, actorIds, statementIds, eventIds }) => {
      const span: fc.Arbitrary<Span> = fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([one, other]) => (one < other ? [one, other] : [other, one]))
      const spans = fc.array(span, { maxLength: 3 })
      const someActors =
        actorIds.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...actorIds), { maxLength: 3 })
      const maybeActor = fc.constantFrom(null, ...actorIds)
      const code = fc.constantFrom('SPEAKER_UNCLEAR', 'DATE_UNCLEAR')
      const doubt =
        actorIds.length === 0
          ? fc.record({ code, span })
          : fc.record(
              { code, span, candidates: fc.array(fc.constantFrom(...actorIds), { minLength: 1, maxLength: 3 }) },
              { requiredKeys: ['code', 'span'] },
            )
      const maybeStatement = fc.constantFrom(null, ...statementIds)
      const sorted = fc
        .array(fc.nat({ max: text.length }), { maxLength: 8 })
        .map((cuts) => [...new Set(cuts)].toSorted((one, other) => one - other))
        .map((cuts) => cuts.slice(1).map((end, index): Span => [cuts[index]!, end]))
      const maybeSpan = fc.option(span, { nil: null })
      const actor = (id: string) =>
        fc.record(
          {
            id: fc.constant(id),
            name: words,
            kind: fc.constantFrom(...ACTOR_KINDS),
            country: fc.constantFrom(null, 'FR', 'NZ'),
            mentions: fc.array(fc.record({ span, form: fc.constantFrom(...MENTION_FORMS) }), { maxLength: 4 }),
            roles: fc.array(fc.record({ role: words, of: maybeActor, evidence: span }), { maxLength: 2 }),
            unnamed: fc.record({
              number: fc.option(fc.nat({ max: 1000 }), { nil: null }),
              anonymity: maybeSpan,
              reason: maybeSpan,
            }),
          },
          { requiredKeys: ['id', 'name', 'kind', 'country', 'mentions', 'roles'] },
        )
      const statement = (id: string) =>
        fc.record(
          {
            id: fc.constant(id),
            kind: fc.constantFrom(...STATEMENT_KINDS),
            class: fc.constantFrom(...CUE_CLASSES),
            source: spans,
            cue: spans,
            content: fc.array(span, { minLength: 1, maxLength: 3 }),
            within: maybeStatement,
            speakers: someActors,
            addressees: someActors,
            via: someActors,
            date,
            confidence: share,
            dated: span,
          },
          {
            requiredKeys: [
              ...(['id', 'kind', 'class', 'source', 'cue', 'content', 'within'] as const),
              ...(['speakers', 'addressees', 'via', 'date', 'confidence'] as const),
            ],
          },
        )
      const event = (id: string) =>
        fc.record({
          id: fc.constant(id),
          type: fc.constantFrom('REJECT', 'AGREE'),
          mode: fc.constantFrom(null, 'attend'),
          actors: someActors,
          recipients: someActors,
          trigger: span,
          sentence: span,
          date,
          modality: fc.constantFrom('actual', 'planned', 'considered', 'called-for', 'denied', 'hypothetical'),
          statement: maybeStatement,
          confidence: share,
        })
      const position = fc.record({
        actor: fc.constantFrom(...(actorIds.length === 0 ? ['none'] : actorIds)),
        issue: fc.constantFrom('boycott', 'truce'),
        side: fc.constantFrom('for', 'against', 'undecided'),
        commitment: fc.constantFrom('act', 'pledge', 'argue', 'consider', 'expected'),
        date,
        evidence: spans,
        statement: maybeStatement,
        confidence: share,
      })
      const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(plain)
      const reading: fc.Arbitrary<Reading> = fc.record({
        ...Object.fromEntries(Object.entries(emptyReading('any')).map(([key, part]) => [key, fc.constant(part)])),
        schema: fc.constant('standpoint/reading@1'),
        article: fc.constant('any'),
        engine: fc.record({ version: words, model: fc.option(words) }),
        language: fc.constantFrom('en', 'en-GB'),
        chrome: sorted,
        sentences: sorted,
        times: fc.array(fc.record({ span, value: fc.constantFrom('2031', '2031-02-20', '2031-WI') }), { maxLength: 4 }),
        actors: fc.tuple(...actorIds.map(actor)),
        statements: fc.tuple(...statementIds.map(statement)),
        events: fc.tuple(...eventIds.map(event)),
        positions: actorIds.length === 0 ? fc.constant([]) : fc.array(position, { maxLength: 3 }),
        figures: fc.array(
          fc.record({
            ...{ span, value, unit: words, of: words, date, statement: maybeStatement },
            bound: fc.constantFrom(null, ...FIGURE_BOUNDS),
            upper: fc.option(value),
            sameAs: fc.option(span),
          }),
          { maxLength: 3 },
        ),
        doubts: fc.array(doubt, { maxLength: 3 }),
      })
      return reading.map((any) => ({ text, reading: any }))
    })
