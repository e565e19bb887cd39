import { readFile } from 'node:fs/promises'
import { parseCodebook } from '../ingest/index.js'
import type { Codebook } from '../read/codebook.js'

/**
 * The codebook in a file, YAML or JSON.
 * @throws CODEBOOK_INVALID, and the system's own error when there is no such file.
 */
export const readCodebook = async (path: string): Promise<Codebook> => parseCodebook(await readFile(path, 'utf8'), path)
