import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { Facts } from './facts.js'
import { factsFrom, isKnownElse, matchFields } from './field-names.js'
import { extension, formatOfName } from './format.js'
import type { Problem } from './item.js'
import { errorAt, warningAt } from './problem.js'

/**
 * A sidecar is a small file beside a file with one article that says what the article does not: "harbour.json",
 * "harbour.meta.json" or "harbour.yaml" beside "harbour.txt". It is no article itself.
 */
const ENDINGS = ['.meta.json', '.meta.yaml', '.meta.yml', '.json', '.yaml', '.yml']
const ONE_ARTICLE: ReadonlySet<string | null> = new Set(['text', 'markdown', 'html'])

/** Names that a file's sidecar may have, the plainest last; none for a file of many articles. */
export function sidecarNames(name: string): readonly string[] {
  if (!ONE_ARTICLE.has(formatOfName(name))) return []
  const unpacked = name.replace(/\.gz$/iu, '')
  const stem = unpacked.slice(0, unpacked.length - extension(name).length)
  return [unpacked, stem].flatMap((start) => ENDINGS.map((ending) => start + ending))
}

/** Whether `name` is the sidecar of one of `siblings`, the names in its folder. */
export function isSidecar(name: string, siblings: readonly string[]): boolean {
  if (!canBeSidecar(name)) return false
  return siblings.some((sibling) => sidecarNames(sibling).includes(name))
}

export const canBeSidecar = (name: string): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))

/** A file that can be nothing but a sidecar. */
export const mustBeSidecar = (name: string): boolean => /\.(?:ya?ml|meta\.json)$/iu.test(name)

export interface Sidecar {
  readonly facts: readonly Facts[]
  readonly problems: readonly Problem[]
}

/** What the sidecar of the file at `path` says; nothing where there is none; an error where it cannot be read. */
export async function readSidecar(path: string, siblings: readonly string[]): Promise<Sidecar> {
  const name = sidecarNames(basename(path)).find((candidate) => siblings.includes(candidate))
  if (name === undefined) return { facts: [], problems: [] }
  const source = join(dirname(path), name)
  const invalid = (fault: string): Sidecar => ({
    facts: [],
    problems: [errorAt(source, 'SIDECAR_INVALID', { article: basename(path), fault })],
  })
  try {
    // JSON is YAML too; the "failsafe" schema keeps every value as it is written, dates above all.
    const parsed = SidecarValues.safeParse(parseYaml(await readFile(source, 'utf8'), { schema: 'failsafe' }))
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
