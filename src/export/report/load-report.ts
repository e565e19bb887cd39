import type { Kysely } from 'kysely'
import {
  type ActorRow,
  type ArticleView,
  articleView,
  type Database,
  type Dispute,
  dayOf,
  type EventRow,
  grouped,
  listActors,
  listArticles,
  listDisputes,
  listEvents,
  listStatements,
  type Overview,
  overview,
  type StatementRow,
} from '../../views/index.js'
import { loadReportPositions, type ReportPositions } from './load-positions.js'

/** An affair as its report tells it: every statement has a number, and every part refers to statements by it. */
export interface Report {
  readonly overview: Overview
  /** By date; undated ones last. */
  readonly days: readonly ReportDay[]
  /** Most statements first. */
  readonly speakers: readonly ReportSpeaker[]
  /** Statements that name no speaker, by the words of their source; empty words where there is no source. */
  readonly unnamed: readonly { readonly source: string; readonly statements: readonly NumberedStatement[] }[]
  readonly outlets: readonly ReportOutlet[]
  readonly articles: readonly ReportArticle[]
  readonly positions: ReportPositions
  /** By date: what was done or is planned. */
  readonly events: readonly NumberedEvent[]
  /** Rival figures, most reports first. Positions in dispute are marked in `positions`. */
  readonly disputes: readonly NumberedDispute[]
  /** Events that were only considered, called for, denied or supposed. */
  readonly unreal: number
  /** Articles of which no outlet, or no date of publication, is known. */
  readonly unknown: { readonly outlet: number; readonly published: number }
}

export interface NumberedStatement {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly row: StatementRow
  /** Number of the statement that reports this one; null when the article does. */
  readonly within: number | null
}

export interface NumberedEvent {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly row: EventRow
}

export interface NumberedDispute {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly row: Dispute
}

export interface ReportDay {
  /** ISO value; null for what nobody dates. */
  readonly date: string | null
  readonly statements: readonly NumberedStatement[]
}

export interface ReportSpeaker {
  readonly actor: ActorRow
  readonly statements: readonly NumberedStatement[]
  /** Of the statements: those with words of the speaker's own. */
  readonly direct: number
  readonly byOutlet: readonly { readonly outlet: string | null; readonly statements: readonly NumberedStatement[] }[]
}

export interface ReportOutlet {
  readonly name: string | null
  readonly articles: number
  readonly statements: number
  /** Statements by the day on which the outlet carried them, where that is known. */
  readonly days: readonly { readonly date: string; readonly statements: readonly NumberedStatement[] }[]
}

export interface ReportArticle {
  readonly view: ArticleView
  /** In the order of the text. */
  readonly statements: readonly NumberedStatement[]
}

/** @throws AFFAIR_UNKNOWN */
export async function loadReport(db: Kysely<Database>, affair: string): Promise<Report> {
  const atAGlance = await overview(db, affair)
  const { rows } = await listStatements(db, { affair })
  const numberOf = new Map(rows.map((row, index) => [row.id, index + 1]))
  const statements = rows.map((row, index) => ({
    number: index + 1,
    row,
    within: row.within === null ? null : (numberOf.get(row.within) ?? null),
  }))
  const { rows: articleRows } = await listArticles(db, { affair })
  const ofArticle = grouped(statements, ({ row }) => row.article.id)
  const articles: ReportArticle[] = []
  for (const { id } of articleRows) {
    const view = await articleView(db, id, affair)
    const places = new Map(view.statements.map((row, index) => [row.id, index]))
    const own = [...(ofArticle.get(id) ?? [])]
    own.sort((a, b) => (places.get(a.row.id) ?? 0) - (places.get(b.row.id) ?? 0))
    articles.push({ view, statements: own })
  }
  const happenings = (await listEvents(db, { affair })).rows
  const real = happenings.filter(({ modality }) => modality === 'actual' || modality === 'planned')
  return {
    overview: atAGlance,
    days: [...grouped(statements, dateOf)].map(([date, group]) => ({ date, statements: group })),
    speakers: speakersOf((await listActors(db, { affair })).rows, statements),
    unnamed: unnamedOf(statements),
    outlets: outletsOf(atAGlance, statements),
    articles,
    positions: await loadReportPositions(db, affair),
    events: real.map((row, index) => ({ number: index + 1, row })),
    disputes: (await listDisputes(db, { affair, of: 'figure' })).rows.map((row, index) => ({ number: index + 1, row })),
    unreal: happenings.length - real.length,
    unknown: {
      outlet: articleRows.filter(({ outlet }) => outlet === null).length,
      published: articleRows.filter(({ published }) => published === null).length,
    },
  }
}

/** What a statement is listed under: its date, else its article's day. */
const dateOf = ({ row }: NumberedStatement): string | null =>
  row.date?.replace(/T.*/, '') ?? dayOf(row.article.published)

function speakersOf(actors: readonly ActorRow[], statements: readonly NumberedStatement[]): ReportSpeaker[] {
  const said = grouped(
    statements.flatMap((statement) => statement.row.speakers.map(({ id }) => ({ id, statement }))),
    ({ id }) => id,
  )
  return actors
    .map((actor) => {
      const own = (said.get(actor.id) ?? []).map(({ statement }) => statement)
      const byOutlet = [...grouped(own, ({ row }) => row.article.outlet)]
      return {
        actor,
        statements: own,
        direct: own.filter(({ row }) => row.kind !== 'indirect').length,
        byOutlet: byOutlet.map(([outlet, group]) => ({ outlet, statements: group })),
      }
    })
    .filter((speaker) => speaker.statements.length > 0)
    .sort((a, b) => b.statements.length - a.statements.length || b.direct - a.direct)
}

function unnamedOf(statements: readonly NumberedStatement[]): Report['unnamed'] {
  const unnamed = statements.filter(({ row }) => row.speakers.length === 0)
  return [...grouped(unnamed, ({ row }) => row.source.toLowerCase())]
    .map(([, group]) => ({ source: group[0]?.row.source ?? '', statements: group }))
    .sort((a, b) => Number(a.source === '') - Number(b.source === '') || b.statements.length - a.statements.length)
}

function outletsOf({ outlets }: Overview, statements: readonly NumberedStatement[]): ReportOutlet[] {
  const carried = grouped(statements, ({ row }) => row.article.outlet)
  return outlets.map(({ name, articles, statements: count }) => {
    const days = grouped(carried.get(name) ?? [], ({ row }) => dayOf(row.article.published))
    return {
      name,
      articles,
      statements: count,
      days: [...days].flatMap(([date, group]) => (date === null ? [] : [{ date, statements: group }])),
    }
  })
}
