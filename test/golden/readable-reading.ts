import type { Reading, Statement } from '../../src/read/reading.js'
import { type Article, type Span, textOf } from '../../src/text/index.js'

/**
 * A reading as JSON that a person can compare: each span stands with its words, statements and events are numbered in
 * the order of the text, chances are rounded, the engine's version is left out.
 */
export function readableReading(reading: Reading, { text }: Article): string {
  const quote = (span: Span): string => `[${span[0]},${span[1]}) ${shortened(textOf(text, span))}`
  const quoteAll = (spans: readonly Span[]): readonly string[] => spans.map(quote)
  const statements = inOrder(reading.statements)
  const numbers = new Map(statements.map(({ id }, at) => [id, `s${at + 1}`]))
  const number = (id: string | null): string | null => (id === null ? null : (numbers.get(id) ?? `no such: ${id}`))
  const readable = {
    schema: reading.schema,
    article: reading.article,
    model: reading.engine.model,
    language: reading.language,
    chrome: quoteAll(reading.chrome),
    sentences: quoteAll(reading.sentences),
    times: reading.times.map(({ span, value }) => `${value} ${quote(span)}`),
    actors: reading.actors.map(({ mentions, roles, ...actor }) => ({
      ...actor,
      mentions: mentions.map(({ span, form }) => `${form} ${quote(span)}`),
      roles: roles.map(({ role, of, evidence }) => ({ role, of, evidence: quote(evidence) })),
    })),
    statements: statements.map((statement) => ({
      ...statement,
      id: number(statement.id),
      within: number(statement.within),
      source: quoteAll(statement.source),
      cue: quoteAll(statement.cue),
      content: quoteAll(statement.content),
      confidence: rounded(statement.confidence),
    })),
    events: reading.events.map((event, at) => ({
      ...event,
      id: `e${at + 1}`,
      trigger: quote(event.trigger),
      sentence: quote(event.sentence),
      statement: number(event.statement),
      confidence: rounded(event.confidence),
    })),
    positions: reading.positions.map((position) => ({
      ...position,
      evidence: quoteAll(position.evidence),
      statement: number(position.statement),
      confidence: rounded(position.confidence),
    })),
    figures: reading.figures.map((figure) => ({
      ...figure,
      span: quote(figure.span),
      statement: number(figure.statement),
      sameAs: figure.sameAs === null ? null : quote(figure.sameAs),
    })),
    doubts: reading.doubts.map(({ code, span }) => `${code} ${quote(span)}`),
  }
  return `${JSON.stringify(readable, null, 2)}\n`
}

const inOrder = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((one, other) => startOf(one) - startOf(other))

const startOf = ({ source, cue, content }: Statement): number =>
  Math.min(...[...source, ...cue, ...content].map((span) => span[0]))

const rounded = (chance: number): number => Math.round(chance * 100) / 100

const LONGEST = 80
function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, 48)} … ${line.slice(-28)}`
}
