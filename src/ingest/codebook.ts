import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Codebook } from '../read/codebook.js'
import { ACTOR_KINDS } from '../read/reading.js'
import { StandpointError } from '../text/index.js'

const id = z
  .string()
  .regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}-]*$/u, 'expected lower-case letters, digits and hyphens, like "stay-away"')
const name = z.string().trim().min(1, 'expected a name')
/** Words may be written as numbers: "2022". */
const words = z
  .array(z.union([name, z.number().transform(String)]))
  .nullish()
  .transform((list) => list ?? [])
const day = z
  .union([z.string(), z.number().transform(String)])
  .refine((value) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value), 'expected a date like 2013-07-01')
  .nullish()
  .transform((value) => value ?? null)
const country = z.string().regex(/^[A-Z]{2}$/u, 'expected the two letters of ISO 3166-1, like "NZ"')

const Issue = z.strictObject({
  id,
  question: name,
  about: words.refine((list) => list.length > 0, 'expected at least one word that names the matter'),
  act: words,
  counter: words,
})

const Role = z.strictObject({
  role: name,
  of: z
    .string()
    .nullish()
    .transform((of) => of ?? null),
})

const Actor = z.strictObject({
  id,
  name,
  kind: z.enum(ACTOR_KINDS),
  country: country.nullish().transform((code) => code ?? null),
  aliases: words,
  roles: z
    .array(Role)
    .nullish()
    .transform((roles) => roles ?? []),
})

const Member = z.union(
  [
    name.transform((member) => ({ country: member, since: null, until: null })),
    z.strictObject({ country: name, since: day, until: day }),
  ],
  'expected a country or an actor, like "NZ" or { country: HR, since: 2013-07-01 }',
)

const Group = z.strictObject({ id, name, members: z.array(Member).min(1, 'expected at least one member') })

const CodebookFile = z.strictObject({
  affair: name,
  issues: unique(Issue),
  actors: unique(Actor),
  groups: unique(Group),
})

/** A list in which each `id` stands once; nothing is an empty list. */
function unique<Entry extends z.ZodType<{ id: string }>>(entry: Entry) {
  return z
    .array(entry)
    .nullish()
    .transform((list) => list ?? [])
    .superRefine((list, context) => {
      const seen = new Set<string>()
      for (const [index, { id: own }] of list.entries()) {
        if (seen.has(own)) context.addIssue({ code: 'custom', path: [index, 'id'], message: twice(own) })
        seen.add(own)
      }
    })
}

/** A codebook with all that keeps it from being one, and where its parts stand in the file. */
export interface CodebookParse {
  /** Null when there are faults. */
  readonly codebook: Codebook | null
  readonly faults: readonly CodebookFault[]
  /** "codebook.yaml:12, issues[0].about" */
  readonly placeOf: (keys: readonly PropertyKey[]) => string
}

export interface CodebookFault {
  /** File and line, and the key where there is one. */
  readonly place: string
  readonly fault: string
}

/**
 * A codebook out of YAML or JSON (docs/codebook.md), with all defaults filled in, or every fault that it has.
 * @param path the name of the file, for messages
 */
export function readCodebookText(text: string, path: string): CodebookParse {
  const lineCounter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/u, ''), { lineCounter, prettyErrors: false, logLevel: 'error' })
  const placeOf = (keys: readonly PropertyKey[]): string =>
    [`${path}:${lineOf(document, keys, lineCounter)}`, keyPath(keys)].filter(Boolean).join(', ')
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      place: `${path}:${lineCounter.linePos(pos[0]).line}`,
      fault: message,
    }))
    return { codebook: null, faults, placeOf }
  }
  const parsed = CodebookFile.safeParse(document.toJS(), {
    error: ({ input }) => (input === undefined || input === null ? 'it is missing' : undefined),
  })
  if (parsed.success) return { codebook: parsed.data, faults: [], placeOf }
  // A misspelt key also leaves the right one empty; what was written is the better clue.
  const issues = [...parsed.error.issues].sort((a, b) => Number(isUnknownKey(b)) - Number(isUnknownKey(a)))
  const faults = [
    ...issues.map((issue) => ({ place: placeOf(keysOf(issue)), fault: issue.message })),
    ...repeatedIds(document.toJS()).map(({ path: keys, message }) => ({ place: placeOf(keys), fault: message })),
  ]
  const isFirst = ({ place, fault }: CodebookFault, at: number): boolean =>
    faults.findIndex((one) => one.place === place && one.fault === fault) === at
  return { codebook: null, faults: faults.filter(isFirst), placeOf }
}

const twice = (own: string): string => `"${own}" stands twice`

/** Ids that stand twice: told of a file too that is no codebook for other reasons. */
function repeatedIds(file: unknown): { readonly path: PropertyKey[]; readonly message: string }[] {
  return ['issues', 'actors', 'groups'].flatMap((key) => {
    const list: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, key) : null
    const seen = new Set<unknown>()
    return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => {
      const own: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined
      const isRepeated = typeof own === 'string' && seen.has(own)
      seen.add(own)
      return isRepeated ? [{ path: [key, index, 'id'], message: twice(own) }] : []
    })
  })
}

/** Where a fault stands: of a key that is not known, the key itself. */
const keysOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path

const isUnknownKey = ({ code }: z.core.$ZodIssue): boolean => code === 'unrecognized_keys'

/**
 * The same, for those who need the codebook.
 * @throws CODEBOOK_INVALID naming file, line and key of the first fault
 */
export function parseCodebook(text: string, path: string): Codebook {
  const { codebook, faults } = readCodebookText(text, path)
  if (codebook !== null) return codebook
  const { place, fault } = faults[0] ?? { place: path, fault: 'not a codebook' }
  throw new StandpointError('CODEBOOK_INVALID', { place, fault })
}

/** "issues[0].about" */
const keyPath = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '')

/** Line of the deepest part of `keys` that is there. */
function lineOf(document: Document, keys: readonly PropertyKey[], lineCounter: LineCounter): number {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return 1
}
