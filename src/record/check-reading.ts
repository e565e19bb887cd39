import type { Reading } from '../read/reading.js'
import { type Span, StandpointError } from '../text/index.js'

/**
 * That a reading holds together: every span inside the text, every id unique and every reference to one that is there.
 * @throws READING_INVALID with the first fault
 */
export function checkReading(reading: Reading, textLength: number): void {
  const fail = (reason: string): never => {
    throw new StandpointError('READING_INVALID', { article: reading.article, reason })
  }
  const expectSpans = (what: string, spans: readonly Span[]): void => {
    const wrong = spans.find(([start, end]) => !(start >= 0 && start <= end && end <= textLength))
    if (wrong !== undefined) fail(`${what} [${wrong.join(', ')}] lies outside the text of ${textLength} code units`)
  }
  const idsOf = (what: string, parts: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const ids = new Set<string>()
    for (const { id } of parts) {
      if (ids.has(id)) fail(`two ${what}s have the id "${id}"`)
      ids.add(id)
    }
    return ids
  }
  const actors = idsOf('actor', reading.actors)
  const statements = idsOf('statement', reading.statements)
  idsOf('event', reading.events)
  const expectActors = (what: string, ids: readonly (string | null)[]): void => {
    const unknown = ids.find((id) => id !== null && !actors.has(id))
    if (unknown !== undefined) fail(`${what} names the actor "${unknown}", whom the reading does not list`)
  }
  const expectStatement = (what: string, id: string | null): void => {
    if (id !== null && !statements.has(id)) fail(`${what} names the statement "${id}", which the reading does not list`)
  }

  expectSpans('chrome', reading.chrome)
  expectSpans('sentence', reading.sentences)
  for (const time of reading.times) expectSpans('time', [time.span])
  for (const figure of reading.figures) {
    expectSpans('figure', figure.sameAs === null ? [figure.span] : [figure.span, figure.sameAs])
    expectStatement('a figure', figure.statement)
  }
  for (const { code, span, candidates = [] } of reading.doubts) {
    expectSpans(`doubt ${code}`, [span])
    expectActors(`doubt ${code}`, candidates)
  }
  for (const actor of reading.actors) {
    const what = `actor "${actor.id}"`
    expectSpans(
      `mention of ${what}`,
      actor.mentions.map(({ span }) => span),
    )
    expectSpans(
      `role of ${what}`,
      actor.roles.map(({ evidence }) => evidence),
    )
    const { anonymity, reason } = actor.unnamed ?? { anonymity: null, reason: null }
    expectSpans(
      `what is said of ${what}`,
      [anonymity, reason].filter((span) => span !== null),
    )
    expectActors(
      `a role of ${what}`,
      actor.roles.map((role) => role.of),
    )
  }
  for (const statement of reading.statements) {
    const what = `statement "${statement.id}"`
    if (statement.content.length === 0) fail(`${what} has no content`)
    const dated = statement.dated === undefined ? [] : [statement.dated]
    expectSpans(what, [...statement.source, ...statement.cue, ...statement.content, ...dated])
    expectActors(what, [...statement.speakers, ...statement.addressees, ...statement.via])
    expectStatement(what, statement.within)
  }
  for (const event of reading.events) {
    const what = `event "${event.id}"`
    expectSpans(what, [event.trigger, event.sentence])
    expectActors(what, [...event.actors, ...event.recipients])
    expectStatement(what, event.statement)
  }
  for (const position of reading.positions) {
    const what = `the position of "${position.actor}" on "${position.issue}"`
    expectSpans(what, position.evidence)
    expectActors(what, [position.actor, ...(position.inferred === undefined ? [] : [position.inferred])])
    expectStatement(what, position.statement)
  }
}
