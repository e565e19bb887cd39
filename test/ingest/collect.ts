import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import { type IngestOptions, ingest, type Problem, type RawArticle } from '../../src/ingest/index.js'

export interface Collected {
  readonly articles: readonly RawArticle[]
  readonly problems: readonly Problem[]
  /** "ERROR_CODE place", the place without its folder. */
  readonly codes: readonly string[]
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A folder of its own with these files in it, until the tests of the file are over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-ingest-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

export async function collect(paths: readonly string[], options: IngestOptions = {}, base = ''): Promise<Collected> {
  const articles: RawArticle[] = []
  const problems: Problem[] = []
  for await (const item of ingest(paths, options)) {
    if ('article' in item) articles.push(item.article)
    else problems.push(item.problem)
  }
  const place = (source: string) => (base === '' ? source : source.replace(`${base}/`, ''))
  return { articles, problems, codes: problems.map(({ code, source }) => `${code} ${place(source)}`) }
}

/** What ingest makes of a folder with these files. */
export async function ingestFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: IngestOptions = {},
): Promise<Collected> {
  const folder = await folderWith(files)
  return collect([folder], options, folder)
}

/** What ingest makes of these bytes on standard input. */
export const ingestInput = (content: string | Uint8Array, options: IngestOptions = {}): Promise<Collected> =>
  collect(['-'], { ...options, stdin: Readable.from([Buffer.from(content)]) })
