import { z } from 'zod'
import type { EventClassifier } from '../read/events/index.js'
import { type LinearHeader, linearModelOf } from '../read/linear/index.js'
import { StandpointError } from '../text/index.js'
import { MODELS_FOLDER, openModelFile, parseModelJson } from './model-files.js'

const Header = z.object({ classes: z.array(z.string()), buckets: z.number().int().positive() })
const Description = z.object({ name: z.string().min(1), types: Header, modes: Header })

const sizeOf = ({ classes, buckets }: LinearHeader): number => classes.length * (8 + buckets)

/**
 * The weights that judge events, from `folder`: `events.json` says what they are, `events.bin` holds them.
 * @throws MODEL_MISSING when a file is not there, MODEL_BROKEN when one is not what it should be.
 */
export async function readEventClassifier(folder: string = MODELS_FOLDER): Promise<EventClassifier> {
  const [description, bytes] = await Promise.all([
    openModelFile(folder, 'events.json'),
    openModelFile(folder, 'events.bin'),
  ])
  const parsed = Description.safeParse(parseModelJson('events.json', description))
  if (!parsed.success)
    throw new StandpointError('MODEL_BROKEN', { file: 'events.json', problem: parsed.error.issues[0]?.message ?? '' })
  const { name, types, modes } = parsed.data
  const split = sizeOf(types)
  return {
    model: name,
    types: linearModelOf('events.bin', types, bytes.subarray(0, split)),
    modes: linearModelOf('events.bin', modes, bytes.subarray(split)),
  }
}
