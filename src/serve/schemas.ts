import { z } from 'zod'
import type {
  ActorRow,
  ActorView,
  ActorWhy,
  AffairRow,
  ArticleRow,
  ArticleView,
  Coverage,
  OutletRow,
  Overview,
  Place,
  RolePeriod,
  StatementFacets,
  StatementRow,
  TimeRow,
} from '../views/rows.js'
import { articleEvent, articleFigure, articlePosition, readingMade } from './article-cells.js'
import { ledgerSummary } from './ledger/schemas.js'
import { actorRef, articleRef, articleRefShape, count, day, listing, sentence, span, spans } from './schema-parts.js'

/**
 * The answers of the API as schemas: the rows of views/rows.ts, checked against those types by the compiler, and what
 * the OpenAPI description shows. (A table of schemas: kept in one file on purpose.)
 */

export const statementRow: z.ZodType<StatementRow> = z
  .object({
    id: z.string(),
    article: articleRef,
    kind: z.string().describe('direct, indirect or mixed'),
    class: z.string().describe('Class of the cue: said, denied, urged …'),
    speakers: z.array(actorRef).describe('Empty when the article does not say who'),
    addressees: z.array(actorRef),
    via: z.array(actorRef).describe('Relayed by whom'),
    source: z.string(),
    cue: z.string(),
    content: z.string(),
    spans: z.object({ source: spans, cue: spans, content: spans }),
    sentence,
    date: day,
    dated: span.nullable().describe('The words that give the date; null where it is the day of the article'),
    within: z.string().nullable().describe('The statement that reports this one; null when the article itself does'),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Statement' })

export const actorRow: z.ZodType<ActorRow> = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable(),
    aliases: z.array(z.string()),
    roles: z.array(z.object({ role: z.string(), of: z.string().nullable(), articles: count })),
    statements: count,
    mentions: count,
    articles: count,
    outlets: z.array(z.string()),
    unnamed: z.boolean().describe('No article names it: "officials", "a diplomat"'),
    first: z.object({ article: articleRef, sentence, span }).nullable(),
  })
  .meta({ id: 'Actor' })

export const timeRow: z.ZodType<TimeRow> = z
  .object({ article: articleRef, span, text: z.string(), value: z.string(), sentence })
  .meta({ id: 'Time' })

export const articleRow: z.ZodType<ArticleRow> = z
  .object({
    ...articleRefShape,
    outletOrigin: z.string().nullable().describe('Where the outlet was learned; null when unknown'),
    publishedOrigin: z.string().nullable(),
    language: z.string().nullable(),
    words: count,
    statements: count,
    actors: count,
    doubts: count,
    supersedes: z.string().nullable().describe('The earlier version of the same page'),
    supersededBy: z.string().nullable().describe('The later version of the same page'),
    source: z.string().describe('File or URL as it was given'),
    addedAt: z.string(),
  })
  .meta({ id: 'Article' })

export const affairRow: z.ZodType<AffairRow> = z
  .object({
    id: z.string(),
    name: z.string(),
    articles: count,
    outlets: count,
    statements: count,
    actors: count,
    from: day,
    to: day,
  })
  .meta({ id: 'Affair' })

export const articleView: z.ZodType<ArticleView> = z
  .object({
    article: articleRow,
    text: z.string().describe('As published; every span points into it'),
    chrome: spans.describe('Page furniture: in the text, no part of the article'),
    sentences: spans,
    statements: z.array(statementRow),
    mentions: z.array(z.object({ actor: actorRef, span, form: z.string() })),
    times: z.array(z.object({ span, value: z.string() })),
    doubts: z.array(
      z.object({
        ...{ code: z.string(), span, because: z.string().describe('What the code means') },
        candidates: z.array(actorRef).describe('Who may be meant, likeliest first'),
      }),
    ),
    events: z.array(articleEvent),
    positions: z.array(articlePosition),
    figures: z.array(articleFigure),
    reading: readingMade.nullable().describe('Null where it has not been read yet'),
  })
  .meta({ id: 'ArticleView' })

const facets = z.array(
  z.object({
    value: z.string().describe('As in the filter'),
    name: z.string().nullable().describe('Null for speakers not named and outlets not known'),
    statements: count.describe('With this value, and the other fields of the filter as they are'),
  }),
)
export const statementFacets: z.ZodType<StatementFacets> = z
  .object({
    ...{ actors: facets, outlets: facets, kinds: facets, classes: facets },
    states: facets.describe('ISO 3166-1 alpha-2 codes of the speakers’ states'),
    roles: facets,
    issues: facets,
    confidences: facets.describe('At least so sure'),
    reviews: facets.describe('Whether a person ruled on them'),
  })
  .meta({ id: 'StatementFacets' })

export const outletRow: z.ZodType<OutletRow> = z
  .object({
    id: z.string().nullable().describe('Null, like the name, for articles whose outlet is unknown'),
    name: z.string().nullable(),
    articles: count,
    statements: count,
    words: count,
  })
  .meta({ id: 'Outlet' })

export const overview: z.ZodType<Overview> = z
  .object({
    affair: affairRow,
    speakers: z.array(
      z.object({
        actor: actorRef,
        role: z.string().nullable(),
        statements: count,
        direct: count,
        outlets: count,
      }),
    ),
    outlets: z.array(outletRow),
    unnamed: count.describe('Statements whose source the articles do not name, and those without any source'),
    positions: ledgerSummary,
    events: count.describe('Happenings, each counted once'),
  })
  .meta({ id: 'Overview' })

const place: z.ZodType<Place> = z.object({ article: articleRef, sentence, span }).meta({ id: 'Place' })

const rolePeriod: z.ZodType<RolePeriod> = z
  .object({
    role: z.string(),
    of: z.string().nullable().describe('Name of the actor that it belongs to; null when no article says'),
    first: day.describe('Of the first article that speaks of it as held'),
    last: day.describe('Of the last article that speaks of it as held'),
    former: day.describe('Of the first article that calls it former'),
    articles: count,
    evidence: place.nullable(),
    formerEvidence: place.nullable(),
  })
  .meta({ id: 'RolePeriod' })

const actorWhy: z.ZodType<ActorWhy> = z
  .object({
    reasons: z.array(
      z.object({
        member: z.string().describe('Id of a name, or ARTICLE:LOCAL'),
        name: z.string(),
        article: articleRef.nullable().describe('Null for a name that any article may use'),
        rule: z.string(),
        because: z.string().describe('The rule in words'),
        score: z.number().min(0).max(1),
        evidence: z.array(z.object({ what: z.string(), value: z.string(), adds: z.number() })),
        articles: count,
      }),
    ),
    total: count.describe('How many reasons there are'),
    decisions: z.array(
      z.object({
        id: count,
        kind: z.string(),
        coder: z.string(),
        madeAt: z.string(),
        reason: z.string().nullable(),
        members: z.array(z.string()),
        undone: z.boolean().describe('Whether another decision took it back'),
      }),
    ),
  })
  .meta({ id: 'ActorWhy' })

export const actorView: z.ZodType<ActorView> = z
  .object({
    actor: actorRow,
    history: z.array(rolePeriod).describe('Offices, latest first'),
    quotedBy: z
      .array(z.object({ outlet: z.string().nullable().describe('Null where nobody states it'), statements: count }))
      .describe('Outlets that report its statements, most first'),
    unnamed: z
      .array(
        z.object({
          article: articleRef,
          number: count.nullable(),
          anonymity: place.nullable(),
          reason: place.nullable(),
        }),
      )
      .describe('What articles say of a source that they do not name; empty for actors with a name'),
    maybe: z
      .array(
        z.object({
          actor: actorRef,
          article: articleRef.nullable().describe('Whose actor is in doubt; null for a name that any article may use'),
          because: z.string(),
          score: z.number().min(0).max(1),
        }),
      )
      .describe('Actors that may be the same: joins that were left undone, likeliest first'),
    why: actorWhy,
    statements: listing(statementRow),
  })
  .meta({ id: 'ActorView' })

export const coverage: z.ZodType<Coverage> = z
  .object({
    outlets: z.array(z.string().nullable()).describe('Most statements first; null where nobody states the outlet'),
    days: z.array(z.string()),
    counts: z.array(z.array(count)).describe('For each day: place of an outlet, its statements, place of the next, …'),
  })
  .meta({ id: 'Coverage' })
