/** A file with the name that it has below what was dropped: "news/2031/a.txt". */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** What the browser says of a thing that was dropped (FileSystemEntry), as far as it is asked. */
export interface DroppedEntry {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly name: string
  readonly file?: (found: (file: File) => void, failed: (error: unknown) => void) => void
  readonly createReader?: () => {
    readEntries: (found: (entries: readonly DroppedEntry[]) => void, failed: (error: unknown) => void) => void
  }
}

/** All files in what was dropped, folders with all that is below them, in the order of their names. */
export async function filesIn(entries: readonly DroppedEntry[], within = ''): Promise<readonly NamedFile[]> {
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))
  const found: NamedFile[] = []
  for (const entry of sorted) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isFile) {
      // One that cannot be opened any more is left out: it went while it was dropped.
      const file = await new Promise<File | null>((resolve) =>
        entry.file === undefined ? resolve(null) : entry.file(resolve, () => resolve(null)),
      )
      if (file !== null) found.push({ name, file })
    } else if (entry.isDirectory) found.push(...(await filesIn(await childrenOf(entry), name)))
  }
  return found
}

/** A browser gives a folder a hundred entries at a time, until it gives none. */
async function childrenOf(folder: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = folder.createReader?.()
  if (reader === undefined) return []
  const all: DroppedEntry[] = []
  for (;;) {
    const some = await new Promise<readonly DroppedEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Files that were chosen: in a folder the browser gives each its path. */
export const chosenFiles = (files: Iterable<File>): readonly NamedFile[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))

/** The addresses in a text that somebody typed or pasted, each once: parted by blanks, lines, commas. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,]+/u)
      .map((word) => word.replace(/^[<"'(]+|[>"')]+$/gu, ''))
      .filter((word) => /^https?:\/\/\S/iu.test(word)),
  ),
]

const COLUMN_FIELDS: ReadonlySet<string> = new Set(['text', 'outlet', 'published', 'title', 'url', 'language'])

/** "text=Body, published=Date" as names of columns by the field that they hold; what is no field is left out. */
export const columnsIn = (words: string): Record<string, string> =>
  Object.fromEntries(
    words
      .split(/[,;\n]/u)
      .map((pair) => pair.split('=').map((part) => part.trim()))
      .filter(
        (pair): pair is [string, string] => pair.length === 2 && pair[1] !== '' && COLUMN_FIELDS.has(pair[0] ?? ''),
      ),
  )
