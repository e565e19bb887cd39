import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { LINK_FEATURES, rowsOfTable, type TaggingParameters, type VectorTable } from '../read/tagging/index.js'
import { StandpointError } from '../text/index.js'

/** The folder of the shipped weights, beside `dist/`. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../models/', import.meta.url))

const Weights = z.object({ network: z.number(), features: z.array(z.number()).length(LINK_FEATURES) })
const Description = z.object({
  name: z.string().min(1),
  width: z.int().positive(),
  link: z.int().positive(),
  hashedRows: z.int().positive(),
  stateRows: z.int().positive(),
  pairs: z.object({ content: Weights, source: Weights }),
  noSource: z.object({ weights: z.array(z.number()), bias: z.number() }),
  confidence: z.object({ weights: z.array(z.number()), bias: z.number(), least: z.number() }),
  decode: z.object({ outside: z.number(), atomLeast: z.number() }),
  vocabulary: z.array(z.string()),
})

export interface ModelFiles {
  readonly name: string
  readonly network: Uint8Array
  readonly table: VectorTable
  readonly parameters: TaggingParameters
}

/**
 * The bytes of a file of weights.
 * @throws MODEL_MISSING
 */
export async function openModelFile(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file))
  } catch (cause) {
    throw new StandpointError('MODEL_MISSING', { file, folder }, { cause })
  }
}

/**
 * Reads and checks the weights in `folder`.
 * @throws MODEL_MISSING when a file is not there, MODEL_BROKEN when one is not what it should be.
 */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const [description, rows, network] = await Promise.all(
    ['attributor.json', 'attributor.rows', 'attributor.onnx'].map((file) => openModelFile(folder, file)),
  )
  const parsed = Description.safeParse(parseModelJson('attributor.json', description!))
  if (!parsed.success) {
    throw new StandpointError('MODEL_BROKEN', {
      file: 'attributor.json',
      problem: parsed.error.issues[0]?.message ?? '',
    })
  }
  const { name, width, link, noSource, pairs, decode, confidence, vocabulary } = parsed.data
  const count = rowsOfTable(vocabulary.length)
  if (rows!.length !== count * (4 + width)) {
    const problem = `${rows!.length} bytes instead of ${count * (4 + width)}`
    throw new StandpointError('MODEL_BROKEN', { file: 'attributor.rows', problem })
  }
  const bytes = new Uint8Array(rows!)
  return {
    name,
    network: network!,
    table: {
      width,
      vocabulary: new Map(vocabulary.map((word, row) => [word, row])),
      scales: new Float32Array(bytes.buffer, 0, count),
      rows: new Int8Array(bytes.buffer, count * 4),
    },
    parameters: { decode, link: { width: link, noSource, ...pairs }, confidence },
  }
}

/** @throws MODEL_BROKEN when `bytes` are no JSON. */
export function parseModelJson(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new StandpointError('MODEL_BROKEN', { file, problem: 'no JSON' }, { cause })
  }
}
