import type {
  ActorRef,
  ArticleEvent,
  ArticleFigure,
  ArticlePosition,
  ArticleView,
  Span,
  StatementRow,
} from '../../api/types.js'
import { MODALITY_NAMES, typeWord } from '../events/plover.js'
import { capitalised, formatDate, listed, speakerWords } from '../format.js'
import { SIDE_SIGNS } from '../positions/sides.js'
import type { Layer } from './layers.js'
import { byStart, type Mark, marksOf } from './segments.js'

/** Anything that is read of an article and has a note in its margin. */
export type ReaderCell = {
  /** As the API names it; actors and times, which it does not, "actor:ID" and "time:START". */
  readonly id: string
  /** In short: what it is, and one thing more. */
  readonly title: string
  readonly detail: string
  readonly marks: readonly Mark[]
  /** Set at its first words. */
  readonly tag: string | null
} & (
  | { readonly layer: 'statements'; readonly statement: StatementRow }
  | { readonly layer: 'events'; readonly event: ArticleEvent }
  | { readonly layer: 'positions'; readonly position: ArticlePosition }
  | { readonly layer: 'figures'; readonly figure: ArticleFigure }
  | { readonly layer: 'actors'; readonly actor: ActorRef; readonly mentions: number }
  | { readonly layer: 'times'; readonly value: string }
)

/** Everything that the layers that are on show of an article, in the order of the text; furniture is no cell. */
export const cellsOf = (view: ArticleView, layers: ReadonlySet<Layer>): ReaderCell[] =>
  Object.entries(CELLS)
    .flatMap(([layer, make]) => (layers.has(layer as Layer) ? make(view) : []))
    .sort((one, other) => startOf(one) - startOf(other))

/** The layer of a cell that an address names, so that it is shown also where that is off; null where there is no such cell. */
export function layerOf(view: ArticleView, id: string): Layer | null {
  for (const [layer, make] of Object.entries(CELLS))
    if (make(view).some((cell) => cell.id === id)) return layer as Layer
  return null
}

const startOf = ({ marks }: ReaderCell): number => marks[0]?.span[0] ?? 0

const CELLS: Readonly<Record<Exclude<Layer, 'furniture'>, (view: ArticleView) => readonly ReaderCell[]>> = {
  statements: ({ statements }) =>
    statements.map((statement) => ({
      ...{ id: statement.id, layer: 'statements', statement, marks: marksOf([statement]), tag: null },
      ...{ title: capitalised(speakerWords(statement)), detail: statement.cue },
    })),
  positions: ({ positions }) =>
    positions.map((position) => ({
      ...{ id: position.id, layer: 'positions', position, marks: marksAt(position.id, 'position', position.evidence) },
      title: `${position.actor.name}: ${position.side}`,
      detail: position.question ?? position.issue,
      tag: `${position.actor.name} ${SIDE_SIGNS[position.side as keyof typeof SIDE_SIGNS] ?? ''}`,
    })),
  events: ({ events }) =>
    events.map((event) => ({
      ...{ id: event.id, layer: 'events', event, marks: marksAt(event.id, 'event', [event.trigger]) },
      title: eventTitle(event),
      detail: [event.modality === 'actual' ? '' : (MODALITY_NAMES[event.modality] ?? event.modality), event.date ?? '']
        .map((word) => (word === event.date ? formatDate(word) : word))
        .filter((word) => word !== '')
        .join(', '),
      tag: event.type.toLowerCase(),
    })),
  figures: ({ figures }) =>
    figures.map((figure) => ({
      ...{ id: figure.id, layer: 'figures', figure, marks: marksAt(figure.id, 'figure', [figure.span]), tag: null },
      title: [figure.value.toLocaleString('en-GB'), figure.unit].filter((word) => word !== '').join(' '),
      detail: figure.of,
    })),
  actors: ({ mentions }) => {
    const byActor = new Map<string, { readonly actor: ActorRef; readonly spans: Span[] }>()
    for (const { actor, span } of mentions) {
      const known = byActor.get(actor.id) ?? { actor, spans: [] }
      known.spans.push(span)
      byActor.set(actor.id, known)
    }
    return [...byActor.values()].map(({ actor, spans }) => ({
      ...{ id: `actor:${actor.id}`, layer: 'actors', actor, mentions: spans.length, tag: null },
      marks: marksAt(`actor:${actor.id}`, 'actor', spans),
      ...{ title: actor.name, detail: spans.length === 1 ? 'named once' : `named ${spans.length} times` },
    }))
  },
  times: ({ times }) =>
    times.map(({ span, value }) => ({
      ...{ id: `time:${span[0]}`, layer: 'times', value, marks: marksAt(`time:${span[0]}`, 'time', [span]), tag: null },
      ...{ title: formatDate(value), detail: value },
    })),
}

const marksAt = (cell: string, part: Mark['part'], spans: readonly Span[]): Mark[] =>
  spans.map((span) => ({ cell, part, span })).sort(byStart)

/** "Keldia rejected Varonia". */
export const eventTitle = ({
  actors,
  type,
  recipients,
}: Pick<ArticleEvent, 'actors' | 'type' | 'recipients'>): string =>
  [names(actors) || 'Somebody', typeWord(type), names(recipients)].filter((words) => words !== '').join(' ')

const names = (actors: readonly ActorRef[]): string => listed(actors.map(({ name }) => name))
