import { InferenceSession, Tensor } from 'onnxruntime-node'
import { TAG_COUNT, type Tagger, type TaggerInput, type TaggerScores } from '../read/tagging/index.js'

/** Chunks of similar length in one run of the network. */
const BATCH = 16

export interface NetworkShape {
  readonly name: string
  /** Width of a token's vector. */
  readonly width: number
  /** Width of the four link vectors of a token together. */
  readonly links: number
}

/** Opens a network for running on one thread: worker threads share out articles, not matrices. */
export async function createOnnxTagger(network: Uint8Array, shape: NetworkShape): Promise<Tagger> {
  const session = await InferenceSession.create(network, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return {
    name: shape.name,
    tag: async (inputs) => {
      const answers = new Array<TaggerScores>(inputs.length)
      const order = inputs.map((_, index) => index).sort((a, b) => inputs[a]!.length - inputs[b]!.length || a - b)
      for (let at = 0; at < order.length; at += BATCH) {
        const batch = order.slice(at, at + BATCH)
        const scores = await runBatch(
          session,
          batch.map((index) => inputs[index]!),
          shape,
        )
        batch.forEach((index, row) => {
          answers[index] = scores[row]!
        })
      }
      return answers
    },
  }
}

async function runBatch(
  session: InferenceSession,
  inputs: readonly TaggerInput[],
  { width, links }: NetworkShape,
): Promise<TaggerScores[]> {
  const rows = inputs.length
  const length = inputs.at(-1)!.length
  const tokens = new Float32Array(rows * length * width)
  const mask = new Float32Array(rows * length)
  inputs.forEach((input, row) => {
    input.fill(tokens, row * length * width)
    mask.fill(1, row * length, row * length + input.length)
  })
  const results = await session.run({
    tokens: new Tensor('float32', tokens, [rows, length, width]),
    mask: new Tensor('float32', mask, [rows, length, 1]),
    lengths: new Tensor(
      'int32',
      Int32Array.from(inputs, (input) => input.length),
      [rows],
    ),
  })
  const tags = results.tags!.data as Float32Array
  const vectors = results.links!.data as Float32Array
  return inputs.map((input, row) => ({
    tags: tags.subarray(row * length * TAG_COUNT, (row * length + input.length) * TAG_COUNT),
    links: vectors.subarray(row * length * links, (row * length + input.length) * links),
  }))
}
