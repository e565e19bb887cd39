import type { Kysely } from 'kysely'
import { isAliasId } from '../../join/actors/alias-id.js'
import type { Database } from '../../record/schema.js'
import { contains, type Span, textOf } from '../../text/index.js'
import { grouped, inBatches } from '../batches.js'
import { eventsOf } from '../events/load-reports.js'
import type { Claim, Dispute, DisputeFilter, Report } from '../figures/rows.js'
import { isDirect } from '../ledger/contradictions.js'
import { isDay } from '../ledger/day-of.js'
import { type CopyGroups, independentReports } from '../ledger/independent.js'
import { loadCopies } from '../ledger/load-copies.js'
import { loadPositions } from '../ledger/load-positions.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { PositionRow } from '../ledger/rows.js'
import { loadActors, loadArticles } from '../parts.js'
import { remembered } from '../remembered.js'
import type { ActorRef, ArticleRef } from '../rows.js'
import { heldReadings, scopeOf } from '../scope.js'
import { type DatedDeed, deedsWithRivalDays } from './group-deeds.js'

/** A deed with what a dispute shows of it. */
interface Deed extends DatedDeed {
  readonly about: string
  readonly actor: ActorRef | null
  readonly issue: Dispute['issue']
  readonly report: Report
}

/**
 * Deeds for which the articles of one affair name different days, most reports first: positions by deed, and events that have happened.
 * Only days that the sentence itself names count. The filter chooses among whole disputes, it does not cut them.
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function dateDisputes(
  db: Kysely<Database>,
  affair: string,
  filter: DisputeFilter,
): Promise<readonly Dispute[]> {
  const { affair: _affair, of: _of, ...narrow } = filter
  const isNarrow = Object.values(narrow).some((value) => value !== undefined)
  const { once, copies } = await remembered(db, `deeds of several days ${affair}`, () => rivalDeeds(db, affair))
  const meant = isNarrow ? await idsMeant(db, affair, narrow) : null
  return once
    .filter((deeds) => meant === null || deeds.some(({ id }) => meant.has(id)))
    .map((deeds) => disputeOf(affair, deeds, copies))
    .sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1))
}

/** The deeds of an affair for which articles name different days, each told once, and the passages that these share. */
async function rivalDeeds(db: Kysely<Database>, affair: string) {
  // All of the affair are at hand as a rule; `isDatedDeed` takes the deeds.
  const { positions, copies } = await loadPositions(db, affair)
  const byDeed = await namedDays(db, affair, positions.filter(isDatedDeed).map(deedOfPosition))
  const events = await eventDeeds(db, affair)
  const found = [...deedsWithRivalDays(byDeed), ...deedsWithRivalDays(events)]
  const once = found.filter((deeds, at) => !found.slice(0, at).some((earlier) => isTold(deeds, earlier)))
  const articles = new Set(once.flat().map(({ article }) => article))
  return { once, copies: articles.size === 0 ? copies : await loadCopies(db, articles) }
}

/** Whether another dispute tells of the same sentences. */
const isTold = (deeds: readonly Deed[], earlier: readonly Deed[]): boolean =>
  deeds.every(({ article, report }) =>
    earlier.some((other) => other.article === article && contains(other.report.sentence.span, report.sentence.span)),
  )

const isDatedDeed = (row: PositionRow): boolean =>
  isDirect(row) && row.commitment === 'act' && row.side !== 'undecided' && row.date !== null && isDay(row.date)

function deedOfPosition({
  id,
  actor,
  issue,
  side,
  date,
  article,
  sentence,
  evidence,
  said,
  statement,
}: PositionRow): Deed {
  return {
    id,
    key: JSON.stringify([actor.id, issue.id, side]),
    ...{
      article: article.id,
      outlet: article.outlet,
      day: date!,
      sentence: sentence.text,
      names: [actor.name, issue.question ?? issue.id],
    },
    about: `${actor.name}, ${side}: ${issue.question ?? issue.id}`,
    ...{ actor, issue },
    report: { article, sentence, spans: evidence.map(({ span }) => span), speakers: [], source: '', said, statement },
  }
}

/** Events that have happened, on a day that their sentence names, of somebody who has a name. */
async function eventDeeds(db: Kysely<Database>, affair: string): Promise<readonly Deed[]> {
  const dated = await datedEvents(db, affair)
  const partiesOf = await partiesIn(
    db,
    dated.map(({ id }) => id),
  )
  const keyed = dated.flatMap((event) => {
    const parties = partiesOf.get(event.id)
    if (parties === undefined || parties.actors.length === 0) return []
    return [{ ...event, ...parties, key: JSON.stringify([event.type, parties.actors, parties.recipients]) }]
  })
  const rivals = [...grouped(keyed, ({ key }) => key).values()]
    .filter((own) => new Set(own.map(({ date }) => date)).size > 1)
    .flat()
  const articles = await loadArticles(db, new Set(rivals.map(({ article }) => article)))
  const actors = await loadActors(db, new Set(rivals.flatMap((event) => [...event.actors, ...event.recipients])))
  return rivals.map((event) => deedOfEvent(event, articles.get(event.article)!, actors))
}

const datedEvents = async (db: Kysely<Database>, affair: string) =>
  (
    await eventsOf(db, await scopeOf(db, { affair }), { modality: 'actual' })
      .innerJoin('time', (join) =>
        join
          .onRef('time.reading_id', '=', 'event.reading_id')
          .onRef('time.value', '=', 'event.date')
          .onRef('time.start', '>=', 'event.sentence_start')
          .onRef('time.end', '<=', 'event.sentence_end'),
      )
      .distinct()
      .select([
        'event.id',
        'event.type',
        'event.date',
        'event.statement_id as statement',
        'article.id as article',
        'event.trigger_start',
        'event.trigger_end',
        'event.sentence_start',
        'event.sentence_end',
      ])
      .execute()
  ).flatMap((event) => (event.date !== null && isDay(event.date) ? [{ ...event, date: event.date }] : []))

type DatedEvent = Awaited<ReturnType<typeof datedEvents>>[number] & Parties & { readonly key: string }

interface Parties {
  /** Ids of those with a name of their own, sorted. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

async function partiesIn(db: Kysely<Database>, events: readonly string[]): Promise<ReadonlyMap<string, Parties>> {
  const rows = await inBatches(events, (batch) =>
    db
      .selectFrom('event_actor')
      .select(['event_id', 'part', 'actor_id'])
      .where('event_id', 'in', batch)
      .orderBy('actor_id')
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ event_id }) => event_id)].map(([id, own]) => {
      const named = own.filter(({ actor_id }) => isAliasId(actor_id))
      const idsOf = (wanted: string) => named.flatMap(({ part, actor_id }) => (part === wanted ? [actor_id] : []))
      return [id, { actors: idsOf('actor'), recipients: idsOf('recipient') }]
    }),
  )
}

function deedOfEvent(
  { id, key, date, article, statement, actors, recipients, ...at }: DatedEvent,
  { ref, text }: { readonly ref: ArticleRef; readonly text: string },
  known: ReadonlyMap<string, ActorRef>,
): Deed {
  const [trigger, span]: readonly [Span, Span] = [
    [at.trigger_start, at.trigger_end],
    [at.sentence_start, at.sentence_end],
  ]
  const who = actors.flatMap((actor) => known.get(actor) ?? [])
  const whom = recipients.flatMap((actor) => known.get(actor) ?? [])
  const namesOf = (them: readonly ActorRef[]): string => them.map(({ name }) => name).join(', ')
  return {
    ...{ id, key, article, outlet: ref.outlet, day: date, sentence: textOf(text, span) },
    names: [...who, ...whom].map(({ name }) => name),
    about: `${namesOf(who)}: ${textOf(text, trigger)}${whom.length === 0 ? '' : ` (${namesOf(whom)})`}`,
    ...{ actor: who[0] ?? null, issue: null },
    report: {
      ...{ article: ref, sentence: { span, text: textOf(text, span) }, spans: [trigger] },
      ...{ speakers: [], source: '', said: date, statement },
    },
  }
}

/** Those whose sentence names the day itself, and does not leave it to the date of the article. */
async function namedDays<Told extends Deed>(
  db: Kysely<Database>,
  affair: string,
  deeds: readonly Told[],
): Promise<readonly Told[]> {
  if (deeds.length === 0) return []
  const scope = await scopeOf(db, { affair })
  const days = [...new Set(deeds.map(({ day }) => day))]
  const rows = await inBatches(days, (batch) =>
    db
      .selectFrom('time')
      .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'time.reading_id')
      .select(['held.article_id as article', 'time.start', 'time.end', 'time.value'])
      .where('time.value', 'in', batch)
      .execute(),
  )
  const named = new Map<string, Span[]>()
  for (const { article, start, end, value } of rows) {
    const key = `${article} ${value}`
    named.set(key, [...(named.get(key) ?? []), [start, end]])
  }
  return deeds.filter(({ article, day, report }) =>
    named.get(`${article} ${day}`)?.some((span) => contains(report.sentence.span, span)),
  )
}

/** Ids of the reports that a filter asks for. */
async function idsMeant(
  db: Kysely<Database>,
  affair: string,
  filter: Omit<DisputeFilter, 'affair' | 'of'>,
): Promise<ReadonlySet<string>> {
  const { positions } = await loadPositions(db, affair, filter)
  const events = await eventsOf(db, await scopeOf(db, { affair, ...filter }), { modality: 'actual' })
    .select('event.id')
    .execute()
  return new Set([...positions, ...events].map(({ id }) => id))
}

function disputeOf(affair: string, deeds: readonly Deed[], copies: CopyGroups): Dispute {
  const days = [...new Set(deeds.map(({ day }) => day))]
  const [first] = deeds
  return {
    ...{
      id: `${affair} day ${first!.id}`,
      kind: 'date',
      about: first!.about,
      actor: first!.actor,
      issue: first!.issue,
    },
    claims: days.map((day): Claim => {
      const reports = deeds.filter((deed) => deed.day === day).map(({ report }) => report)
      return {
        ...{ words: day, figure: null, side: null, day, speakers: [], outlets: outletsOf(reports), reports },
        independent: independentReports(
          reports.map(({ article, sentence: { text: words, span } }) => ({ article, words, span })),
          copies,
        ),
      }
    }),
    ...{ reports: deeds.length, outlets: outletsOf(deeds.map(({ report }) => report)) },
    ...{ from: days[0] ?? null, to: days.at(-1) ?? null },
  }
}
