import path from 'node:path'
import { runnerImport } from 'vite'

/** What a record says, as lines for people, and what it has joined, without ids and times of its own: part → lines. */
export async function said(record) {
  const { openRecord } = await import('../../dist/record/index.js')
  const views = await import('../../dist/views/index.js')
  const { db, close } = await openRecord(record, { mode: 'read' })
  const names = (refs) => refs.map(({ name }) => name).join(', ')
  const filter = { affair: 'news' }
  try {
    const { rows: statements } = await views.listStatements(db, filter)
    const { rows: actors } = await views.listActors(db, filter)
    const { rows: events } = await views.listEvents(db, filter)
    const { rows: copies } = await views.listCopies(db, filter)
    const { rows: articles } = await views.listArticles(db, filter)
    const { module } = await runnerImport(path.join(import.meta.dirname, '../../test/fixtures/joined-state.ts'))
    const joined = Object.entries(await module.joinedState(db)).map(([part, lines]) => [`joined ${part}`, lines])
    return {
      ...Object.fromEntries(joined),
      articles: articles.map(({ id, statements: made }) => `${id} | ${made}`),
      statements: statements.map(
        ({ id, content, date, speakers }) => `${id} | ${content} | ${date} | ${names(speakers)}`,
      ),
      actors: actors.map(({ name, kind, statements: made, mentions }) => `${name} | ${kind} | ${made} | ${mentions}`),
      events: events.map(
        ({ type, date, actors: by, recipients }) => `${type} | ${date} | ${names(by)} | ${names(recipients)}`,
      ),
      copies: copies.map(({ article, source, words }) => `${[article.id, source.id].sort().join(' ')} | ${words}`),
    }
  } finally {
    await close()
  }
}

/** Lines that one has and the other has not, each with its part. */
export function differences(expected, found) {
  return Object.entries(expected).flatMap(([part, lines]) => {
    const left = counted(lines)
    const more = []
    for (const line of found[part]) {
      const count = left.get(line) ?? 0
      if (count === 0) more.push({ part, only: 'disturbed', line })
      else left.set(line, count - 1)
    }
    const missing = [...left].flatMap(([line, count]) =>
      Array.from({ length: count }, () => ({ part, only: 'undisturbed', line })),
    )
    return [...missing, ...more]
  })
}

function counted(lines) {
  const counts = new Map()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}
