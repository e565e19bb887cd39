import { Option } from 'commander'
import type { AttributorName } from '../model/index.js'
import { parseCount } from './parse-count.js'

/** How the engine is to read, for the commands that run it. */
export interface EngineChoice {
  readonly attributor: AttributorName
  readonly threads: number
}

/** Each thread holds the weights and what it is reading: more of them cost memory and gain little. */
const MOST_THREADS = 4

/** @param free how many threads this machine has for them */
export const engineOptions = (free: number): readonly Option[] => [
  new Option('--attributor <name>', 'who finds the statements: the trained network, or rules that find less')
    .choices(['trained', 'rules'] satisfies readonly AttributorName[])
    .default('trained'),
  new Option('--threads <count>', 'how many threads read at once')
    .argParser(parseCount)
    .default(Math.max(1, Math.min(MOST_THREADS, free))),
]
