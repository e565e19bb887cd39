import type { Span } from '../../text/index.js'
import type { Attribution } from '../reading.js'
import { firstFrom, type Named } from './mentions.js'

const ADDRESSING =
  /\b(?:tell|tells|told|telling|asked|asks|asking|urged|urges|urging|warned|warns|warning|wrote|assured|informed|advised|reminded|called on)\s*$/i

/** The actors that words were told to: named right after the cue ("told CNN that …"). */
export function addresseesOf(
  text: string,
  { cue, content }: Attribution,
  mentions: readonly Named[],
  speakers: readonly string[],
): readonly string[] {
  const [last] = cue.slice(-1)
  if (last === undefined || !ADDRESSING.test(text.slice(last[0], last[1]))) return []
  const end = limit(text, last, content)
  const ids: string[] = []
  for (let at = firstFrom(mentions, last[1]); at < mentions.length && mentions[at]!.span[0] < end; at += 1) {
    const { actor, span, form } = mentions[at]!
    const between = text.slice(last[1], span[0])
    // Only titles, articles and other names may stand between: "told his French counterpart Emmanuel Macron".
    if (/[.;:"“]|\b(?:that|in|on|at|about|to|of|for)\b/.test(between)) break
    if (form === 'pronoun' || speakers.includes(actor.id) || ids.includes(actor.id)) continue
    ids.push(actor.id)
  }
  return ids.slice(-2)
}

/** Where the person told ends: at "that", at the end of the phrase, or where the words begin. */
function limit(text: string, cue: Span, content: readonly Span[]): number {
  const rest = text.slice(cue[1], cue[1] + 90)
  const stop =
    /[,.;:"“\n]|\b(?:that|on|in|at|about|to|of|during|after|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/.exec(
      rest,
    )
  const begins = content.find(([start]) => start >= cue[1])?.[0] ?? Number.MAX_SAFE_INTEGER
  const byWord = cue[1] + (stop?.index ?? rest.length)
  // The content may begin with the addressee where the attributor left it in.
  return begins - cue[1] <= 2 ? byWord : Math.min(byWord, begins)
}
