import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import { beforeAll, expect, it } from 'vitest'
import type { Attributor } from '../read/attributor.js'
import { prepare } from '../read/engine.js'
import { createTaggingAttributor, createWordVectors, type Tagger } from '../read/tagging/index.js'
import { createTaggerAttributor, MODELS_FOLDER } from './index.js'
import { readModelFiles } from './model-files.js'

const TEXTS = [
  'Keldia leaves the games\n\n“We will not send our athletes to Port Sable,” Foreign Minister Ann Lee said on Monday. She added that the decision was final.',
  'Varonia denied the charges.\n\nAccording to a spokesman, the harbour will open in May. The mayor believes that nobody will stay away.',
  'Varonian President Ana Roy announced on Thursday that a boycott is something the country is considering, Halyard reported.',
]
const docs = TEXTS.map((text, index) =>
  prepare({ id: `${index}`, text, outlet: null, published: null, title: null, url: null, language: null }),
)

/** The shipped network in WebAssembly, one chunk at a time. */
async function createWebAttributor(): Promise<Attributor> {
  env.wasm.numThreads = 1
  const { name, network, table, parameters } = await readModelFiles(MODELS_FOLDER)
  const session = await InferenceSession.create(network, { executionProviders: ['wasm'] })
  const tagger: Tagger = {
    name,
    tag: async (inputs) => {
      const scores = []
      for (const { length, fill } of inputs) {
        const tokens = new Float32Array(length * table.width)
        fill(tokens, 0)
        const results = await session.run({
          tokens: new Tensor('float32', tokens, [1, length, table.width]),
          mask: new Tensor('float32', new Float32Array(length).fill(1), [1, length, 1]),
          lengths: new Tensor('int32', Int32Array.of(length), [1]),
        })
        scores.push({ tags: results.tags!.data as Float32Array, links: results.links!.data as Float32Array })
      }
      return scores
    },
  }
  return createTaggingAttributor(tagger, createWordVectors(table), parameters)
}

let web: Attributor
let node: Attributor
beforeAll(async () => {
  web = await createWebAttributor()
  node = await createTaggerAttributor()
})

it('finds in WebAssembly what it finds in Node', async () => {
  const found = await web.attribute(docs)
  expect(found.map((attributions) => attributions.length > 0)).toEqual(TEXTS.map(() => true))
  expect(found).toEqual(await node.attribute(docs))
})
