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
        if (seen.has(own)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${own}" stands twice` })
        seen.add(own)
      }
    })
}

/**
 * A codebook out of YAML or JSON (docs/codebook.md), with all defaults filled in.
 * @param path the name of the file, for messages
 * @throws CODEBOOK_INVALID naming file, line and key
 */
export function parseCodebook(text: string, path: string): Codebook {
  const lineCounter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/u, ''), { lineCounter, prettyErrors: false, logLevel: 'error' })
  const [broken] = document.errors
  if (broken) {
    const { line } = lineCounter.linePos(broken.pos[0])
    throw new StandpointError('CODEBOOK_INVALID', { place: `${path}:${line}`, fault: broken.message })
  }
  const parsed = CodebookFile.safeParse(document.toJS(), {
    error: ({ input }) => (input === undefined || input === null ? 'it is missing' : undefined),
  })
  if (parsed.success) return parsed.data
  // A misspelt key also leaves the right one empty; what was written is the better clue.
  const { issues } = parsed.error
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const keys = issue?.path ?? []
  const place = [`${path}:${lineOf(document, keys, lineCounter)}`, keyPath(keys)].filter(Boolean).join(', ')
  throw new StandpointError('CODEBOOK_INVALID', { place, fault: issue?.message ?? 'not a codebook' })
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
