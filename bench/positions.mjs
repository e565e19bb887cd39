import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { corpusAffairs, scoreAffairs, sharedAffairs } from './affairs.mjs'

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

/** Reads the affairs with their codebooks and scores who stands where. */
export async function positions({ shared, attributor, errors = 0 }) {
  const results = []
  for (const set of SETS) results.push({ ...set, ...(await scoreSet(set, shared, attributor, errors)) })
  const rows = results.flatMap(({ title, scores }) => [
    ...Object.entries(scores.affairs).map(([affair, { articles, positions: found }]) => row(affair, articles, found)),
    row(`**${title}**`, scores.all.articles, scores.all.positions),
  ])
  for (const { listed } of results) if (listed !== null) console.error(listed)
  return {
    engine: results[0].engine,
    data: Object.assign({}, ...results.map(({ data }) => data)),
    files: Object.fromEntries(
      results.map(({ id, scores }) => [`positions-${id}.json`, `${JSON.stringify(figuresOf(scores), null, 1)}\n`]),
    ),
    failed: false,
    summary: ['## Positions: who stands where', [HEAD, ...rows].join('\n'), NOTE].join('\n\n'),
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
