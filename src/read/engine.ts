import type { Article, Span } from '../text/index.js'
import { createActorsStage, unnamedStage } from './actors/index.js'
import { ruleAttributor, unattributedStage } from './attribution/index.js'
import type { Attributor } from './attributor.js'
import { chromeStage, debrisOf, withoutDebris } from './chrome/index.js'
import type { Codebook } from './codebook.js'
import type { Doc } from './doc.js'
import { emptyDoc } from './empty-doc.js'
import { createEventsStage, type EventClassifier } from './events/index.js'
import { figuresStage } from './figures/index.js'
import { createPositionsStage, type PositionScorer } from './positions/index.js'
import { quotationsStage } from './quotations/index.js'
import type { Reading } from './reading.js'
import { scanStage } from './scan/index.js'
import { chain } from './stage.js'
import { statementsStage } from './statements/index.js'
import { timesStage } from './times/index.js'

/** Changes whenever the same article may get another reading; readings made by another version can be made again. */
export const ENGINE_VERSION = '0.9.0'

export interface EngineOptions {
  /** Who finds the attributions; the rules of `read/attribution` when none is given. */
  readonly attributor?: Attributor | undefined
  /** What the user wants to know: its actors and groups are known names to the engine, its issues get positions. */
  readonly codebook?: Codebook | null | undefined
  /** Judges the types and modes of events; the lexicon of `read/events` alone when none is given. */
  readonly eventClassifier?: EventClassifier | null | undefined
  /** Judges who holds which side; the rules of `read/positions` alone when none is given. */
  readonly positionScorer?: PositionScorer | null | undefined
}

export interface Engine {
  readonly version: string
  /** Name of the trained model; null for the rules. */
  readonly model: string | null
  /** One reading for each article, in the same order, each the same whatever the others are. Throws on no text. */
  readonly read: (articles: readonly Article[]) => Promise<Reading[]>
}

/**
 * An engine: a pure function from articles to readings.
 * @throws PIPELINE_NEEDS_UNMET never, unless the stages themselves were put in a wrong order.
 */
export function createEngine({
  attributor = ruleAttributor,
  codebook = null,
  eventClassifier = null,
  positionScorer = null,
}: EngineOptions = {}): Engine {
  const finish = chain(
    [
      unattributedStage,
      timesStage,
      createActorsStage(codebook),
      statementsStage,
      figuresStage,
      createEventsStage(eventClassifier),
      createPositionsStage(codebook, positionScorer),
      unnamedStage,
    ],
    ['scan', 'chrome', 'quotations', 'attributions', 'doubts'],
  )
  return {
    version: ENGINE_VERSION,
    model: attributor.model,
    read: async (articles) => {
      const prepared = articles.map(prepare)
      const attributions = await attributor.attribute(prepared)
      return prepared.map((doc, at) =>
        toReading(
          finish({ ...doc, attributions: attributions[at] ?? [] }),
          attributor.model,
          debrisOf(articles[at]?.text ?? ''),
        ),
      )
    },
  }
}

const beforeAttribution = chain([scanStage, chromeStage, quotationsStage])

/** The document that an attributor gets. */
export const prepare = (article: Article): Doc => beforeAttribution(emptyDoc(withoutDebris(article)))

const toReading = (doc: Doc, model: string | null, debris: readonly Span[]): Reading => ({
  schema: 'standpoint/reading@1',
  article: doc.article.id,
  engine: { version: ENGINE_VERSION, model },
  language: doc.article.language ?? 'en',
  chrome: [...doc.chrome, ...debris].sort((a, b) => a[0] - b[0]),
  sentences: doc.scan.sentences,
  times: doc.times.map(({ span, value }) => ({ span, value })),
  actors: doc.actors,
  statements: doc.statements,
  events: doc.events,
  positions: doc.positions,
  figures: doc.figures,
  doubts: [...doc.doubts].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.code < b.code ? -1 : 1)),
})
