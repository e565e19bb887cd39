import { contains, type Span } from '../../text/index.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { SentenceView } from '../clauses/sentence-view.js'
import type { DraftSource } from './draft-source.js'

type Mentions = DraftSource['mentions']

/** Words that may part the names of a list. */
const LIST_GAP = /^(?:\s*,)?\s*(?:and|&|or|as well as)?\s*(?:the\s+)?$/
const LINKS = /^(?:IN|TO)$/

/** Whose deed the verb is: its subject with those listed beside it, of a passive whoever stands behind "by"; else empty. */
export function subjectsOf(view: SentenceView, group: VerbGroup, mentions: Mentions, text: string): readonly string[] {
  const { items } = view
  if (group.passive) {
    const by = items.findIndex((item, at) => at > group.head && at < group.head + 6 && item.lower === 'by')
    return by < 0 ? [] : listedAt(mentions, items[by]!.end, text)
  }
  const start = items[group.from]!.start
  const before = mentions.filter(({ span }) => span[1] <= start).sort((a, b) => b.span[1] - a.span[1])
  for (const mention of before) {
    const first = items.findIndex((item) => item.start >= mention.span[0])
    const last = items.findIndex((item) => item.end >= mention.span[1])
    if (first < 0 || last < 0) continue
    if (isCrossed(view, last, group)) return []
    // "the president of Varonia said": the name hangs on what stands before it.
    if (LINKS.test(items[first - 1]?.tag ?? '') && items[first - 1]!.lower !== 'for') continue
    // "Varonia's embassy": a possessor.
    if (items[last + 1]?.tag === 'PO' || items[last]!.tag === 'PO') continue
    return withListed(mention, before, text)
  }
  return []
}

/** Another verb stands between the subject and its own: then it is not its subject, unless a relative clause begins there. */
function isCrossed({ items, groups }: SentenceView, last: number, own: VerbGroup): boolean {
  return groups.some(
    (group) =>
      group.head > last &&
      group.head < own.from &&
      group.shape === 'finite' &&
      !items.slice(last + 1, group.from).some(({ tag, lower }) => tag === 'WH' || lower === 'that' || lower === ','),
  )
}

function withListed(mention: Mentions[number], before: Mentions, text: string): readonly string[] {
  const found = [mention.actor]
  let from = mention.span[0]
  for (const other of before) {
    if (other.span[1] > from || other === mention) continue
    if (!LIST_GAP.test(text.slice(other.span[1], from)) || other.span[1] === from) break
    found.push(other.actor)
    from = other.span[0]
  }
  return [...new Set(found)]
}

function listedAt(mentions: Mentions, offset: number, text: string): readonly string[] {
  const found: string[] = []
  let from = offset
  for (const { actor, span } of [...mentions].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < from) continue
    const gap = text.slice(from, span[0])
    if (found.length === 0 ? !/^[\s\p{Ll}’'-]{0,40}$/u.test(gap) : !LIST_GAP.test(gap)) break
    found.push(actor)
    from = span[1]
  }
  return [...new Set(found)]
}

/** Who says what stands at `span`: the speakers of the innermost statement around it; empty where the article itself does. */
export function speakersAt(statements: DraftSource['statements'], span: Span): readonly string[] {
  const around = statements.filter(({ content }) => content.some((part) => contains(part, span)))
  const length = ({ content }: (typeof around)[number]): number =>
    content.reduce((sum, [from, to]) => sum + to - from, 0)
  return [...around].sort((a, b) => length(a) - length(b))[0]?.speakers ?? []
}
