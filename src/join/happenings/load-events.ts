import type { Kysely } from 'kysely'
import { stemOf } from '../../read/positions/issues/stem.js'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped, type Span } from '../../text/index.js'
import { isAliasId } from '../actors/alias-id.js'
import { sentenceWords } from './sentence-words.js'
import type { Party, ToldEvent } from './told-event.js'
import { whenOf } from './when.js'

const AHEAD: ReadonlySet<string> = new Set(['planned', 'considered', 'called-for'])

/** Events by id, as they are compared. */
export async function loadEvents(db: Kysely<Database>, ids: Iterable<string>): Promise<Map<string, ToldEvent>> {
  const wanted = [...ids]
  const [rows, texts, parties, mentions] = await Promise.all([
    inBatches(wanted, (batch) =>
      db
        .selectFrom('event')
        .innerJoin('reading', 'reading.id', 'event.reading_id')
        .innerJoin('article', 'article.id', 'reading.article_id')
        .select(['event.id', 'event.type', 'event.mode', 'event.modality', 'event.date'])
        .select(['event.trigger_start', 'event.trigger_end', 'event.sentence_start', 'event.sentence_end'])
        .select(['article.id as article', 'article.outlet_id as outlet', 'article.published'])
        .where('event.id', 'in', batch)
        .execute(),
    ),
    loadTexts(db, wanted),
    loadParties(db, wanted),
    loadMentions(db, wanted),
  ])
  return new Map(
    rows.map((row): [string, ToldEvent] => {
      const { id, article, outlet, type, mode, modality } = row
      const text = texts.get(article)!
      const trigger: Span = [row.trigger_start, row.trigger_end]
      const sentence: Span = [row.sentence_start, row.sentence_end]
      return [
        id,
        {
          ...{ id, article, outlet, type, mode, modality, sentence },
          trigger: text
            .slice(...trigger)
            .split(/\s+/)
            .map(stemOf)
            .join(' '),
          when: whenOf(row.date, row.published, AHEAD.has(modality)),
          parties: parties.get(id) ?? [],
          ...sentenceWords(text, sentence, [trigger, ...(mentions.get(id) ?? [])]),
        },
      ]
    }),
  )
}

/** The texts of the articles of events, by article. */
async function loadTexts(db: Kysely<Database>, events: readonly string[]): Promise<Map<string, string>> {
  const rows = await inBatches(events, (batch) =>
    db
      .selectFrom('article')
      .select(['article.id', 'article.text'])
      .where(
        'article.id',
        'in',
        db
          .selectFrom('event')
          .innerJoin('reading', 'reading.id', 'event.reading_id')
          .select('reading.article_id')
          .where('event.id', 'in', batch),
      )
      .execute(),
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}

async function loadParties(db: Kysely<Database>, events: readonly string[]): Promise<Map<string, Party[]>> {
  const rows = await inBatches(events, (batch) =>
    db
      .selectFrom('event_actor')
      .innerJoin('actor', 'actor.id', 'event_actor.actor_id')
      .select(['event_id', 'part', 'actor.id', 'actor.name', 'actor.kind', 'actor.country'])
      .where('event_id', 'in', batch)
      .orderBy('event_id')
      .orderBy('part')
      .orderBy('ordinal')
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ event_id }) => event_id)].map(([event, list]) => [
      event,
      list.map(({ id, name, kind, country, part }): Party => {
        const isNamed = isAliasId(id)
        return { id: isNamed ? id : name.toLowerCase(), isNamed, kind, country, part }
      }),
    ]),
  )
}

/** Where the sentences of events name those who take part. */
async function loadMentions(db: Kysely<Database>, events: readonly string[]): Promise<Map<string, Span[]>> {
  const rows = await inBatches(events, (batch) =>
    db
      .selectFrom('event_actor')
      .innerJoin('event', 'event.id', 'event_actor.event_id')
      .innerJoin('mention', (join) =>
        join
          .onRef('mention.reading_id', '=', 'event_actor.reading_id')
          .onRef('mention.local_id', '=', 'event_actor.local_id')
          .onRef('mention.start', '>=', 'event.sentence_start')
          .onRef('mention.start', '<', 'event.sentence_end'),
      )
      .select(['event_actor.event_id', 'mention.start', 'mention.end'])
      .where('event_actor.event_id', 'in', batch)
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ event_id }) => event_id)].map(([event, list]) => [
      event,
      list.map(({ start, end }): Span => [start, end]),
    ]),
  )
}
