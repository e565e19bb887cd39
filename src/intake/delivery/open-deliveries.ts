import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StandpointError } from '../../text/index.js'
import { type FetchOptions, fetchPage } from '../web/fetch-page.js'
import { isHidden, safePath } from './safe-path.js'

/** One thing that was brought in: a file, a pasted text, a page of the web. */
export interface Brought {
  /** What it is called among what was brought in; to take it out again. */
  readonly name: string
  readonly kind: 'file' | 'text' | 'page'
  readonly bytes: number
}

/** A text that somebody pasted, with what they say of it; null where they say nothing. */
export interface PastedText {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/** What somebody brings in at once, in a folder of its own until it is taken in or thrown away. */
export interface Delivery {
  readonly id: string
  readonly folder: string
  /** In the order in which it came. */
  readonly brought: () => readonly Brought[]
  /**
   * Keeps a file under the name that it had; one of the same name is replaced. Null for what systems put beside files.
   * @throws FILE_NAME_INVALID, DELIVERY_TOO_LARGE, DISK_FULL
   */
  readonly putFile: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<Brought | null>
  readonly putText: (pasted: PastedText) => Promise<Brought>
  /** @throws what `fetchPage` throws */
  readonly putPage: (url: string, options?: FetchOptions) => Promise<Brought>
  readonly takeOut: (name: string) => Promise<void>
  /** What a source of ours is called for people: "/tmp/…/files/news/a.txt:3" is "news/a.txt:3". */
  readonly sourceNames: () => readonly SourceName[]
}

/** The beginning of a path, and what stands for it. */
export type SourceName = readonly [start: string, name: string]

export interface Deliveries {
  readonly open: () => Promise<Delivery>
  /** @throws DELIVERY_UNKNOWN */
  readonly get: (id: string) => Delivery
  readonly throwAway: (id: string) => Promise<void>
  /** Throws everything away. */
  readonly close: () => Promise<void>
}

export interface DeliveryLimits {
  readonly fileBytes: number
  readonly bytes: number
  readonly files: number
}

export const DELIVERY_LIMITS: DeliveryLimits = { fileBytes: 2e9, bytes: 8e9, files: 100_000 }

/** So many may lie about; of those that nobody took in, the oldest goes first. */
const MOST_DELIVERIES = 20

/** Folders for what is brought in, below the system's folder for what passes. */
export function openDeliveries(limits: DeliveryLimits = DELIVERY_LIMITS): Deliveries {
  const deliveries = new Map<string, Delivery>()
  const throwAway = async (id: string): Promise<void> => {
    const delivery = deliveries.get(id)
    deliveries.delete(id)
    if (delivery !== undefined) await rm(delivery.folder, { recursive: true, force: true })
  }
  return {
    open: async () => {
      for (const [oldest] of [...deliveries].slice(0, Math.max(0, deliveries.size + 1 - MOST_DELIVERIES)))
        await throwAway(oldest)
      const folder = await mkdtemp(join(tmpdir(), 'standpoint-delivery-'))
      const delivery = deliveryIn(folder, randomBytes(8).toString('hex'), limits)
      deliveries.set(delivery.id, delivery)
      return delivery
    },
    get: (id) => {
      const delivery = deliveries.get(id)
      if (delivery === undefined) throw new StandpointError('DELIVERY_UNKNOWN', { wanted: id })
      return delivery
    },
    throwAway,
    close: async () => {
      await Promise.all([...deliveries.keys()].map(throwAway))
    },
  }
}

function deliveryIn(folder: string, id: string, limits: DeliveryLimits): Delivery {
  /** By name; with the files that belong to it. */
  const things = new Map<string, Brought & { readonly paths: readonly string[]; readonly source: SourceName }>()
  let made = 0
  let texts = 0
  const next = (): number => {
    made += 1
    return made
  }

  /** Makes room, writes and names a thing; where this fails, nothing of it is left. */
  const put = async (
    thing: Omit<Brought, 'bytes'>,
    path: string,
    source: string,
    bytes: AsyncIterable<Uint8Array>,
    beside: readonly (readonly [path: string, content: string])[] = [],
  ): Promise<Brought> => {
    // Hidden, so that who looks what is there does not find half a file.
    const passing = join(folder, `.${next()}.part`)
    const [whole, ...others] = [path, ...beside.map(([other]) => other)].map((one) => join(folder, one))
    const limit = Math.min(limits.fileBytes, limits.bytes - total(things.values()))
    let length = 0
    const counted = async function* (): AsyncIterable<Uint8Array> {
      for await (const chunk of bytes) {
        length += chunk.length
        if (length > limit) throw tooLarge(thing.name, limits)
        yield chunk
      }
    }
    try {
      if (!things.has(thing.name) && things.size >= limits.files) throw tooLarge(thing.name, limits)
      await pipeline(Readable.from(counted()), createWriteStream(passing))
      await mkdir(dirname(whole!), { recursive: true })
      await rename(passing, whole!)
      for (const [other, content] of beside) await writeFile(join(folder, other), content)
    } catch (error) {
      await rm(passing, { force: true })
      throw ofDisk(error, folder, thing.name)
    }
    const brought = { ...thing, bytes: length }
    things.set(thing.name, { ...brought, paths: [whole!, ...others], source: [whole!, source] })
    return brought
  }

  return {
    id,
    folder,
    brought: () => [...things.values()].map(({ name, kind, bytes }) => ({ name, kind, bytes })),
    putFile: async (name, bytes) => {
      const path = isHidden(name) ? null : safePath(name)
      if (path !== null) return put({ name: path, kind: 'file' }, join('files', path), path, bytes)
      // What is sent is heard to its end, else the browser takes it for a broken connection.
      for await (const _ of bytes);
      if (isHidden(name)) return null
      throw new StandpointError('FILE_NAME_INVALID', { name: name.slice(0, 100) })
    },
    putText: async ({ text, ...facts }) => {
      texts += 1
      const name = `Pasted text ${texts}`
      const stem = join('texts', String(texts))
      const sidecar = [`${stem}.meta.json`, JSON.stringify(stated(facts))] as const
      return put({ name, kind: 'text' }, `${stem}.txt`, name, one(Buffer.from(text)), [sidecar])
    },
    putPage: async (address, options) => {
      const page = await fetchPage(address, options)
      const stem = join('pages', String(next()))
      const sidecar = [`${stem}.meta.json`, JSON.stringify({ url: page.url })] as const
      const path = stem + (ENDINGS[page.mediaType ?? ''] ?? '')
      return put(
        { name: page.url, kind: 'page' },
        path,
        page.url,
        one(inUtf8(page)),
        namesItself(page) ? [] : [sidecar],
      )
    },
    takeOut: async (name) => {
      const thing = things.get(name)
      things.delete(name)
      for (const path of thing?.paths ?? []) await rm(path, { force: true })
    },
    sourceNames: () => [
      [`${join(folder, 'files')}/`, ''],
      ...[...things.values()].flatMap(({ kind, source }) => (kind === 'file' ? [] : [source])),
    ],
  }
}

const total = (things: Iterable<Brought>): number => [...things].reduce((sum, { bytes }) => sum + bytes, 0)

const tooLarge = (name: string, { fileBytes, bytes, files }: DeliveryLimits): StandpointError =>
  new StandpointError('DELIVERY_TOO_LARGE', {
    name,
    limit: `${fileBytes / 1e9} GB a file, ${bytes / 1e9} GB and ${files} files in all`,
  })

function ofDisk(error: unknown, folder: string, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StandpointError('DISK_FULL', { path: folder }, { cause: error })
  // A file stands where this name has a folder, or the other way round.
  const isClash = code === 'EISDIR' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOTEMPTY'
  return isClash ? new StandpointError('FILE_NAME_INVALID', { name }, { cause: error }) : error
}

const stated = (facts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null))

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
}

/** Whether a page says which address it has: that holds however it was come upon. */
const namesItself = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  /rel=["']?canonical|og:url/iu.test(Buffer.from(bytes.subarray(0, 200_000)).toString('latin1'))

/** A page whose encoding only its server states is kept in UTF-8; one that is UTF-8, whatever its server states, as it is. */
function inUtf8({ bytes, charset }: { readonly bytes: Uint8Array; readonly charset: string | null }): Uint8Array {
  if (charset === null || isUtf8(bytes)) return bytes
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes))
  } catch {
    // An encoding that nobody knows: the page may say better.
    return bytes
  }
}
