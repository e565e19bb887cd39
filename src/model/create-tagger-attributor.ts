import type { Attributor } from '../read/attributor.js'
import { createTaggingAttributor, createWordVectors } from '../read/tagging/index.js'
import { MODELS_FOLDER, readModelFiles } from './model-files.js'
import { createOnnxTagger } from './onnx-tagger.js'

/** Vectors of a token that links are made from: asks for and answers as source, asks for and answers as content. */
const LINK_VECTORS = 4

export interface TaggerAttributorOptions {
  /** Folder of the weights; those shipped in `models/` when none is given. */
  readonly folder?: string | undefined
}

/**
 * The trained attributor, ready to run: some 0.2 s after the call. One is enough for a thread; it keeps the vectors of
 * the word forms it has met.
 * @throws MODEL_MISSING, MODEL_BROKEN
 */
export async function createTaggerAttributor({
  folder = MODELS_FOLDER,
}: TaggerAttributorOptions = {}): Promise<Attributor> {
  const { name, network, table, parameters } = await readModelFiles(folder)
  const tagger = await createOnnxTagger(network, {
    name,
    width: table.width,
    links: LINK_VECTORS * parameters.link.width,
  })
  return createTaggingAttributor(tagger, createWordVectors(table), parameters)
}
