import { contains, overlaps, type Span } from '../../text/index.js'
import type { Certain } from '../attribution/index.js'
import type { Attribution } from '../reading.js'
import { thousandths } from '../thousandths.js'

/**
 * The trained attributions of a text, with what the rules are certain of. The network learnt from news that marks the
 * outermost attribution only, and loses tags that stand far behind what they tag. Who is believed:
 *
 * | rules | trained | kept |
 * |---|---|---|
 * | tag | the same cue, a source that touches the tag's | trained |
 * | tag | the same cue, another source or none | tag |
 * | tag | lies in the tag's content, or holds all of the tag | both, one within the other |
 * | tag | its cue in the tag's content, other parts beyond | tag, and the rules' report with that cue if there is one |
 * | tag | its cue elsewhere, its content reaching into the tag's sentence | both, the trained content cut |
 * | report | a content that holds all of it, its cue free | both, the report within |
 * | report | anything else | trained |
 */
export function withRules(text: string, trained: readonly Attribution[], certain: Certain): readonly Attribution[] {
  return groupsOf(trained, certain)
    .flatMap((group) => withinGroup(text, group))
    .sort((a, b) => startOf(a.cue) - startOf(b.cue))
}

function withinGroup(text: string, { trained, tags, reports }: Group): readonly Attribution[] {
  let found = trained
  for (const tag of tags) found = withTag(text, found, tag, reports)
  for (const report of reports) {
    const outer = found.find(({ content }) => liesIn(report, content))
    if (outer === undefined || !found.every((other) => allows(other, report))) continue
    found = [...found, { ...report, confidence: thousandths(report.confidence * outer.confidence) }]
  }
  return found
}

interface Group extends Certain {
  readonly trained: readonly Attribution[]
}

/** What can touch one another stands together, so that time is linear however long the article. */
function groupsOf(trained: readonly Attribution[], { tags, reports }: Certain): Group[] {
  const all = [
    ...trained.map((one) => ({ list: 'trained' as const, one })),
    ...tags.map((one) => ({ list: 'tags' as const, one })),
    ...reports.map((one) => ({ list: 'reports' as const, one })),
  ].map((item) => ({ ...item, start: startOf(partsOf(item.one)), end: endOf(partsOf(item.one)) }))
  const groups: { trained: Attribution[]; tags: Attribution[]; reports: Attribution[] }[] = []
  let end = -1
  for (const item of all.sort((a, b) => a.start - b.start)) {
    if (item.start >= end) groups.push({ trained: [], tags: [], reports: [] })
    groups.at(-1)![item.list].push(item.one)
    end = Math.max(end, item.end)
  }
  return groups
}

function withTag(
  text: string,
  found: readonly Attribution[],
  tag: Attribution,
  reports: readonly Attribution[],
): readonly Attribution[] {
  const same = found.find(({ cue }) => touches(cue, tag.cue))
  if (same !== undefined && touches(same.source, tag.source)) return found
  const sentence: Span = [startOf(partsOf(tag)), endOf(partsOf(tag))]
  const others = found.flatMap((one): readonly Attribution[] => {
    if (one === same) return []
    if (!touches(partsOf(one), partsOf(tag)) || liesIn(one, tag.content) || liesIn(tag, one.content)) return [one]
    if (one.cue.some((span) => overlaps(span, sentence))) {
      return reports.filter((report) => touches(report.cue, one.cue) && liesIn(report, tag.content))
    }
    const content = one.content.flatMap((span) => without(text, span, sentence))
    return content.length === 0 ? [] : [{ ...one, content }]
  })
  return [...others, tag]
}

/** Whether a report may stand beside another attribution: apart from it, or one within the other. */
const allows = (other: Attribution, report: Attribution): boolean =>
  !touches(other.cue, report.cue) &&
  (!touches(partsOf(other), partsOf(report)) || liesIn(report, other.content) || liesIn(other, report.content))

const partsOf = ({ source, cue, content }: Attribution): readonly Span[] => [...source, ...cue, ...content]
const startOf = (spans: readonly Span[]): number => Math.min(...spans.map(([start]) => start))
const endOf = (spans: readonly Span[]): number => Math.max(...spans.map(([, end]) => end))
const touches = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((span) => others.some((other) => overlaps(span, other)))
const liesIn = (one: Attribution, content: readonly Span[]): boolean =>
  partsOf(one).every((part) => content.some((span) => contains(span, part)))

/** What is left of a span outside another one, without white space at its ends. */
function without(text: string, span: Span, taken: Span): Span[] {
  if (!overlaps(span, taken)) return [span]
  const rests: Span[] = [
    [span[0], Math.min(span[1], taken[0])],
    [Math.max(span[0], taken[1]), span[1]],
  ]
  return rests.flatMap(([start, end]): Span[] => {
    const rest = text.slice(start, end)
    const from = start + (/^[\s.,;:]*/.exec(rest)?.[0].length ?? 0)
    const to = start + rest.trimEnd().length
    return to > from ? [[from, to]] : []
  })
}
