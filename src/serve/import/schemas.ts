import { z } from 'zod'
import { type Brought, JOB_STATES, type Job, type JobNews } from '../../intake/index.js'
import { ERROR_CODES, slug } from '../../text/index.js'
import { optional, text } from '../query.js'
import { count } from '../schema-parts.js'

// What is asked and answered when articles come in.

/** Characters of a pasted text: as many as an article may have. */
export const MOST_PASTED = 20_000_000

/** Blank as unset, so that a form may send its empty fields. */
const words = optional(z.string().trim().max(500))

export const factsBody = z.object({
  outlet: words.describe('Outlet of all these articles, whatever they say of it themselves'),
  published: words.describe('Date of publication of all of them: 2031-03-02'),
  language: words.describe('Language of all of them: en, pt-BR'),
  columns: z
    .object({ text: words, outlet: words, published: words, title: words, url: words, language: words })
    .optional()
    .transform((named) => (named === undefined ? undefined : stated(named)))
    .describe('Names of columns or keys that hold a field, where they are not the usual ones: { "text": "Body" }'),
})

/** What is said; what is left blank is not. */
const stated = (named: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined))

export const pastedBody = z.object({
  text: z
    .string()
    .max(MOST_PASTED)
    .refine((value) => value.trim() !== '', 'holds nothing'),
  title: words,
  outlet: words,
  published: words,
  url: words,
})

export const pageBody = z.object({ url: z.string().max(2000).describe('http or https, on the public web') })

export const affairId = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => slug(id) === id, 'may hold lower case letters, digits and hyphens')

export const importBody = z.object({
  delivery: text.min(1).describe('Id of what was brought in'),
  name: words.describe('Name of the affair; left out, it stays, and that of a new one is its id'),
  codebook: optional(z.string().max(1_000_000)).describe('YAML or JSON; left out, that of the affair stays'),
  ...factsBody.shape,
})

export const newsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('Only what happened after this number'),
  limit: z.coerce.number().int().min(0).max(1000).default(200),
})

export const brought: z.ZodType<Brought> = z
  .object({ name: z.string(), kind: z.enum(['file', 'text', 'page']), bytes: count })
  .meta({ id: 'Brought', description: 'A file, a pasted text or a page of the web' })

export const delivery = z
  .object({ id: z.string(), brought: z.array(brought) })
  .meta({ id: 'Delivery', description: 'What somebody brings in at once, until it is taken in or thrown away' })

const failure = z.object({ code: z.string(), message: z.string() })

export const job: z.ZodType<Job> = z
  .object({
    id: z.string(),
    kind: z.enum(['preview', 'import', 'reread']),
    affair: z.object({ id: z.string(), name: z.string() }).nullable(),
    state: z.enum(JOB_STATES),
    progress: z.object({
      ...{ found: count, done: count, added: count, known: count, versions: count, failed: count, warnings: count },
      ...{ read: count, statements: count, doubts: count, outletUnknown: count, publishedUnknown: count },
      bytes: count.describe('Taken in so far, of the files as they are'),
      bytesTotal: count.nullable(),
    }),
    waiting: count.describe('Articles left to the workers of a PostgreSQL record'),
    workedMs: count,
    failure: failure.nullable().describe('Why it could not go on'),
  })
  .meta({ id: 'Job' })

const problemShape = {
  severity: z.enum(['error', 'warning']),
  code: z.enum(ERROR_CODES),
  source: z.string().describe('Where it stands, as the user gave it: news.ndjson:17'),
  message: z.string().describe('What is wrong and what to do'),
}
const number = count.describe('In the order in which it happened')

export const jobNews: z.ZodType<JobNews> = z.object({
  job,
  articles: z.array(
    z.object({
      number,
      id: z.string(),
      source: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      status: z.enum(['new', 'known', 'version']).nullable().describe('Null of an article that is only read again'),
      waits: z.boolean(),
      read: z.object({ statements: count, doubts: count }).nullable().describe('Null when it was not read now'),
      problem: z.object(problemShape).nullable(),
    }),
  ),
  problems: z.array(z.object({ number, ...problemShape })),
})

export const abilities = z
  .object({
    importing: z.boolean().describe('Whether articles can be brought in through this server'),
    fetching: z.boolean().describe('Whether it fetches pages from the web when asked to'),
    unjoined: count.describe('Readings whose copies, wordings and events are not joined with those of others yet'),
    most: z.object({ fileBytes: count, bytes: count, files: count, pasted: count }),
  })
  .meta({ id: 'Abilities' })
export type Abilities = z.output<typeof abilities>
