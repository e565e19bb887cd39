import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { corpusAffairs, scoreAffairs, sharedAffairs } from './affairs.mjs'
import { engineWith } from './engine.mjs'
import { articleOf, readRows, seeded } from './shared.mjs'

/** What each set is for; errors of the last are never listed. */
const SETS = [
  { id: 'gold', title: 'gold of two affairs (errors may be read)', load: sharedAffairs, mayList: true },
  {
    id: 'dev',
    title: 'gold-corpus, dev (errors may be read)',
    load: (shared) => corpusAffairs(shared, 'dev'),
    mayList: true,
  },
  {
    id: 'train',
    title: 'gold-corpus, train (errors may be read)',
    load: (shared) => corpusAffairs(shared, 'train'),
    mayList: true,
  },
  {
    id: 'held-out',
    title: 'gold-corpus, held out',
    load: (shared) => corpusAffairs(shared, 'held-out'),
    mayList: false,
  },
]

/** So many articles for each codebook of the dev and train affairs, drawn from the whole corpus. */
const STRANGERS = 6

/** What codebooks find in articles about other things: what is given there is nearly all wrong. */
async function strangers(shared, attributor) {
  const { affairs } = await corpusAffairs(shared, 'train')
  const corpus = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz')).rows
  const next = seeded(20261122)
  const total = { articles: 0, withAny: 0, positions: 0 }
  for (const { codebook, rows } of affairs) {
    const own = new Set(rows.map(({ id }) => id))
    const others = corpus.filter(({ id }) => !own.has(id))
    const drawn = Array.from({ length: STRANGERS }, () => others[Math.floor(next() * others.length)])
    const engine = await engineWith(attributor, codebook)
    for (const { positions: found } of await engine.read(drawn.map(articleOf))) {
      total.articles += 1
      total.withAny += found.length > 0 ? 1 : 0
      total.positions += found.length
    }
  }
  return total
}

/** Reads the affairs with their codebooks and scores who stands where. */
export async function positions({ shared, attributor, errors = 0 }) {
  const results = []
  for (const set of SETS) results.push({ ...set, ...(await scoreSet(set, shared, attributor, errors)) })
  const rows = results.flatMap(({ title, scores }) => [
    ...Object.entries(scores.affairs).map(([affair, { articles, positions: found }]) => row(affair, articles, found)),
    row(`**${title}**`, scores.all.articles, scores.all.positions),
  ])
  const others = await strangers(shared, attributor)
  for (const { listed } of results) if (listed !== null) console.error(listed)
  return {
    engine: results[0].engine,
    data: Object.assign({}, ...results.map(({ data }) => data)),
    files: {
      ...Object.fromEntries(
        results.map(({ id, scores }) => [`positions-${id}.json`, `${JSON.stringify(figuresOf(scores), null, 1)}\n`]),
      ),
      'positions-strangers.json': `${JSON.stringify(others, null, 1)}\n`,
    },
    failed: false,
    summary: ['## Positions: who stands where', [HEAD, ...rows].join('\n'), NOTE, strangersNote(others)].join('\n\n'),
  }
}

async function scoreSet({ load, mayList }, shared, attributor, errors) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'standpoint-bench-'))
  try {
    const { affairs, data } = await load(shared)
    const { engine, score } = await scoreAffairs(shared, affairs, attributor, scratch)
    const listed =
      mayList && errors > 0 ? positionErrors(JSON.parse(score('--json', '--errors', String(errors)))) : null
    return { engine, data, scores: JSON.parse(score('--json')), listed }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const positionErrors = ({ errors }) =>
  Object.entries(errors)
    .filter(([metric]) => /position|evidence|commitment|side|date|affair/iu.test(metric))
    .map(([metric, { of, sample }]) => [`${metric}: ${of}`, ...sample.map((error) => `  ${error}`)].join('\n'))
    .join('\n')

/** The figures without the errors, for positions only. */
const figuresOf = ({ affairs, all }) => ({
  affairs: Object.fromEntries(Object.entries(affairs).map(([name, figures]) => [name, figures.positions])),
  all: all.positions,
})

const HEAD = [
  '| % | articles | positions | precision | recall | F1 | F1, any side | side | commitment | month | last side in affair, F1 |',
  '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
].join('\n')

const NOTE =
  'Side, commitment and month: share that is right among the positions found. Targets: precision 75, recall 55, F1 63; last side 70; commitment 75; month 85.'

const strangersNote = ({ articles, withAny, positions: found }) =>
  `Articles about other things (${articles}, drawn from the corpus for the codebooks of train): ${found} positions in ${withAny} of them.`

const percent = (share) => (share === null ? 'n/a' : (100 * share).toFixed(1))

const row = (what, articles, { stand, found, side, commitment, dateMonth, affair }) =>
  `| ${what} | ${articles} | ${stand.gold} | ${[
    stand.precision,
    stand.recall,
    stand.f1,
    found.f1,
    side.share,
    commitment.share,
    dateMonth.share,
    affair.f1,
  ]
    .map(percent)
    .join(' | ')} |`
