import type { Attributor } from '../read/attributor.js'
import {
  createTaggingAttributor,
  createWordVectors,
  type Tagger,
  type TaggingParameters,
  type WordVectors,
} from '../read/tagging/index.js'
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
  const { tagger, words, parameters } = await openModel(folder)
  return createTaggingAttributor(tagger, words, parameters)
}

/** The parts of the trained attributor, for tools that fit its parameters. */
export async function openModel(folder: string): Promise<OpenModel> {
  const { name, network, table, parameters } = await readModelFiles(folder)
  const links = LINK_VECTORS * parameters.link.width
  const tagger = await createOnnxTagger(network, { name, width: table.width, links })
  return { tagger, words: createWordVectors(table), parameters }
}

export interface OpenModel {
  readonly tagger: Tagger
  readonly words: WordVectors
  readonly parameters: TaggingParameters
}
