import { StandpointError } from '../text/index.js'
import { type Facts, languageTag, NO_FACTS } from './facts.js'
import type { FieldNames } from './field-names.js'
import { type FoundFile, findFiles } from './find-files.js'
import { type Format, formatOfName, MEDIA_TYPES, refined, sniffFormat } from './format.js'
import type { Item } from './item.js'
import { type OpenOptions, openBytes } from './open-bytes.js'
import { parseDate } from './parse-date.js'
import { errorAt } from './problem.js'
import { readCsv } from './read-csv.js'
import { readHtml } from './read-html.js'
import { readJson } from './read-json.js'
import { readNdjson } from './read-ndjson.js'
import { readText } from './read-text.js'
import { binaryProblem, type Reader } from './reader.js'
import { readSidecar } from './sidecar.js'
import { timeZone } from './time-zone.js'
import { unreadable } from './unreadable.js'

/** What the user says of all articles; it goes before what files say of themselves. */
export interface IngestOptions extends OpenOptions {
  readonly outlet?: string | undefined
  /** Any form that `parseDate` reads. */
  readonly published?: string | undefined
  /** BCP 47 code. */
  readonly language?: string | undefined
  /** IANA name or offset of the outlet's time zone; where a date of publication has a time, it tells the day. */
  readonly timezone?: string | undefined
  /** The user's names of columns and keys: `{ text: 'Body' }`. */
  readonly columns?: FieldNames | undefined
}

const READERS: Readonly<Record<Format, Reader>> = {
  text: readText,
  markdown: readText,
  html: readHtml,
  ndjson: readNdjson,
  json: readJson,
  csv: readCsv,
  tsv: readCsv,
}

/**
 * Everything that `paths` hold, article after article: files, folders, "-". Streams: no more than one article is held.
 * What cannot be read is an item too, and never keeps the rest from being read. Ends early when `signal` is aborted.
 * @throws OPTION_INVALID when an option itself is no date, no language code or no time zone.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions = {}): AsyncIterable<Item> {
  const option = optionFacts(options)
  for await (const found of findFiles(paths)) {
    if (options.signal?.aborted) return
    if ('severity' in found) yield { problem: found }
    else yield* readFile(found, option, options)
  }
}

function optionFacts({ outlet, published, language, timezone }: IngestOptions): Facts {
  if (published !== undefined && parseDate(published) === null) {
    throw new StandpointError('OPTION_INVALID', { option: 'published', value: published, expected: '2021-11-23' })
  }
  if (language !== undefined && languageTag(language) === null) {
    throw new StandpointError('OPTION_INVALID', { option: 'language', value: language, expected: 'en' })
  }
  if (timezone !== undefined && timeZone(timezone) === null) {
    throw new StandpointError('OPTION_INVALID', { option: 'timezone', value: timezone, expected: 'Asia/Tokyo' })
  }
  return {
    ...NO_FACTS,
    origin: 'option',
    outlet: outlet ?? null,
    published: published ?? null,
    language: language ?? null,
    timezone: timezone ?? null,
  }
}

async function* readFile({ path, names }: FoundFile, option: Facts, options: IngestOptions): AsyncIterable<Item> {
  try {
    const sidecar = await readSidecar(path, names)
    for (const problem of sidecar.problems) yield { problem }
    if (sidecar.problems.some(({ severity }) => severity === 'error')) return
    const { head, all, close } = await openBytes(path, options)
    try {
      const binary = binaryProblem(path, head)
      if (binary) return yield { problem: binary }
      if (head.length === 0) return yield { problem: errorAt(path, 'FILE_EMPTY') }
      const columns = options.columns ?? {}
      const named = formatOfName(path)
      const format = named === null ? sniffFormat(head, columns) : refined(named, head)
      const input = {
        name: path,
        mediaType: MEDIA_TYPES[format],
        head,
        bytes: all,
        option,
        sidecar: sidecar.facts,
        columns,
      }
      yield* READERS[format](input)
    } finally {
      close()
    }
  } catch (error) {
    if (!options.signal?.aborted) yield { problem: unreadable(path, error) }
  }
}
