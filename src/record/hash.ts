import { createHash } from 'node:crypto'
import type { Codebook } from '../read/codebook.js'

/** SHA-256, 64 hex digits; texts as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** How the record names a codebook: SHA-256 of its JSON; empty when there is none. */
export const codebookHash = (codebook: Codebook | null): string =>
  codebook === null ? '' : sha256(JSON.stringify(codebook))
