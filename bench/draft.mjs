import { corpusAffairs, sharedAffairs } from './affairs.mjs'
import { engineWith } from './engine.mjs'
import { articleOf } from './shared.mjs'

const SETS = [
  { title: 'gold of two affairs', load: sharedAffairs, isOpen: true },
  { title: 'gold-corpus, dev', load: (shared) => corpusAffairs(shared, 'dev'), isOpen: true },
  { title: 'gold-corpus, held out', load: (shared) => corpusAffairs(shared, 'held-out'), isOpen: false },
]
/** A proposal asks what an issue asks when it speaks of so many of its positions, in their own sentences; one proposal for one issue. */
const SHARE = 1 / 3
const MOST_PROPOSALS = 6

/** Drafts a codebook for each affair, without its own, and looks for its issues among the proposals. */
export async function draft({ shared, attributor }) {
  const rows = []
  const found = []
  const data = {}
  let engineUsed = null
  for (const { title, load, isOpen } of SETS) {
    const { affairs, data: hashes } = await load(shared)
    Object.assign(data, hashes)
    const engine = await engineWith(attributor)
    const issues = []
    for (const { name, gold, rows: articles } of affairs) {
      const readings = await engine.read(articles.map(articleOf))
      engineUsed = readings[0].engine
      issues.push(...(await proposalsFor(name, gold, articles.map(articleOf), readings)))
    }
    const proposed = issues.filter(({ rank }) => rank !== null).length
    if (isOpen) rows.push(...issues.map(({ affair, id, rank, share }) => row(`${affair}: ${id}`, rank ?? '–', share)))
    rows.push(row(`**${title}**`, `${proposed} of ${issues.length}`, mean(issues.map(({ share }) => share))))
    found.push({ title, proposed, of: issues.length, issues: isOpen ? issues : undefined })
  }
  return {
    engine: engineUsed,
    data,
    files: { 'draft.json': `${JSON.stringify(found, null, 1)}\n` },
    failed: false,
    summary: [
      '## Drafting: are the issues proposed from the articles alone?',
      [
        '| issue | rank among the proposals | positions whose sentences the proposal speaks of, % |',
        '|---|---:|---:|',
        ...rows,
      ].join('\n'),
    ].join('\n\n'),
  }
}

const row = (what, rank, share) => `| ${what} | ${rank} | ${(100 * share).toFixed(0)} |`
const mean = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length)

async function proposalsFor(affair, gold, articles, readings) {
  const { draftCodebook, rankMatters } = await import('../dist/read/draft/index.js')
  const sources = articles.map((article, at) => sourceOf(article, readings[at]))
  const actors = readings.flatMap((reading) => reading.actors.map((actor) => ({ ...actor, id: keyOf(actor) })))
  const { issues } = draftCodebook(sources, actors, { issues: MOST_PROPOSALS })
  const matters = new Map(rankMatters(sources).map((matter) => [matter.key, matter]))
  const proposals = issues.map(({ key }) => matters.get(key))
  const shares = gold.issues.map(({ id }) => {
    const positions = gold.positions.filter(({ issue }) => issue === id)
    return proposals.map(
      (matter) => positions.filter((position) => speaksOf(matter, position)).length / positions.length,
    )
  })
  const chosen = bestChoice(shares)
  return gold.issues.map(({ id }, at) => {
    const share = shares[at][chosen[at]] ?? 0
    return { affair, id, rank: share >= SHARE ? chosen[at] + 1 : null, share }
  })
}

/** A proposal for each issue, none for two, so that the sum of shares is greatest; -1 for none. */
function bestChoice(shares, taken = []) {
  const at = taken.length
  if (at === shares.length) return taken
  const sum = (choice) => choice.reduce((all, proposal, issue) => all + (shares[issue][proposal] ?? 0), 0)
  const choices = [-1, ...shares[at].keys()].filter((proposal) => proposal < 0 || !taken.includes(proposal))
  return choices
    .map((proposal) => bestChoice(shares, [...taken, proposal]))
    .reduce((best, choice) => (sum(choice) > sum(best) ? choice : best))
}

const speaksOf = (matter, { article, evidence }) =>
  matter.takes.some(
    ({ source, sentence }) =>
      source.article.id === article && evidence.some(([start, end]) => start < sentence[1] && sentence[0] < end),
  )

/** States are one over all articles; others by name. */
const keyOf = ({ id, kind, country }) => (kind === 'state' && country !== null ? `state:${country}` : `${kind}:${id}`)

function sourceOf(article, { chrome, actors, statements }) {
  const keys = new Map(actors.map((actor) => [actor.id, keyOf(actor)]))
  return {
    article,
    chrome,
    mentions: actors
      .flatMap(({ id, mentions }) => mentions.map(({ span, form }) => ({ actor: keys.get(id), span, form })))
      .sort((a, b) => a.span[0] - b.span[0]),
    statements: statements.map(({ speakers, content }) => ({ speakers: speakers.map((id) => keys.get(id)), content })),
  }
}
