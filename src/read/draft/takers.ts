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
  const from = asideBefore(view, group)
  const start = items[from]!.start
  const before = mentions.filter(({ span }) => span[1] <= start).sort((a, b) => b.span[1] - a.span[1])
  for (const mention of before) {
    const first = items.findIndex((item) => item.start >= mention.span[0])
    const last = items.findIndex((item) => item.end >= mention.span[1])
    if (first < 0 || last < 0) continue
    if (isCrossed(view, last, { ...group, from })) return []
    // "the president of Varonia said": the name hangs on what stands before it.
    // "of the five states—Varonia, Seiran—to sign": there past an article, too.
    const link = items[from < group.from && items[first - 1]?.tag === 'DT' ? first - 2 : first - 1]
    if (LINKS.test(link?.tag ?? '') && link?.lower !== 'for') continue
    // "Varonia's embassy": a possessor.
    if (items[last + 1]?.tag === 'PO' || items[last]!.tag === 'PO') continue
    return withListed(mention, before, text)
  }
  return []
}

const DASH = /^(?:—|–|--)$/
/** In words. */
const LONGEST_ASIDE = 30

/** "Keldia alone of the five—Varonia, Calveth, Seiran—to sign": where the dashes open that close right before the verb; else the verb. */
function asideBefore({ items }: SentenceView, { from }: VerbGroup): number {
  const close = items[from - 1]?.tag === 'TO' ? from - 2 : from - 1
  if (!DASH.test(items[close]?.lower ?? '')) return from
  for (let at = close - 1; at > Math.max(0, close - LONGEST_ASIDE); at -= 1) if (DASH.test(items[at]!.lower)) return at
  return from
}

/** "was the only country to sign": the verb that says who it was does not part them. */
const isOfRank = ({ items }: SentenceView, { lemma, to }: VerbGroup): boolean =>
  lemma === 'be' && items.slice(to, to + 3).some(({ lower }) => /^(?:only|first|last|latest|sole)$/.test(lower))

/** Another verb stands between the subject and its own: then it is not its subject, unless a relative clause begins there. */
function isCrossed(view: SentenceView, last: number, own: VerbGroup): boolean {
  const { items, groups } = view
  return groups.some(
    (group) =>
      !(own.shape === 'infinitive' && isOfRank(view, group)) &&
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
