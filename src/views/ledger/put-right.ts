import type { Difference } from '../../record/decisions/index.js'
import { type Span, textOf } from '../../text/index.js'
import type { Corrected } from '../decisions/corrected-cells.js'
import type { ActorRef } from '../rows.js'
import type { HandCorrection, PositionRow } from './rows.js'

/** What a correction may change of a report. */
export type Correctable = Pick<PositionRow, 'side' | 'commitment' | 'date'> & {
  readonly actor: string
  readonly spans: readonly Span[]
}

/**
 * A report with what a person put right, and what the program had read of it. Evidence is looked for in the text of today,
 * nearest to the old; where its words no longer stand there, what was read stays.
 */
export function putRight<Row extends Correctable>(
  row: Row,
  { decision, coder, madeAt, note, instead }: Corrected,
  text: string,
  actors: ReadonlyMap<string, ActorRef>,
): { readonly row: Row; readonly corrected: HandCorrection } {
  const nameOf = (id: string): string => actors.get(id)?.name ?? id
  const actor = instead.actor?.id != null && actors.has(instead.actor.id) ? instead.actor.id : row.actor
  const spans = instead.evidence === undefined ? row.spans : (placesOf(instead.evidence, text, row.spans) ?? row.spans)
  const right: Row = {
    ...row,
    ...{ side: instead.side ?? row.side, commitment: instead.commitment ?? row.commitment },
    ...{ date: instead.date ?? row.date, actor, spans },
  }
  const told = (what: string, was: string | null, is: string | null): Difference[] =>
    was === is ? [] : [{ what, was: was ?? '', is: is ?? '' }]
  const words = ({ spans: own }: Correctable): string => own.map((span) => textOf(text, span)).join(' … ')
  const changes = [
    ...told('side', row.side, right.side),
    ...told('commitment', row.commitment, right.commitment),
    ...told('date', row.date, right.date),
    ...(row.actor === actor ? [] : told('actor', nameOf(row.actor), nameOf(actor))),
    ...told('evidence', words(row), words(right)),
  ]
  return { row: right, corrected: { decision, coder, madeAt, note, changes } }
}

/** The place of the words that is nearest to `near`; null where the text does not hold them. */
function placesOf(words: string, text: string, near: readonly Span[]): readonly Span[] | null {
  const around = near[0]?.[0] ?? 0
  let best: number | null = null
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - around) < Math.abs(best - around)) best = at
  }
  return best === null ? null : [[best, best + words.length]]
}
