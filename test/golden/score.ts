import type { Actor, Event, Position, Reading } from '../../src/read/reading.js'
import { type Article, overlaps, type Span, textOf } from '../../src/text/index.js'
import type { GoldRecord } from './gold-record.js'

/** A share as the counts that it is made of. */
export interface Share {
  readonly right: number
  readonly of: number
}

/**
 * What the floors of gold.test.ts stand on.
 *
 * - quotesCovered: gold quotes half of which lies in the content of one statement
 * - speakersFound: gold quotes that such a statement gives to the right actor
 * - speakersRight: speakers given to gold quotes that are the right actor
 * - timesFound: gold times that overlap a time of the reading; timesRight: those with the same value
 * - timesMeant: times of the readings that overlap a gold time
 * - positionsFound: gold positions whose actor the reading puts on the same side of the issue; positionsRight: positions
 *   of the readings that are such, without those that only follow from a membership: gold does not mark them;
 *   commitmentsRight: of the gold positions found, those as firm; datesRight: of those, the ones dated in the same month,
 *   or both not
 * - eventsFound: gold events in whose sentences the reading has one, neither denied nor hypothetical, that somebody of
 *   theirs did; eventsMeant: events of the readings that are such; eventTypesRight and eventDatesRight: of those found
 *   that have a type, or a date, the ones with the same
 * - figuresFound: gold figures that overlap a figure of the reading with the same value; figuresMeant: figures of the
 *   readings that overlap a gold figure with the same value
 * - furnitureFound: lines of page furniture half of which the reading leaves out; furnitureMeant: spans that it leaves out
 *   which touch such a line
 * - personsWhole: persons named in an article all of whose names ("Orlesk", "Mr. Orlesk", no descriptions) the reading
 *   gives to one actor, who has the names of nobody else
 */
export interface Scores {
  readonly quotesCovered: Share
  readonly speakersFound: Share
  readonly speakersRight: Share
  readonly timesFound: Share
  readonly timesRight: Share
  readonly timesMeant: Share
  readonly positionsFound: Share
  readonly positionsRight: Share
  readonly commitmentsRight: Share
  readonly datesRight: Share
  readonly eventsFound: Share
  readonly eventsMeant: Share
  readonly eventTypesRight: Share
  readonly eventDatesRight: Share
  readonly figuresFound: Share
  readonly figuresMeant: Share
  readonly furnitureFound: Share
  readonly furnitureMeant: Share
  readonly personsWhole: Share
}

export function scoreReadings(gold: GoldRecord, articles: readonly Article[], readings: readonly Reading[]): Scores {
  const names = new Names(gold)
  const each = articles.map((article, at) => {
    const reading = readings[at]!
    const times = gold.times.filter((time) => time.article === article.id)
    const furniture = gold.chrome.filter((line) => line.article === article.id)
    return {
      ...quoteCounts(gold, names, article, reading),
      ...timeCounts(times, reading),
      ...positionCounts(
        gold.positions.filter((position) => position.article === article.id),
        names,
        article,
        reading,
      ),
      ...eventCounts(
        gold.events.filter((event) => event.article === article.id),
        names,
        article,
        reading,
      ),
      ...figureCounts(
        gold.figures.filter((figure) => figure.article === article.id),
        reading,
      ),
      ...furnitureCounts(furniture, reading),
      ...personCounts(names, article, reading),
    }
  })
  const sum = (name: keyof Scores): Share =>
    each.reduce((total, counts) => ({ right: total.right + counts[name].right, of: total.of + counts[name].of }), {
      right: 0,
      of: 0,
    })
  return {
    quotesCovered: sum('quotesCovered'),
    speakersFound: sum('speakersFound'),
    speakersRight: sum('speakersRight'),
    timesFound: sum('timesFound'),
    timesRight: sum('timesRight'),
    timesMeant: sum('timesMeant'),
    positionsFound: sum('positionsFound'),
    positionsRight: sum('positionsRight'),
    commitmentsRight: sum('commitmentsRight'),
    datesRight: sum('datesRight'),
    eventsFound: sum('eventsFound'),
    eventsMeant: sum('eventsMeant'),
    eventTypesRight: sum('eventTypesRight'),
    eventDatesRight: sum('eventDatesRight'),
    figuresFound: sum('figuresFound'),
    figuresMeant: sum('figuresMeant'),
    furnitureFound: sum('furnitureFound'),
    furnitureMeant: sum('furnitureMeant'),
    personsWhole: sum('personsWhole'),
  }
}

type Counts<Key extends keyof Scores> = Pick<Scores, Key>

function quoteCounts(
  gold: GoldRecord,
  names: Names,
  article: Article,
  reading: Reading,
): Counts<'quotesCovered' | 'speakersFound' | 'speakersRight'> {
  const quotes = gold.quotes.filter((quote) => quote.article === article.id)
  const actorOf = new Map(reading.actors.map((actor) => [actor.id, names.goldActor(actor, article.text)]))
  let covered = 0
  let found = 0
  let given = 0
  let right = 0
  for (const { span, speaker } of quotes) {
    const covering = reading.statements.filter((statement) => coveredPart(span, statement.content) >= 0.5)
    const speakers = new Set(covering.flatMap((statement) => statement.speakers))
    const rightSpeakers = [...speakers].filter((id) => actorOf.get(id) === speaker)
    covered += covering.length > 0 ? 1 : 0
    found += rightSpeakers.length > 0 ? 1 : 0
    given += speakers.size
    right += rightSpeakers.length
  }
  return {
    quotesCovered: { right: covered, of: quotes.length },
    speakersFound: { right: found, of: quotes.length },
    speakersRight: { right, of: given },
  }
}

const coveredPart = (span: Span, content: readonly Span[]): number =>
  content.reduce((sum, part) => sum + Math.max(0, Math.min(part[1], span[1]) - Math.max(part[0], span[0])), 0) /
  (span[1] - span[0])

function timeCounts(times: GoldRecord['times'], reading: Reading): Counts<'timesFound' | 'timesRight' | 'timesMeant'> {
  const pairs = times.flatMap((time) => {
    const read = reading.times.find(({ span }) => overlaps(span, time.span))
    return read ? [{ time, read }] : []
  })
  const meant = reading.times.filter(({ span }) => times.some((time) => overlaps(span, time.span)))
  return {
    timesFound: { right: pairs.length, of: times.length },
    timesRight: { right: pairs.filter(({ time, read }) => time.value === read.value).length, of: pairs.length },
    timesMeant: { right: meant.length, of: reading.times.length },
  }
}

function figureCounts(figures: GoldRecord['figures'], reading: Reading): Counts<'figuresFound' | 'figuresMeant'> {
  const same = (one: { span: Span; value: number }, other: { span: Span; value: number }): boolean =>
    overlaps(one.span, other.span) && Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, one.value)
  const found = figures.filter((figure) => reading.figures.some((read) => same(figure, read)))
  const meant = reading.figures.filter((read) => figures.some((figure) => same(figure, read)))
  return {
    figuresFound: { right: found.length, of: figures.length },
    figuresMeant: { right: meant.length, of: reading.figures.length },
  }
}

function positionCounts(
  positions: GoldRecord['positions'],
  names: Names,
  article: Article,
  reading: Reading,
): Counts<'positionsFound' | 'positionsRight' | 'commitmentsRight' | 'datesRight'> {
  const actorOf = new Map(reading.actors.map((actor) => [actor.id, names.goldActor(actor, article.text)]))
  const keyOf = (actor: string | null, { issue, side }: Pick<Position, 'issue' | 'side'>): string | null =>
    actor === null ? null : `${actor} ${issue} ${side}`
  const read = reading.positions.map((position) => ({
    ...position,
    key: keyOf(actorOf.get(position.actor) ?? null, position),
  }))
  const pairs = positions.flatMap((position) => {
    const found = read.find(({ key }) => key === keyOf(position.actor, position))
    return found === undefined ? [] : [{ position, found }]
  })
  const told = read.filter(({ inferred }) => inferred === undefined)
  const right = told.filter(({ key }) => positions.some((position) => keyOf(position.actor, position) === key))
  const monthOf = (date: string | null): string | null => date?.slice(0, 7) ?? null
  return {
    positionsFound: { right: pairs.length, of: positions.length },
    positionsRight: { right: right.length, of: told.length },
    commitmentsRight: {
      right: pairs.filter(({ position, found }) => position.commitment === found.commitment).length,
      of: pairs.length,
    },
    datesRight: {
      right: pairs.filter(({ position, found }) => monthOf(position.date) === monthOf(found.date)).length,
      of: pairs.length,
    },
  }
}

const UNREAL: readonly string[] = ['denied', 'hypothetical']

function eventCounts(
  events: GoldRecord['events'],
  names: Names,
  article: Article,
  reading: Reading,
): Counts<'eventsFound' | 'eventsMeant' | 'eventTypesRight' | 'eventDatesRight'> {
  const actorOf = new Map(reading.actors.map((actor) => [actor.id, names.goldActor(actor, article.text)]))
  const real = reading.events.filter(({ modality }) => !UNREAL.includes(modality))
  const isSame = ({ who, evidence }: GoldRecord['events'][number], { actors, sentence }: Event): boolean =>
    evidence.some((span) => overlaps(span, sentence)) &&
    (who.length === 0 ? actors.length === 0 : actors.some((actor) => who.includes(actorOf.get(actor) ?? '')))
  const found = events.flatMap((event) => {
    const same = real.filter((other) => isSame(event, other))
    return same.length === 0 ? [] : [{ event, same }]
  })
  const typed = found.filter(({ event }) => event.plover !== null)
  const dated = found.filter(({ event }) => event.date !== null)
  return {
    eventsFound: { right: found.length, of: events.length },
    eventsMeant: {
      right: real.filter((other) => events.some((event) => isSame(event, other))).length,
      of: real.length,
    },
    eventTypesRight: {
      right: typed.filter(({ event, same }) => same.some(({ type }) => type === event.plover)).length,
      of: typed.length,
    },
    eventDatesRight: {
      right: dated.filter(({ event, same }) => same.some(({ date }) => date === event.date)).length,
      of: dated.length,
    },
  }
}

function furnitureCounts(
  furniture: GoldRecord['chrome'],
  reading: Reading,
): Counts<'furnitureFound' | 'furnitureMeant'> {
  const found = furniture.filter(({ span }) => coveredPart(span, reading.chrome) >= 0.5)
  const meant = reading.chrome.filter((left) => furniture.some(({ span }) => overlaps(span, left)))
  return {
    furnitureFound: { right: found.length, of: furniture.length },
    furnitureMeant: { right: meant.length, of: reading.chrome.length },
  }
}

function personCounts(names: Names, article: Article, reading: Reading): Counts<'personsWhole'> {
  const present = names.personsIn(article.text)
  const whole = present.filter(({ id, spans }) => {
    const holders = reading.actors.filter((actor) =>
      actor.mentions.some(({ span, form }) => form === 'name' && spans.some((name) => overlaps(name, span))),
    )
    const [holder] = holders
    if (holder === undefined || holders.length > 1) return false
    const holdsAll = spans.every((span) => holder.mentions.some((mention) => overlaps(span, mention.span)))
    const others = present.filter((other) => other.id !== id).flatMap((other) => other.spans)
    return (
      holdsAll &&
      !holder.mentions.some(({ span, form }) => form === 'name' && others.some((other) => overlaps(span, other)))
    )
  })
  return { personsWhole: { right: whole.length, of: present.length } }
}

interface NamedPerson {
  readonly id: string
  readonly spans: readonly Span[]
}

/** The gold actors by their names. */
class Names {
  readonly #owners = new Map<string, Set<string>>()
  readonly #persons: readonly { readonly id: string; readonly aliases: readonly string[] }[]

  constructor({ actors }: GoldRecord) {
    for (const { id, name, aliases } of actors) {
      for (const alias of [name, ...aliases]) {
        const key = plain(alias)
        this.#owners.set(key, (this.#owners.get(key) ?? new Set()).add(id))
      }
    }
    this.#persons = actors
      .filter(({ kind, name }) => kind === 'person' && isName(name))
      .map(({ id, name, aliases }) => ({ id, aliases: aliases.filter((alias) => endsInNameOf(name, alias)) }))
  }

  /** The gold actor that most name mentions of `actor`, and its name, are names of; null when none is. */
  goldActor(actor: Actor, text: string): string | null {
    const votes = new Map<string, number>()
    const named = actor.mentions.filter(({ form }) => form === 'name').map(({ span }) => textOf(text, span))
    for (const name of [actor.name, ...named]) {
      const owners = this.#owners.get(plain(name))
      if (owners?.size !== 1) continue
      for (const id of owners) votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    return [...votes].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null
  }

  /** Where the names of persons stand in `text`; of two that overlap the longer. */
  personsIn(text: string): readonly NamedPerson[] {
    const found = this.#persons
      .flatMap(({ id, aliases }) => aliases.flatMap((alias) => occurrences(text, alias).map((span) => ({ id, span }))))
      .toSorted((one, other) => lengthOf(other.span) - lengthOf(one.span))
    const kept: typeof found = []
    for (const hit of found) if (!kept.some(({ span }) => overlaps(span, hit.span))) kept.push(hit)
    return this.#persons.flatMap(({ id }) => {
      const spans = kept.filter((hit) => hit.id === id).map(({ span }) => span)
      return spans.length === 0 ? [] : [{ id, spans }]
    })
  }
}

/** Not "a relative of a freed docker", "Varonia's ambassador to Keldia". */
const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && !/ (?:of|to|for) /u.test(name)

/** "Mr. ben Yaghmur" for Idris ben Yaghmur, not "the president of Belqara". */
const endsInNameOf = (name: string, alias: string): boolean =>
  name.toLowerCase().split(' ').includes(alias.toLowerCase().split(' ').at(-1)!)

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + words.length] ?? ' '))
    if (isWhole) found.push([at, at + words.length])
  }
  return found
}

const lengthOf = ([start, end]: Span): number => end - start

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?|mrs?\.?|ms\.?) /u, '')
    .replace(/['’]s?$/u, '')
