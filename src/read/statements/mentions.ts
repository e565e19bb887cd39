import type { Span } from '../../text/index.js'
import type { Actor, Mention } from '../reading.js'

/** A mention with the actor that it belongs to. */
export interface Named {
  readonly actor: Actor
  readonly span: Span
  readonly form: Mention['form']
}

/** All mentions of all actors in text order; of several that begin at one place the longest first. */
export const mentionsOf = (actors: readonly Actor[]): readonly Named[] =>
  actors
    .flatMap((actor) => actor.mentions.map(({ span, form }) => ({ actor, span, form })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])

/** Index of the first mention that begins at or after `offset`. */
export function firstFrom(mentions: readonly Named[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (mentions[middle]!.span[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Mentions that lie in `span`, in text order. */
export function mentionsIn(mentions: readonly Named[], [start, end]: Span): readonly Named[] {
  const found: Named[] = []
  for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at]!.span[0] < end; at += 1) {
    if (mentions[at]!.span[1] <= end) found.push(mentions[at]!)
  }
  return found
}
