import { createEngine, type Engine, type EngineOptions } from '../read/engine.js'
import { createTaggerAttributor, type TaggerAttributorOptions } from './create-tagger-attributor.js'

/**
 * The engine with the trained attributor in the place of the rules.
 * @throws MODEL_MISSING, MODEL_BROKEN
 */
export async function createTrainedEngine({
  folder,
  ...options
}: Omit<EngineOptions, 'attributor'> & TaggerAttributorOptions = {}): Promise<Engine> {
  return createEngine({ ...options, attributor: await createTaggerAttributor({ folder }) })
}
