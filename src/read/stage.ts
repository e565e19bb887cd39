import { StandpointError } from '../text/index.js'
import type { Doc } from './doc.js'

export type Part = Exclude<keyof Doc, 'article'>

/** A step of the engine: what it must find on the document, what it adds, and a pure function from one to the other. */
export interface Stage {
  readonly name: string
  readonly needs: readonly Part[]
  readonly adds: readonly Part[]
  readonly run: (doc: Doc) => Doc
}

/**
 * Chains `stages` into one function over documents that already have the parts `given`.
 * @throws PIPELINE_NEEDS_UNMET when a stage needs a part that nothing before it adds.
 */
export function chain(stages: readonly Stage[], given: readonly Part[] = []): (doc: Doc) => Doc {
  const present = new Set(given)
  for (const stage of stages) {
    for (const part of stage.needs) {
      if (!present.has(part)) throw new StandpointError('PIPELINE_NEEDS_UNMET', { stage: stage.name, part })
    }
    for (const part of stage.adds) present.add(part)
  }
  return (doc) => stages.reduce((current, stage) => stage.run(current), doc)
}
