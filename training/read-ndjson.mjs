import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The lines of a packed NDJSON file, parsed. */
export const readNdjson = (path) =>
  gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
