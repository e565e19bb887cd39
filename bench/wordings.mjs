import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { engineWith } from './engine.mjs'
import { articleOf, rawOf, readRows } from './shared.mjs'
import { alteredQuotes, WAYS } from './wordings/altered.mjs'

const BATCH = 40
const PLANTED = 70
const SEED = 20261122
/** Shorter ones are said by chance; longer ones are several statements. */
const [LEAST_WORDS, MOST_WORDS] = [10, 45]

/**
 * Alters quotations of the corpus by script (WAYS), gives each to an article of its own as a statement that is read without
 * fault, and counts which are joined with their original, and by which rule. What is measured is the joining alone.
 */
export async function wordings({ shared, attributor, count }) {
  const { rows, hash } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  const corpus = rows.slice(0, count)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standpoint-bench-'))
  try {
    const { openRecord, openWriter } = await import('../dist/record/index.js')
    const { joinerUrl, linkActors } = await import('../dist/join/index.js')
    const { listWordings } = await import('../dist/views/index.js')
    const engine = await engineWith(attributor)
    const file = path.join(folder, 'record.db')
    const writer = await openWriter(file, joinerUrl())
    await writer.putAffair({ id: 'news' })
    const put = async (row, reading) =>
      (
        await writer.putArticleWithReading(rawOf(row), 'news', {
          reading,
          links: linkActors(reading),
          codebookHash: '',
        })
      ).id
    const quotes = []
    for (let at = 0; at < corpus.length; at += BATCH) {
      const batch = corpus.slice(at, at + BATCH)
      const readings = await engine.read(batch.map(articleOf))
      for (const [index, row] of batch.entries()) {
        const article = await put(row, readings[index])
        quotes.push(...quotesOf(row, readings[index], article))
      }
    }
    const plants = alteredQuotes(quotes, PLANTED, SEED)
    for (const [at, plant] of plants.entries()) {
      const told = plantedArticle(plant, at, quotes[(at * 37) % quotes.length])
      plant.article = await put(told.row, told.reading)
    }
    await writer.close()
    const record = await openRecord(file, { mode: 'read' })
    const { rows: groups } = await listWordings(record.db, { affair: 'news' })
    await record.close()
    const results = plants.map(({ way, quote, article }) => ({ way, rule: ruleOf(groups, quote, article) }))
    const lines = Object.keys(WAYS).map((way) => {
      const of = results.filter((result) => result.way === way)
      const rules = [...new Set(of.flatMap(({ rule }) => rule ?? []))].map(
        (rule) => `${rule} ${of.filter((result) => result.rule === rule).length}`,
      )
      return `| ${way} | ${of.length} | ${of.filter(({ rule }) => rule !== null).length} | ${rules.join(', ')} |`
    })
    const found = results.filter(({ rule }) => rule !== null).length
    return {
      engine: { version: engine.version, model: engine.model },
      data: { 'corpora/news-6000': hash },
      files: { 'wordings.json': `${JSON.stringify({ seed: SEED, planted: results }, null, 1)}\n` },
      failed: false,
      summary: [
        `## One statement in other words: ${plants.length} quotations of ${corpus.length} articles of news-6000, altered by script (seed ${SEED})`,
        `| altered | planted | found | joined as |\n| --- | ---: | ---: | --- |\n${lines.join('\n')}\n| all | ${results.length} | ${found} | |`,
      ].join('\n\n'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Quotations of one piece whose speaker the article names in full. */
function quotesOf(row, reading, article) {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  return reading.statements.flatMap(({ id, kind, content, speakers }) => {
    const [speaker] = speakers.map((speaker) => actors.get(speaker))
    const text = content
      .map(([start, end]) => row.text.slice(start, end))
      .join(' ')
      .replace(/^[“"]|[”"]$/g, '')
    const words = text.split(/\s+/).length
    const isWhole = kind === 'direct' && content.length === 1 && !/["“”]/.test(text)
    const isNamed = speaker?.kind === 'person' && /\S\s\S/.test(speaker.name)
    return isWhole && isNamed && row.published && words >= LEAST_WORDS && words <= MOST_WORDS
      ? [{ article, local: id, content: text, speaker, published: row.published }]
      : []
  })
}

/** An article that says nothing but this, with its reading. */
function plantedArticle({ way, quote, kind, content }, at, other) {
  const { name, kind: what, country } = way === 'another speaker' ? other.speaker : quote.speaker
  const said = kind === 'direct' ? `“${content}”` : content
  const text = `${name} said ${said}`
  const start = name.length + 6
  const day = new Date(Date.parse(quote.published.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10)
  const span = [0, name.length]
  return {
    row: {
      id: `altered-${at}`,
      text,
      title: null,
      url: `https://altered.example/${at}`,
      outlet: 'Altered',
      published: day,
    },
    reading: {
      ...{ schema: 'standpoint/reading@1', article: `altered-${at}`, engine: { version: 'planted', model: null } },
      ...{ language: 'en', chrome: [], sentences: [[0, text.length]], times: [], events: [], positions: [] },
      ...{ figures: [], doubts: [] },
      actors: [{ id: 'speaker', name, kind: what, country, mentions: [{ span, form: 'name' }], roles: [] }],
      statements: [
        {
          ...{ id: 's1', kind, source: [span], cue: [[name.length + 1, name.length + 5]] },
          ...{ content: [[start, text.length]], class: 'said', within: null, speakers: ['speaker'] },
          ...{ addressees: [], via: [], date: null, confidence: 0.9 },
        },
      ],
    },
  }
}

/** By which rule the group that holds the planted statement holds its original too; null when none does. */
function ruleOf(groups, { article, local }, planted) {
  for (const { wordings: rows } of groups) {
    const [mine, theirs] = [`${planted}:s1`, `${article}:${local}`].map((id) =>
      rows.find(({ statement }) => statement.id === id),
    )
    if (mine !== undefined && theirs !== undefined) return mine.rule ?? theirs.rule
  }
  return null
}
