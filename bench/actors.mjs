import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { engineWith } from './engine.mjs'
import { articleOf, hashOf, rawOf, readRows } from './shared.mjs'

/** Joins the actors of all gold articles in one record, and holds pairs of articles' actors against the gold ids. */
export async function actors({ shared, attributor }) {
  const golds = readdirSync(path.join(shared, 'gold'))
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
  const articles = []
  const data = {}
  const aliases = new Map()
  const groups = new Set()
  for (const name of golds) {
    const affair = name.replace('.gold.json', '')
    const gold = readFileSync(path.join(shared, 'gold', name))
    const codebook = JSON.parse(readFileSync(path.join(shared, 'gold', `${affair}.codebook.json`), 'utf8'))
    const { rows, hash } = readRows(path.join(shared, 'gold', `${affair}.articles.ndjson.gz`))
    const engine = await engineWith(attributor, codebook)
    const readings = await engine.read(rows.map(articleOf))
    articles.push(...rows.map((row, at) => ({ row, affair, reading: readings[at] })))
    aliases.set(affair, goldAliases(JSON.parse(gold).actors))
    for (const { id, kind } of JSON.parse(gold).actors) if (kind === 'group') groups.add(id)
    data[`gold/${affair}.articles`] = hash
    data[`gold/${name}`] = hashOf(gold)
  }
  const { joinerUrl } = await import('../dist/join/index.js')
  const withGold = (joined) =>
    joined.flatMap((unit) => {
      const gold = goldOf(unit, aliases.get(unit.affair))
      return gold === null ? [] : [{ ...unit, gold }]
    })
  const units = withGold(await join(articles, joinerUrl()))
  const plainly = withGold(await join(articles, null))
  const missed = articles.flatMap(({ row, affair }) =>
    goldIn(row.text, aliases.get(affair))
      .filter((gold) => !units.some((unit) => unit.article === row.id && unit.gold === gold))
      .map((gold) => ({ article: row.id, gold, actor: null })),
  )
  const found = scores(units)
  const all = scores([...units, ...missed])
  const lines = [
    '| pairs of articles’ actors | precision | recall | pairs joined | pairs in the gold |',
    '| --- | ---: | ---: | ---: | ---: |',
    row('of actors that the engine found', found),
    row('baseline: equal full names only', scores(plainly)),
    row('persons among those found', scores(persons(units))),
    row('baseline: equal full names only', scores(persons(plainly))),
    row('of all that the articles name in full or in part', all),
    row('of these, without groups', scores([...units, ...missed].filter(({ gold }) => !groups.has(gold)))),
  ]
  const faults = [...found.wrong.map((pair) => ['joined', ...pair]), ...found.open.map((pair) => ['apart', ...pair])]
  return {
    engine: articles[0].reading.engine,
    data,
    files: { 'actors.json': `${JSON.stringify({ found, all }, null, 1)}\n` },
    failed: false,
    faults,
    summary: ['## Same actor across articles, gold of two affairs', lines.join('\n')].join('\n\n'),
  }
}

const persons = (units) => units.filter(({ kind }) => kind === 'person')

const row = (what, { precision, recall, predicted, gold }) =>
  `| ${what} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${predicted} | ${gold} |`

/** Puts all readings into a record, as intake does; answers each article's actors with their ids there. */
async function join(articles, joinerUrl) {
  const { openRecord, openWriter } = await import('../dist/record/index.js')
  const { linkActors } = await import('../dist/join/index.js')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standpoint-bench-'))
  try {
    const file = path.join(folder, 'record.db')
    const writer = await openWriter(file, joinerUrl)
    for (const affair of new Set(articles.map((article) => article.affair))) await writer.putAffair({ id: affair })
    const ids = new Map()
    for (const { row: article, affair, reading } of articles) {
      const input = { reading, links: linkActors(reading), codebookHash: '' }
      ids.set((await writer.putArticleWithReading(rawOf(article), affair, input)).id, { article, affair, reading })
    }
    await writer.close()
    const record = await openRecord(file, { mode: 'read' })
    const rows = await record.db
      .selectFrom('reading_actor')
      .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
      .select(['reading.article_id', 'reading_actor.local_id', 'reading_actor.actor_id', 'reading_actor.kind'])
      .execute()
    await record.close()
    return rows.map(({ article_id, local_id, actor_id, kind }) => {
      const { article, affair, reading } = ids.get(article_id)
      const actor = reading.actors.find(({ id }) => id === local_id)
      const forms = actor.mentions
        .filter(({ form }) => form !== 'pronoun')
        .map(({ form, span: [start, end] }) => ({
          form,
          text: article.text.slice(start, end),
          titled: titled(article.text, start, end),
        }))
      return { article: article.id, affair, local: local_id, name: actor.name, actor: actor_id, kind, forms }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A mention with the word before it: "King Abdullah", where the mention leaves the title out. */
const titled = (text, start, end) =>
  text
    .slice(0, start)
    .match(/\S+\s$/)?.[0]
    .concat(text.slice(start, end)) ?? ''

const plain = (form) =>
  form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:the|an?)\s+|['’]s?$/gi, '')
    .toLowerCase()

/** Gold ids under the forms that only one of them has. */
function goldAliases(golds) {
  const forms = new Map()
  for (const { id, name, aliases } of golds) {
    for (const form of new Set([name, ...aliases].map(plain))) forms.set(form, [...(forms.get(form) ?? []), id])
  }
  return new Map([...forms].filter(([, ids]) => ids.length === 1).map(([form, [id]]) => [form, id]))
}

/** The gold actor that most mentions of an actor name; those by name count before those by description. */
function goldOf({ forms, name }, aliases) {
  for (const wanted of ['name', 'nominal']) {
    const counts = new Map()
    for (const { form, text, titled: longer } of forms) {
      const gold = form === wanted ? (aliases.get(plain(text)) ?? aliases.get(plain(longer))) : undefined
      if (gold !== undefined) counts.set(gold, (counts.get(gold) ?? 0) + 1)
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1])
    if (best !== undefined) return best[0]
  }
  return aliases.get(plain(name)) ?? null
}

/** Gold actors of whom the text holds a name of two words or more. */
function goldIn(text, aliases) {
  const found = new Set()
  const words = plain(text)
  for (const [form, id] of aliases) {
    if (!/\s/.test(form)) continue
    const at = words.indexOf(form)
    if (at >= 0 && !/[\p{L}\p{N}]/u.test(`${words[at - 1] ?? ' '}${words[at + form.length] ?? ' '}`)) found.add(id)
  }
  return [...found]
}

/** Over all pairs of units of different articles. */
function scores(units) {
  let [predicted, gold, both] = [0, 0, 0]
  const wrong = []
  const open = []
  for (const [at, one] of units.entries()) {
    for (const other of units.slice(at + 1)) {
      if (one.article === other.article) continue
      const isJoined = one.actor !== null && one.actor === other.actor
      const isOne = one.gold === other.gold
      if (isJoined) predicted += 1
      if (isOne) gold += 1
      if (isJoined && isOne) both += 1
      const pair = [one, other].map(({ article, local, gold: id, actor }) => [article, local ?? id, actor])
      if (isJoined && !isOne) wrong.push(pair)
      if (!isJoined && isOne) open.push(pair)
    }
  }
  const share = (part, whole) => (whole === 0 ? 1 : part / whole)
  return { precision: share(both, predicted), recall: share(both, gold), predicted, gold, wrong, open }
}
