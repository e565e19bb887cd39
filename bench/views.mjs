import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { drawQuestions } from './views-questions.mjs'

const ROUNDS = 36
/** A view that takes long is asked for so many milliseconds of processor time, and three times at least. */
const MOST_MS = 3000
const PAGE = { limit: 50 }
/** Days of the timeline, and what of each, as the page asks for them. */
const DAYS = { limit: 7, most: 4 }

/** Bounds of the 95th percentile, in milliseconds. */
const MOST = { search: 60, filter: 60, affair: 300, open: 150, command: 400 }

/**
 * Times the views of a record and the API over HTTP, warm: each question is asked once before it counts. `record` holds the
 * affair with the most articles; `affairRecord` is one of some 300 articles with a codebook, for matrix and network.
 */
export async function views({ record, affairRecord, rounds = ROUNDS }) {
  for (const file of [record, affairRecord].filter(Boolean)) {
    if (!existsSync(file)) throw new Error(`views: ${file} is not there`)
  }
  const rows = []
  const large = await timeRecord(record, rounds, rows, 'large')
  if (affairRecord !== undefined) await timeRecord(affairRecord, rounds, rows, 'affair')
  const tables = [...grouped(rows, ({ record: of, kind, door }) => `${of} ${kind} ${door}`).values()]
  const slow = tables.filter((table) => boundOf(table) !== null && at(table, 0.95) > boundOf(table))
  const summary = [
    `## Views, ${large.articles.toLocaleString('en')} articles and ${large.statements.toLocaleString('en')} statements in one affair, ${rounds} rounds each, warm`,
    'Milliseconds by the clock, and of processor time. The rows are asked of the views themselves (view), over HTTP (http), or as a whole command (command).',
    tableOf(tables.filter(([{ record: of }]) => of === 'large')),
    ...(affairRecord === undefined
      ? []
      : [
          'An affair of some 300 articles with a codebook:',
          tableOf(tables.filter(([{ record: of }]) => of === 'affair')),
        ]),
    `Above their bound: ${slow.length === 0 ? 'none' : slow.map(([{ kind, door }]) => `${kind} (${door})`).join(', ')}.`,
  ].join('\n\n')
  return {
    engine: null,
    data: { record: large.hash },
    files: { 'views.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
    failed: false,
    summary,
  }
}

async function timeRecord(file, rounds, rows, of) {
  const { openRecord } = await import('../dist/record/index.js')
  const { startServer } = await import('../dist/serve/index.js')
  await (await openRecord(file, { mode: 'write', create: false })).close()
  const record = await openRecord(file, { mode: 'read' })
  const { db } = record
  const { id: affair, articles } = await db
    .selectFrom('affair_article')
    .select((eb) => ['affair_id as id', eb.fn.countAll().as('articles')])
    .groupBy('affair_id')
    .orderBy('articles', 'desc')
    .executeTakeFirstOrThrow()
  const { statements } = await db
    .selectFrom('statement')
    .select((eb) => eb.fn.countAll().as('statements'))
    .executeTakeFirstOrThrow()
  const drawn = await drawQuestions(db, affair)
  const server = await startServer({ recordPath: file, port: 0 })
  const round = (ms) => Math.round(ms * 100) / 100
  const add = (kind, question, door, [ms, cpuMs], bytes = null) =>
    rows.push({ record: of, kind, question, door, ms: round(ms), cpuMs: cpuMs === null ? null : round(cpuMs), bytes })
  try {
    const questions = of === 'large' ? await largeQuestions(affair, drawn, db) : await affairQuestions(affair)
    for (const { kind, asked } of questions) {
      process.stderr.write(`${of}: ${kind}\n`)
      const turns = Array.from({ length: rounds }, (_, round) => asked[round % asked.length])
      // Once each before it counts, so that pages and plans are warm.
      for (const { ask } of within(asked)) await ask(db)
      for (const { name, ask } of within(turns)) {
        const taken = clock()
        await ask(db)
        add(kind, name, 'view', taken())
      }
      // The server holds the record by a connection of its own, with its own memory of what was asked.
      for (const { url } of within(asked)) {
        await (await fetch(`${server.url}/api${url}`, { headers: { connection: 'close' } })).arrayBuffer()
      }
      for (const { name, url } of within(turns)) {
        const taken = clock()
        // A connection that is kept would be closed while a slow view holds the thread.
        const answer = await fetch(`${server.url}/api${url}`, { headers: { connection: 'close' } })
        const body = await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`views: ${kind} (${name}) answers ${answer.status}`)
        add(kind, name, 'http', taken(), body.byteLength)
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      const taken = clock()
      const again = await openRecord(file, { mode: 'read' })
      await again.db.selectFrom('affair').select('id').execute()
      add('opening the record', 'open', 'view', taken())
      await again.close()
    }
    if (of === 'large') {
      for (const [name, args] of commands(drawn)) {
        for (let round = 0; round < Math.ceil(rounds / 3); round += 1) {
          const start = performance.now()
          run([...args, '--record', file])
          add('a whole command', name, 'command', [performance.now() - start, null])
        }
      }
    }
  } finally {
    await server.close()
    await record.close()
  }
  const hash = createHash('sha256')
    .update(`${articles} ${statements} ${statSync(file).size}`)
    .digest('hex')
    .slice(0, 16)
  return { articles, statements, hash }
}

/** Milliseconds since, by the clock and by the processor time of this process. */
function clock() {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return [performance.now() - start, (user + system) / 1000]
  }
}

function* within(turns) {
  const taken = clock()
  for (const [index, turn] of turns.entries()) {
    if (index >= 3 && taken()[1] > MOST_MS) return
    yield turn
  }
}

const run = (args) => {
  try {
    execFileSync(process.execPath, [path.join(import.meta.dirname, '../bin/standpoint'), ...args], { stdio: 'pipe' })
  } catch (error) {
    // 1: nothing found.
    if (error.status !== 1) throw error
  }
}

const commands = ({ words, actors, outlets }) => [
  ['statements', ['statements', '--limit', '20']],
  ['statements of an actor', ['statements', '--actor', actors[0].value, '--limit', '20']],
  ['actors', ['actors', '--limit', '20']],
  ['articles', ['articles', '--limit', '20']],
  ['outlets', ['outlets']],
  ['events', ['events', '--outlet', outlets.at(-1).value, '--limit', '20']],
  ['search', ['search', words[0].value]],
]

/** A view with its questions, each by a name, a call and the address that asks the same. */
const asks = (kind, view, url, questions) => ({
  kind,
  asked: questions.map(({ name, ...question }) => ({
    name,
    ask: (db) => view(db, question),
    url: `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(question)}`,
  })),
})

async function largeQuestions(affair, { words, actors, outlets, days, articles, first, last }, db) {
  const views = await import('../dist/views/index.js')
  const of = (filter) => ({ affair, ...filter })
  const by = (field, values, more = {}) =>
    values.map(({ name, value }) => ({ name: `${field} ${name}`, ...of({ [field]: value, ...more }) }))
  const middle = days.map(({ value }) => value).sort()[Math.floor(days.length / 2)]
  const dates = [
    { name: 'since the middle', ...of({ since: middle }) },
    { name: 'until the middle', ...of({ until: middle }) },
    { name: 'one month', ...of({ since: middle.slice(0, 7), until: middle.slice(0, 7) }) },
    { name: 'nearly all', ...of({ since: first.slice(0, 4), until: last }) },
  ]
  const all = [{ name: 'all', ...of({}) }]
  const kinds = [
    { name: 'direct', ...of({ kind: 'direct' }) },
    { name: 'indirect', ...of({ kind: 'indirect' }) },
    { name: 'a class', ...of({ class: 'said' }) },
    { name: 'kind and outlet', ...of({ kind: 'direct', outlet: outlets[0].value }) },
  ]
  const filters = [...all, ...dates, ...by('outlet', outlets)]
  const said = [...filters, ...kinds, ...by('actor', actors), { name: 'unnamed', ...of({ actor: 'unnamed' }) }]
  const paged = (view) => (on, question) => view(on, question, PAGE)
  const list = (kind, view, url, questions) => asks(kind, paged(view), `${url}?limit=${PAGE.limit}`, questions)
  const deep = (on, question) => views.listStatements(on, question, { limit: 50, offset: 100_000 })
  const inAffair =
    (view, more) =>
    (on, { affair: id, ...filter }) =>
      view(on, id, filter, more)
  return [
    list('search, articles', views.search, '/search', by('search', words)),
    list('search, statements', views.search, '/search', by('search', words, { in: 'statement' })),
    asks('search, facets', views.searchFacets, '/search/facets', by('search', words)),
    asks(
      'search, facets of statements',
      views.searchFacets,
      '/search/facets',
      by('search', words, { in: 'statement' }),
    ),
    list('statements', views.listStatements, '/statements', said),
    list('statements by words', views.listStatements, '/statements', by('search', words)),
    asks('statements, far down', deep, '/statements?limit=50&offset=100000', all),
    ...['actors', 'outlets', 'kinds', 'states', 'roles'].map((field) =>
      asks(
        `facet of ${field}`,
        (on, question) => views.statementFacets(on, question, { fields: [field], most: 20 }),
        `/statements/facets?of=${field}&most=20`,
        said,
      ),
    ),
    list('actors', views.listActors, '/actors', [...filters, ...kinds, ...by('actor', actors)]),
    list('articles', views.listArticles, '/articles', [...filters, ...by('actor', actors)]),
    list('outlets', views.listOutlets, '/outlets', [...filters, ...kinds]),
    list('times', views.listTimes, '/times', [...filters, ...by('actor', actors)]),
    list('events', views.listEvents, '/events', [...filters, ...by('actor', actors)]),
    asks(
      'timeline',
      (on, question) => views.timeline(on, question, DAYS),
      `/affairs/${affair}/timeline?${new URLSearchParams(DAYS)}`,
      [...all, ...dates],
    ),
    asks('coverage', (on) => views.coverage(on, affair), `/affairs/${affair}/coverage`, all),
    list('figures', views.listFigures, '/figures', filters),
    list('disputes', views.listDisputes, '/disputes', all),
    asks('affairs', (on) => views.listAffairs(on), '/affairs', all),
    asks('overview', (on) => views.overview(on, affair, 20), `/affairs/${affair}?speakers=20`, all),
    asks('matrix, 6,000 articles', inAffair(views.matrix), `/affairs/${affair}/matrix`, all),
    {
      kind: 'one actor',
      asked: actors.map(({ name, value }) => ({
        name,
        ask: (on) => views.actorView(on, value, { affair }, { ...PAGE, reasons: 40 }),
        url: `/actors/${encodeURIComponent(value)}?affair=${affair}&limit=50`,
      })),
    },
    {
      kind: 'one article',
      asked: articles.slice(0, 12).map((id, index) => ({
        name: `article ${index + 1}`,
        ask: (on) => views.articleView(on, id, affair),
        url: `/articles/${id}?affair=${affair}`,
      })),
    },
    {
      kind: 'what is new',
      asked: [await lastDay(db)].map((since) => ({
        name: 'since the last day',
        ask: (on) => views.digest(on, affair, { since }, { limit: 20 }),
        url: `/affairs/${affair}/digest?since=${since}`,
      })),
    },
    list('copies', views.listCopies, '/copies', all),
    list('wordings', views.listWordings, '/wordings', [dates[2]]),
    list('compare', views.compare, `/affairs/${affair}/compare`, all),
  ]
}

const lastDay = async (db) => {
  const { at } = await db
    .selectFrom('affair_article')
    .select((eb) => eb.fn.max('added_at').as('at'))
    .executeTakeFirstOrThrow()
  return at
}

async function affairQuestions(affair) {
  const views = await import('../dist/views/index.js')
  const of = (name, filter) => ({ name, ...filter })
  const inAffair = (view) => (db, question) => view(db, affair, question)
  return [
    asks('matrix', inAffair(views.matrix), `/affairs/${affair}/matrix`, [
      of('now', {}),
      of('as of a year', { asOf: '2013' }),
    ]),
    asks('network', inAffair(views.network), `/affairs/${affair}/network`, [
      of('congruence', {}),
      of('conflict, cosine', { aggregation: 'conflict', normalisation: 'cosine' }),
      of('outlets', { nodes: 'outlet' }),
    ]),
    asks('positions', inAffair(views.listPositions), `/affairs/${affair}/positions`, [of('all', {})]),
    asks('overview', (db) => views.overview(db, affair), `/affairs/${affair}`, [of('all', {})]),
  ]
}

const BOUNDS = [
  [/^search/, MOST.search],
  [/^opening/, MOST.open],
  [/^a whole command/, MOST.command],
  [/^(?:matrix|network|positions)$/, MOST.affair],
  [/^(?:copies|wordings|compare|what is new|matrix, 6)/, null],
  [/./, MOST.filter],
]

const boundOf = ([{ kind }]) => BOUNDS.find(([pattern]) => pattern.test(kind))[1]

const grouped = (rows, keyOf) => {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const at = (table, share, of = 'ms') => {
  const sorted = table.map((row) => row[of]).sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
}

function tableOf(tables) {
  const round = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en'))
  const lines = tables.map((table) => {
    const [{ kind, door }] = table
    const bound = boundOf(table)
    const worst = table.reduce((one, other) => (other.ms > one.ms ? other : one))
    const p95 = at(table, 0.95)
    const cpu = door === 'command' ? '' : round(at(table, 0.95, 'cpuMs'))
    const cell = bound !== null && p95 > bound ? `**${round(p95)}**` : round(p95)
    const kB = door === 'http' ? Math.max(...table.map(({ bytes }) => bytes ?? 0)) / 1000 : null
    return `| ${[kind, door, table.length, round(at(table, 0.5)), cell, bound ?? '', cpu, `${round(worst.ms)} (${worst.question})`, kB === null ? '' : Math.round(kB)].join(' | ')} |`
  })
  return [
    '| view | asked | n | p50 | p95 | bound | p95 of processor time | slowest | most kB |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
