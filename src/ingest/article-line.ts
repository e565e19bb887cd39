import { z } from 'zod'
import type { Article } from '../text/index.js'
import type { Facts } from './facts.js'
import { FIELDS, type Field, type FieldNames, factsFrom, matchFields } from './field-names.js'

/** A value, or what is wrong with the line that should have held one. */
export type Parsed<Value> = { readonly value: Value } | { readonly fault: string }

const words = (what: string) =>
  z.string({
    error: ({ input }) => `${what} ${input === undefined || input === null ? 'is missing' : 'is not a text'}`,
  })
const filled = (what: string) => words(what).refine((text) => text.trim() !== '', `${what} is empty`)
const optional = (what: string) =>
  words(what)
    .nullish()
    .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value))

const ContractLine = z.object(
  {
    id: filled('"id"'),
    text: filled('"text"'),
    outlet: optional('"outlet"'),
    published: optional('"published"').refine((value) => value === null || isIso(value), {
      error: ({ input }) => `"published" is "${String(input)}", not an ISO date or date-time like 2021-11-23`,
    }),
    title: optional('"title"'),
    url: optional('"url"'),
    language: optional('"language"'),
  },
  { error: 'it is no JSON object' },
)

const isIso = (value: string): boolean =>
  z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).safeParse(value).success

/** One line of `annotate`'s input, to the letter of the contract (docs/reading.md): `id` and `text` are needed. */
export function parseArticleLine(line: string): Parsed<Article> {
  const json = parseJson(line)
  return 'fault' in json ? json : checked(ContractLine.safeParse(json.value))
}

/** An article in a file that a person reads into the record: `id` is not needed, and other names for a field will do. */
export interface LooseArticle {
  readonly text: string
  readonly facts: Facts
}

const nameOrText = z.union([
  z.string(),
  z.number().transform(String),
  z.null().transform(() => ''),
  z.object({ name: z.string() }).transform(({ name }) => name),
])

/** One article out of parsed JSON, under the contract's names, their synonyms (field-names.ts) or the user's own. */
export function parseLooseArticle(json: unknown, own: FieldNames): Parsed<LooseArticle> {
  const object = z.record(z.string(), z.unknown(), { error: 'it is no JSON object' }).safeParse(json)
  if (!object.success) return { fault: faultOf(object.error) }
  const { found, missing } = matchFields(Object.keys(object.data), own)
  const [absent] = missing
  if (absent !== undefined) return { fault: `there is no "${own[absent]}", named for ${absent}` }
  const values = new Map<Field, string>()
  for (const field of FIELDS) {
    const key = found[field]
    const value = key === undefined ? undefined : object.data[key]
    if (value === undefined) continue
    const parsed = field === 'text' ? z.string().safeParse(value) : nameOrText.safeParse(value)
    if (!parsed.success) return { fault: `"${key}" is not a text` }
    values.set(field, parsed.data)
  }
  const text = values.get('text')
  if (text === undefined) return { fault: `"text" is missing; the keys are ${keyList(object.data)}` }
  if (text.trim() === '') return { fault: `"${found.text}" is empty` }
  return { value: { text, facts: factsFrom('column', (field) => values.get(field)) } }
}

/** JSON out of text, with the parser's own words about what is wrong. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: `it is no JSON (${error instanceof Error ? error.message : String(error)})` }
  }
}

const keyList = (object: Readonly<Record<string, unknown>>): string =>
  Object.keys(object).slice(0, 12).join(', ') || 'none'

const checked = <Value>(result: z.ZodSafeParseResult<Value>): Parsed<Value> =>
  result.success ? { value: result.data } : { fault: faultOf(result.error) }

const faultOf = (error: z.ZodError): string => error.issues.map(({ message }) => message).join('; ')
