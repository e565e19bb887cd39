#!/usr/bin/env node
// Turns harbour-games.source.yaml and harbour-games.events.yaml (words) into harbour-games.gold.json and harbour-games.chrome.json (offsets), and writes
// the articles' texts, as the ingest yields them, into harbour-games.articles.ndjson. Stops at the first word that is not
// where the source says.
//
//   npm run build:node && node examples/harbour-games/gold/compile.mjs [--check]
//
// --check writes nothing: exit status 1 when the files beside the source are not what it compiles to.
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { ingest } from '../../../dist/ingest/index.js'

const here = (name) => new URL(name, import.meta.url)
const fail = (message) => {
  throw new Error(message)
}

const source = parse(await readFile(here('harbour-games.source.yaml'), 'utf8'))
const events = parse(await readFile(here('harbour-games.events.yaml'), 'utf8'))
const articles = await readArticles(decodeURIComponent(here('../articles').pathname))
const gold = compile(source, articles)
const files = {
  'harbour-games.articles.ndjson': articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  'harbour-games.gold.json': `${stableJson(gold)}\n`,
  'harbour-games.chrome.json': furnitureJson(placeFurniture(source, articles)),
}
for (const [name, content] of Object.entries(files)) {
  if (!process.argv.includes('--check')) await writeFile(here(name), content)
  else if ((await readFile(here(name), 'utf8')) !== content)
    fail(`${name} is not what the source compiles to: compile it`)
}
const counts = ['actors', 'quotes', 'positions', 'events', 'times', 'figures'].map(
  (list) => `${gold[list].length} ${list}`,
)
console.log(`${articles.length} articles, ${counts.join(', ')}`)

/** The example's articles in the order of their publication, each with a readable id: outlet and day. */
async function readArticles(folder) {
  const found = []
  for await (const item of ingest([folder])) {
    if ('problem' in item) fail(`${item.problem.source}: ${item.problem.message}`)
    const { outlet, published, title, url, text, source: path } = item.article
    if (outlet === null || published === null) fail(`${path}: outlet or date is unknown`)
    found.push({ outlet: outlet.value, published: published.value, title, url, text })
  }
  found.sort((one, other) => compareText(one.published, other.published) || compareText(one.outlet, other.outlet))
  const taken = new Set()
  return found.map(({ outlet, published, ...rest }) => {
    const slug = outlet.replace(/^The /u, '').toLowerCase().replaceAll(' ', '-')
    const day = `${slug}-${published.slice(0, 10)}`
    const id = taken.has(day) ? `${day}-update` : day
    taken.add(id)
    return { id, outlet, published, ...rest }
  })
}

function compareText(one, other) {
  return one < other ? -1 : Number(one > other)
}

function compile({ affair, issues, actors, notes, articles: marked }, read) {
  const texts = new Map(read.map(({ id, text }) => [id, text]))
  for (const id of Object.keys(marked)) if (!texts.has(id)) fail(`no article ${id}`)
  const inEach = (list, place) =>
    read.flatMap(({ id, text }) => place(id, text, marked[id]?.[list] ?? fail(`${id} has no ${list}`)))
  return {
    affair,
    issues,
    actors: actors.map((actor) => ({ ...actor, roles: actor.roles ?? [] })),
    quotes: inEach('quotes', placeQuotes),
    positions: inEach('positions', placePositions),
    events: read.flatMap(({ id, text }) => placeEvents(id, text, events[id] ?? fail(`${id} has no events`))),
    times: inEach('times', placeTimes),
    figures: inEach('figures', placeFigures),
    notes,
  }
}

/** Every passage in double marks of four words or more must be in the source, in the order of the text. */
function placeQuotes(id, text, rows) {
  let from = 0
  const placed = rows.map(([words, speaker]) => {
    const isSingle = /^['‘]/u.test(words)
    const start = isSingle ? text.indexOf(words, from) : openingMark(text, words, from)
    if (start < 0) fail(`${id}: no quotation begins with "${words}" after offset ${from}`)
    const end = isSingle ? start + words.length : closingMark(text, start)
    from = end
    return { article: id, span: [start, end], speaker }
  })
  for (const [start, end] of quotedPassages(text)) {
    const words = text.slice(start, end).split(/[\s—–]+/u)
    const isMarked = placed.some(({ span }) => span[0] <= start && end <= span[1])
    if (words.length >= 4 && !isMarked) fail(`${id}: quotation without a speaker: ${text.slice(start, end)}`)
  }
  return placed
}

function openingMark(text, words, from) {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if ('“"'.includes(text[at - 1] ?? ' ')) return at - 1
    // A word of the source may carry the mark itself, to tell two passages with the same beginning apart.
    if ('“"'.includes(text[at] ?? ' ')) return at
  }
  return -1
}

function closingMark(text, start) {
  const end = text.indexOf(text[start] === '“' ? '”' : '"', start + 1)
  return end < 0 ? text.length : end + 1
}

function quotedPassages(text) {
  const passages = []
  for (let at = text.search(/[“"]/u); at >= 0 && at < text.length; ) {
    const end = closingMark(text, at)
    passages.push([at, end])
    const next = text.slice(end).search(/[“"]/u)
    at = next < 0 ? -1 : end + next
  }
  return passages
}

function placePositions(id, text, rows) {
  return rows.map(([actor, issue, side, commitment, date, ...evidence]) => ({
    article: id,
    actor,
    issue,
    side,
    commitment,
    date,
    evidence: evidence.map((words) => placeEvidence(id, text, words)),
  }))
}

function placeEvents(id, text, rows) {
  const known = new Set(source.actors.map((actor) => actor.id))
  for (const actor of rows.flatMap(([who, , whom]) => [...who, ...whom])) {
    if (!known.has(actor)) fail(`${id}: an event names ${actor}, who is no actor`)
  }
  return rows.map(([who, plover, whom, date, ...evidence]) => ({
    article: id,
    who,
    whom,
    plover,
    date: date === null ? null : String(date),
    evidence: evidence.map((words) => placeEvidence(id, text, words)),
  }))
}

/** "first words … last words"; the first must occur once, the last are the nearest after them. */
function placeEvidence(id, text, words) {
  const [first, ...rest] = words.split(' … ')
  const start = text.indexOf(first)
  if (start < 0 || text.indexOf(first, start + 1) >= 0) fail(`${id}: evidence not there just once: ${first}`)
  let end = start + first.length
  for (const part of rest) {
    const at = text.indexOf(part, end)
    if (at < 0) fail(`${id}: evidence does not go on with: ${part}`)
    end = at + part.length
  }
  return [start, end]
}

function placeTimes(id, text, rows) {
  let from = 0
  return rows.map(([words, value]) => {
    const start = indexOfWord(text, String(words), from)
    if (start < 0) fail(`${id}: no time "${words}" after offset ${from}`)
    from = start + String(words).length
    return { article: id, span: [start, from], value: String(value) }
  })
}

function placeFigures(id, text, rows) {
  let from = 0
  return rows.map(([words, value]) => {
    const start = indexOfWord(text, String(words), from)
    if (start < 0) fail(`${id}: no figure "${words}" after offset ${from}`)
    from = start + String(words).length
    return { article: id, span: [start, from], value }
  })
}

function placeFurniture({ articles: marked }, read) {
  return read.flatMap(({ id, text }) => {
    let from = 0
    return (marked[id].furniture ?? []).map((line) => {
      const start = `\n${text}\n`.indexOf(`\n${line}\n`, from)
      if (start < 0) fail(`${id}: no line "${line}" after offset ${from}`)
      from = start + line.length
      return { article: id, span: [start, from] }
    })
  })
}

function indexOfWord(text, words, from) {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = [text[at - 1], text[at + words.length]]
    if (around.every((character) => character === undefined || !/[\p{L}\p{N}]/u.test(character))) return at
  }
  return -1
}

/** As the formatter would have it. */
function furnitureJson(lines) {
  const rows = lines.map(({ article, span }) => `    { "article": "${article}", "span": [${span.join(', ')}] }`)
  return `{\n  "chrome": [\n${rows.join(',\n')}\n  ]\n}\n`
}

/** One entry a line, so that a change can be read. */
function stableJson(value) {
  const lists = Object.entries(value).map(([key, entry]) =>
    Array.isArray(entry)
      ? `  ${JSON.stringify(key)}: [\n${entry.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`,
  )
  return `{\n${lists.join(',\n')}\n}`
}
