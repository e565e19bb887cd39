import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { decode } from './encoding.js'
import type { Facts } from './facts.js'
import { factsFrom, isKnownElse, matchFields } from './field-names.js'
import { extension, extensionsOf, type Format, formatOfName } from './format.js'
import type { Problem } from './item.js'
import { errorAt, warningAt } from './problem.js'

/**
 * A sidecar is a small file beside a file with one article that says what the article does not: "harbour.json",
 * "harbour.meta.json" or "harbour.yaml" beside "harbour.txt". It is no article itself.
 */
const ENDINGS = ['.meta.json', '.meta.yaml', '.meta.yml', '.json', '.yaml', '.yml']

/** Bytes of a sidecar at the most; what is larger holds more than facts. */
const MOST_BYTES = 100_000

/** Names in a folder. */
export type Names = ReadonlySet<string>

/** The path of the sidecar of the file at `path`, among the names beside it; null where there is none. */
async function sidecarOf(path: string, names: Names): Promise<string | null> {
  const format = formatOfName(path)
  if (format === null || !ONE_ARTICLE.has(format)) return null
  const unpacked = basename(path).replace(/\.gz$/iu, '')
  const stem = unpacked.slice(0, unpacked.length - extension(unpacked).length)
  for (const name of [unpacked, stem].flatMap((start) => ENDINGS.map((ending) => start + ending))) {
    const sidecar = join(dirname(path), name)
    if (names.has(name) && (await holdsFacts(sidecar))) return sidecar
  }
  return null
}

/** Whether the file at `path` describes one beside it, and so is no article itself. */
export async function isSidecar(path: string, names: Names): Promise<boolean> {
  const name = basename(path)
  const stems = ENDINGS.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length))
  const described = stems.flatMap((stem) => [stem, ...ARTICLE_EXTENSIONS.map((ending) => stem + ending)])
  const isBeside = described.some((other) => names.has(other) && ONE_ARTICLE.has(formatOfName(other) ?? 'csv'))
  return isBeside && (await holdsFacts(path))
}

const ONE_ARTICLE: ReadonlySet<Format> = new Set(['text', 'markdown', 'html'])
const ARTICLE_EXTENSIONS = extensionsOf(ONE_ARTICLE).flatMap((ending) => [ending, `${ending}.gz`])

/** A JSON file of the same name may also hold articles: facts are one small object. */
async function holdsFacts(path: string): Promise<boolean> {
  if (mustBeSidecar(path)) return true
  const status = await stat(path).catch(() => null)
  if (status === null || !status.isFile() || status.size > MOST_BYTES) return false
  const bytes = await readFile(path).catch(() => null)
  // What cannot be read is taken for a sidecar, so that the article is not read without it.
  return bytes === null || decode(bytes).text.trimStart().startsWith('{')
}

/** A file that can be nothing but a sidecar. */
export const mustBeSidecar = (path: string): boolean => /\.(?:ya?ml|meta\.json)$/iu.test(path)

export interface Sidecar {
  readonly facts: readonly Facts[]
  readonly problems: readonly Problem[]
}

/** What the sidecar of the file at `path` says; nothing where there is none; an error where it cannot be read. */
export async function readSidecar(path: string, names: Names): Promise<Sidecar> {
  const source = await sidecarOf(path, names)
  if (source === null) return { facts: [], problems: [] }
  const invalid = (fault: string): Sidecar => ({
    facts: [],
    problems: [errorAt(source, 'SIDECAR_INVALID', { article: basename(path), fault })],
  })
  try {
    const bytes = await readFile(source)
    if (bytes.length > MOST_BYTES) return invalid(`it has ${bytes.length} bytes, more than a few facts need`)
    // JSON is YAML too; the "failsafe" schema keeps every value as it is written, dates above all.
    const parsed = SidecarValues.safeParse(parseYaml(decode(bytes).text, { schema: 'failsafe', logLevel: 'error' }))
    return parsed.success ? factsOf(source, parsed.data) : invalid('expected "key: value" lines or a JSON object')
  } catch (error) {
    return invalid(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

const SidecarValues = z.record(z.string(), z.unknown())

function factsOf(source: string, values: Readonly<Record<string, unknown>>): Sidecar {
  const names = Object.keys(values)
  const { text: _, ...found } = matchFields(names, {}).found
  const value = (name: string | undefined): string | null => {
    const words = name === undefined ? null : values[name]
    return typeof words === 'string' && words !== 'null' && words !== '~' ? words : null
  }
  const known = new Set<string>(Object.values(found))
  const unknown = names.filter((name) => !known.has(name) && !isKnownElse(name))
  const problems = unknown.length === 0 ? [] : [warningAt(source, 'SIDECAR_KEY_UNKNOWN', { keys: unknown.join(', ') })]
  return { facts: [factsFrom('sidecar', (field) => (field === 'text' ? null : value(found[field])))], problems }
}
