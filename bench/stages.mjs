import path from 'node:path'
import { articleOf, readRows } from './shared.mjs'

/** How the engine's time is shared among its stages, one article after another, in one process and thread. */
export async function stages({ shared, attributor, count }) {
  const { rows, hash } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  const articles = rows.slice(0, Math.min(count, 2000)).map(articleOf)
  const read = await import('../dist/read/engine.js')
  const { createTaggerAttributor, readEventClassifier } = await import('../dist/model/index.js')
  const { createActorsStage, unnamedStage } = await import('../dist/read/actors/index.js')
  const { createEventsStage } = await import('../dist/read/events/index.js')
  const { figuresStage } = await import('../dist/read/figures/index.js')
  const { createPositionsStage } = await import('../dist/read/positions/index.js')
  const { statementsStage } = await import('../dist/read/statements/index.js')
  const { timesStage } = await import('../dist/read/times/index.js')
  const { ruleAttributor, unattributedStage } = await import('../dist/read/attribution/index.js')
  const attribute = attributor === 'rules' ? ruleAttributor : await createTaggerAttributor()
  const chain = [
    unattributedStage,
    timesStage,
    createActorsStage(null),
    statementsStage,
    figuresStage,
    createEventsStage((await readEventClassifier?.()) ?? null),
    createPositionsStage(null),
    unnamedStage,
  ]
  const spent = new Map()
  const took = (name, since) => spent.set(name, (spent.get(name) ?? 0) + performance.now() - since)
  const batches = []
  for (let at = 0; at < articles.length; at += 32) batches.push(articles.slice(at, at + 32))
  for (const [round, batch] of batches.entries()) {
    // The first batches warm the compiler.
    if (round === 8) spent.clear()
    let since = performance.now()
    const docs = batch.map(read.prepare)
    took('scan, chrome, quotations', since)
    since = performance.now()
    const attributions = await attribute.attribute(docs)
    took('attribution', since)
    for (const [at, doc] of docs.entries()) {
      let current = { ...doc, attributions: attributions[at] ?? [] }
      for (const stage of chain) {
        since = performance.now()
        current = stage.run(current)
        took(stage.name, since)
      }
    }
  }
  const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0)
  const share = (...names) => names.reduce((sum, name) => sum + (spent.get(name) ?? 0), 0) / all
  const lines = [...spent].map(([name, ms]) => `| ${name} | ${ms.toFixed(0)} | ${(100 * share(name)).toFixed(1)} |`)
  const who = share('times', 'actors', 'statements', 'unnamed')
  return {
    engine: { version: read.ENGINE_VERSION, model: attribute.model },
    data: { 'corpora/news-6000': hash },
    files: { 'stages.json': `${JSON.stringify(Object.fromEntries(spent), null, 1)}\n` },
    failed: false,
    summary: [
      `## Time by stage, ${articles.length} articles`,
      ['| stage | ms | % |', '| --- | ---: | ---: |', ...lines].join('\n'),
      `Times, actors and speakers together: ${(100 * who).toFixed(1)} %.`,
    ].join('\n\n'),
  }
}
