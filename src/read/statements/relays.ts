import { contains, type Span } from '../../text/index.js'
import type { Actor, Statement } from '../reading.js'
import { firstFrom, type Named } from './mentions.js'

const MEDIA =
  /\b(?:News|Times|Post|Press|Agency|Radio|Television|TV|Herald|Journal|Tribune|Gazette|Daily|Telegraph|Guardian|Observer|Globe|Magazine|Broadcasting|Media|Reuters|CNN|BBC|CNBC|MSNBC|NPR|PBS|CBS|NBC|ABC|CBN|AFP|AP|Bloomberg|Politico|Axios|Vox|BuzzFeed|Breitbart|HuffPost|Hill|Today|Jazeera|Arabiya|Xinhua|TASS|RIA|Interfax|RT|Sputnik|IRNA|ISNA|Fars|Tasnim|Kyodo|Yonhap|Anadolu|Haaretz|Monde|Spiegel|Economist|Atlantic|Twitter|Facebook|media|newspapers?|broadcasters?|reports|outlets?)\b/

/** Whether an actor reports what others say: a news outlet, an agency, "state media". */
export const isRelay = (actor: Actor): boolean =>
  actor.kind !== 'person' && actor.kind !== 'state' && MEDIA.test(actor.name)

/** Outlets that the rest of the sentence names as the ones that carried the words: ", according to Bloomberg". */
export function relaysAfter(
  text: string,
  sentence: Span,
  from: number,
  mentions: readonly Named[],
  speakers: readonly string[],
): string[] {
  const ids: string[] = []
  for (let at = firstFrom(mentions, from); at < mentions.length && mentions[at]!.span[1] <= sentence[1]; at += 1) {
    const { actor, span } = mentions[at]!
    if (!isRelay(actor) || speakers.includes(actor.id)) continue
    const before = text.slice(from, span[0])
    const after = text.slice(span[1], sentence[1])
    const isCredited = /\baccording to (?:a report (?:in|by|from) )?(?:the )?$/i.test(before)
    const isReporter = /,\s*(?:the )?$/i.test(before) && /^ (?:news agency )?(?:reported|reports|said)\b/.test(after)
    if (isCredited || isReporter) ids.push(actor.id)
  }
  return ids
}

/** Statements with what lies within what, and the outlets that carry the inner ones. */
export function nest(statements: readonly Statement[], actors: readonly Actor[]): readonly Statement[] {
  const relays = new Set(actors.filter(isRelay).map(({ id }) => id))
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  return statements.map((statement) => {
    const outer = holderOf(statement, statements)
    if (outer === null) return statement
    const via = new Set(statement.via)
    for (let at: Statement | undefined = outer; at !== undefined; ) {
      for (const id of at.speakers) if (relays.has(id) && !statement.speakers.includes(id)) via.add(id)
      const next = holderOf(at, statements)
      at = next === null ? undefined : byId.get(next.id)
    }
    return { ...statement, within: outer.id, via: [...via] }
  })
}

/** The smallest statement whose content holds all of this one; null when there is none. */
function holderOf(inner: Statement, statements: readonly Statement[]): Statement | null {
  const parts = [...inner.source, ...inner.cue, ...inner.content]
  let best: Statement | null = null
  for (const outer of statements) {
    if (outer === inner || !parts.every((part) => outer.content.some((span) => contains(span, part)))) continue
    if (best === null || sizeOf(outer) < sizeOf(best)) best = outer
  }
  return best
}

const sizeOf = ({ content }: Statement): number => content.reduce((sum, [start, end]) => sum + end - start, 0)
