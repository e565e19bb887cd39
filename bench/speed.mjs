import path from 'node:path'
import { engineWith } from './engine.mjs'
import { articleOf, readRows } from './shared.mjs'

const BATCH = 50

/** Reads the corpus in batches, times each, and checks that every span lies inside its text. */
export async function speed({ shared, attributor, count }) {
  const { rows, hash } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  const articles = rows.slice(0, count).map(articleOf)
  const engine = await engineWith(attributor)
  await engine.read(articles.slice(0, BATCH))
  const timings = []
  const errors = []
  const parts = {}
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch = articles.slice(from, from + BATCH)
    const cpu = process.cpuUsage()
    const start = performance.now()
    let readings = []
    try {
      readings = await engine.read(batch)
    } catch (error) {
      errors.push({ from, error: String(error) })
    }
    const wallMs = performance.now() - start
    const { user, system } = process.cpuUsage(cpu)
    readings.forEach((reading, at) => {
      for (const [part, spans] of Object.entries(spansOf(reading))) {
        parts[part] = (parts[part] ?? 0) + spans.length
        const wrong = spans.find(([begin, end]) => !(0 <= begin && begin < end && end <= batch[at].text.length))
        if (wrong !== undefined) errors.push({ article: batch[at].id, part, span: wrong })
      }
    })
    timings.push({
      from,
      articles: batch.length,
      words: batch.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
      wallMs: Math.round(wallMs * 10) / 10,
      cpuMs: Math.round((user + system) / 100) / 10,
    })
  }
  const sum = (key) => timings.reduce((all, timing) => all + timing[key], 0)
  const seconds = { wall: sum('wallMs') / 1000, cpu: sum('cpuMs') / 1000 }
  const rates = timings.map(({ words, wallMs }) => (1000 * words) / wallMs).sort((a, b) => a - b)
  const at = (share) => Math.round(rates[Math.min(rates.length - 1, Math.floor(share * rates.length))])
  const round = (value) => Math.round(value).toLocaleString('en')
  const peak = process.resourceUsage().maxRSS / 1024
  const summary = [
    `## Speed, news-6000 (${articles.length.toLocaleString('en')} articles, ${round(sum('words'))} words), one process, batches of ${BATCH}`,
    '| | wall clock | processor |\n|---|---|---|\n' +
      `| seconds | ${seconds.wall.toFixed(1)} | ${seconds.cpu.toFixed(1)} |\n` +
      `| articles a second | ${round(articles.length / seconds.wall)} | ${round(articles.length / seconds.cpu)} |\n` +
      `| words a second | ${round(sum('words') / seconds.wall)} | ${round(sum('words') / seconds.cpu)} |`,
    `Words a second by batch, wall clock: ${round(at(0.05))} (5 %), ${round(at(0.5))} (median), ${round(at(0.95))} (95 %). Peak memory ${round(peak)} MiB, the corpus itself included.`,
    `Found: ${Object.entries(parts)
      .map(([part, number]) => `${number.toLocaleString('en')} ${part}`)
      .join(', ')}. Spans outside their text, or failures: ${errors.length}.`,
  ].join('\n\n')
  return {
    engine: { version: engine.version, model: engine.model },
    data: { 'corpora/news-6000': hash },
    files: {
      'speed.ndjson': timings.map((timing) => `${JSON.stringify(timing)}\n`).join(''),
      'speed.json': `${JSON.stringify({ articles: articles.length, words: sum('words'), seconds, peakMiB: Math.round(peak), parts, errors }, null, 2)}\n`,
    },
    failed: errors.length > 0,
    summary,
  }
}

const spansOf = ({ chrome, sentences, times, actors, statements, doubts }) => ({
  chrome,
  sentences,
  times: times.map(({ span }) => span),
  mentions: actors.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
  roles: actors.flatMap(({ roles }) => roles.map(({ evidence }) => evidence)),
  sources: statements.flatMap(({ source }) => source),
  cues: statements.flatMap(({ cue }) => cue),
  contents: statements.flatMap(({ content }) => content),
  doubts: doubts.map(({ span }) => span),
})
