import { z } from 'zod'
import { FEATURE_NAMES, type PositionScorer } from '../read/positions/index.js'
import { StandpointError } from '../text/index.js'
import { MODELS_FOLDER, openModelFile, parseModelJson } from './model-files.js'

const Numbers = z.array(z.number())
const Tree = z.object({ feature: Numbers, threshold: Numbers, yes: Numbers, no: Numbers, value: Numbers })
const Description = z.object({
  name: z.string().min(1),
  features: z.array(z.string()),
  least: z.object({ kept: z.number(), added: z.number() }),
  logistic: z.object({ mean: Numbers, spread: Numbers, weights: Numbers, bias: z.number() }),
  trees: z.array(Tree),
  tones: z.object({ bias: z.number(), scale: z.number() }),
  width: z.number().int().positive(),
  vocabulary: z.array(z.string()),
})

type Logistic = PositionScorer['logistic']

/** The weights in the order of today's features; what was not yet measured when they were made counts for nothing. */
function placed({ mean, spread, weights, bias }: Logistic, places: readonly number[]): Logistic {
  const all = (values: readonly number[], none: number): number[] => {
    const moved = FEATURE_NAMES.map(() => none)
    for (const [at, place] of places.entries()) moved[place] = values[at] ?? none
    return moved
  }
  return { mean: all(mean, 0), spread: all(spread, 1), weights: all(weights, 0), bias }
}

/**
 * The weights that judge positions, from `folder`: `positions.json` holds trees and weights of features and the words that
 * `positions.bin` tells of (for each its tone, then for each its vector, in eight bits).
 * @throws MODEL_MISSING when a file is not there, MODEL_BROKEN when one is not what it should be.
 */
export async function readPositionScorer(folder: string = MODELS_FOLDER): Promise<PositionScorer> {
  const [description, bytes] = await Promise.all([
    openModelFile(folder, 'positions.json'),
    openModelFile(folder, 'positions.bin'),
  ])
  const parsed = Description.safeParse(parseModelJson('positions.json', description))
  if (!parsed.success)
    throw new StandpointError('MODEL_BROKEN', {
      file: 'positions.json',
      problem: parsed.error.issues[0]?.message ?? '',
    })
  const { name, features, least, logistic, trees, tones, width, vocabulary } = parsed.data
  const places = features.map((feature) => FEATURE_NAMES.indexOf(feature))
  if (places.includes(-1))
    throw new StandpointError('MODEL_BROKEN', { file: 'positions.json', problem: 'made for other features' })
  const expected = vocabulary.length * (1 + width)
  if (bytes.length !== expected) {
    const problem = `${bytes.length} bytes instead of ${expected}`
    throw new StandpointError('MODEL_BROKEN', { file: 'positions.bin', problem })
  }
  const all = new Int8Array(new Uint8Array(bytes).buffer)
  const weights = new Map<string, number>()
  for (const [row, word] of vocabulary.entries()) if (all[row] !== 0) weights.set(word, all[row]! * tones.scale)
  return {
    model: name,
    trees: trees.map((tree) => ({ ...tree, feature: tree.feature.map((at) => (at < 0 ? at : places[at]!)) })),
    logistic: placed(logistic, places),
    least,
    tones: { bias: tones.bias, weights },
    vectors: {
      width,
      rows: all.subarray(vocabulary.length),
      rowOf: new Map(vocabulary.map((word, row) => [word, row])),
    },
  }
}
