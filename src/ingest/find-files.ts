import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Problem } from './item.js'
import { warningAt } from './problem.js'
import { isSidecar, mustBeSidecar, type Names } from './sidecar.js'
import { unreadable } from './unreadable.js'

export interface FoundFile {
  /** As the user gave it, or below the folder that the user gave; "-" for standard input. */
  readonly path: string
  /** Names of the files in its folder, its own among them. */
  readonly names: Names
}

/**
 * The files that `paths` name: files as they are, folders with all that is below them, sorted, hidden files left out.
 * Each file once. Sidecars are left out: they belong to the file beside them.
 */
export async function* findFiles(paths: readonly string[]): AsyncIterable<FoundFile | Problem> {
  const seen = new Set<string>()
  // Many paths of one folder are given as often as not ("*.txt"): it is listed once.
  const listed = new Map<string, Promise<Names>>()
  const namesIn = (folder: string): Promise<Names> => {
    const names = listed.get(folder) ?? readdir(folder).then((list) => new Set(list))
    listed.set(folder, names)
    return names.catch(() => new Set<string>())
  }
  for (const path of paths) {
    for await (const found of filesAt(path, namesIn)) {
      if ('path' in found) {
        if (seen.has(resolve(found.path))) continue
        seen.add(resolve(found.path))
      }
      yield found
    }
  }
}

async function* filesAt(path: string, namesIn: (folder: string) => Promise<Names>): AsyncIterable<FoundFile | Problem> {
  if (path === '-') return yield { path, names: new Set() }
  try {
    if ((await stat(path)).isDirectory()) {
      let isEmpty = true
      for await (const found of filesIn(path, new Set())) {
        isEmpty = false
        yield found
      }
      if (isEmpty) yield warningAt(path, 'FOLDER_EMPTY')
    } else yield* await asArticle(path, await namesIn(dirname(path)))
  } catch (error) {
    yield unreadable(path, error)
  }
}

/** `entered`: real paths of the folders on the way here, against links that lead back. */
async function* filesIn(folder: string, entered: ReadonlySet<string>): AsyncIterable<FoundFile | Problem> {
  try {
    const place = await realpath(folder)
    if (entered.has(place)) return
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted()
    const nameSet = new Set(names)
    for (const name of names) {
      const path = join(folder, name)
      const status = await stat(path).catch((error: unknown) => unreadable(path, error))
      if ('severity' in status) yield status
      else if (status.isDirectory()) yield* filesIn(path, new Set([...entered, place]))
      else if (status.isFile()) yield* await asArticle(path, nameSet)
    }
  } catch (error) {
    yield unreadable(folder, error)
  }
}

async function asArticle(path: string, names: Names): Promise<readonly (FoundFile | Problem)[]> {
  if (await isSidecar(path, names)) return []
  return mustBeSidecar(path) ? [warningAt(path, 'SIDECAR_ALONE')] : [{ path, names }]
}

/** Bytes of all files that `paths` name, packed as they are; null when that cannot be known, as for standard input. */
export async function totalBytes(paths: readonly string[]): Promise<number | null> {
  let total = 0
  for await (const found of findFiles(paths)) {
    if (!('path' in found)) continue
    const status = found.path === '-' ? null : await stat(found.path).catch(() => null)
    if (status === null || !status.isFile()) return null
    total += status.size
  }
  return total
}
