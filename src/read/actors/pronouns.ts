import { contains, indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { addMention, type Draft, type DraftMention } from './draft.js'
import type { Gender } from './lexicon/first-names.js'
import { isPossessive, proseBetween, sentenceRange, spanOf, type Words } from './words.js'

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])

interface Candidate {
  readonly draft: Draft
  readonly mention: DraftMention
  /** How much the place of the mention speaks for it: a source of words most, a subject next. */
  readonly weight: number
}

/** How many sentences a pronoun may look back. */
const REACH = 4

/**
 * Links "he" and "she" with their forms to persons: the nearest of that gender, a subject or speaker before others.
 * Pronouns inside quotations are left alone: they are seen with the speaker's eyes. Answers those that are sources and might as
 * well mean somebody else.
 */
export function linkPronouns(doc: Doc, words: Words, drafts: readonly Draft[]): readonly Span[] {
  const unclear: Span[] = []
  const quotations = doc.quotations.filter(({ depth }) => depth === 0).map(({ span }) => span)
  const sources = createHolders(doc.attributions.flatMap(({ source }) => source))
  const contents = createHolders(doc.attributions.flatMap(({ content }) => content))
  const candidates: Candidate[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'person') continue
    for (const mention of draft.mentions) {
      if (isInside(mention.span, quotations)) continue
      candidates.push({ draft, mention, weight: weightOf(words, mention, sources, contents) })
    }
  }
  candidates.sort((a, b) => a.mention.from - b.mention.from)
  const asides = subordinateIn(words, candidates)
  const pending: { at: number; gender: Gender }[] = []
  for (let at = 0; at < words.count; at += 1) {
    const form = words.forms[at] ?? ''
    if (form.length > 7) continue
    const gender = PRONOUNS.get(form) ?? PRONOUNS.get(form.toLowerCase())
    if (gender !== undefined && !isInside(spanOf(words, at, at + 1), quotations)) pending.push({ at, gender })
  }
  tellGenders(words, pending, candidates, asides)
  for (const { at, gender } of pending) {
    const resolved = resolve(words, at, gender, candidates, asides)
    if (resolved === null) continue
    const best = resolved.draft
    const span = spanOf(words, at, at + 1)
    // "he said": whose words they are hangs on it.
    if (resolved.isClose && sources(span)?.[0] === span[0]) unclear.push(span)
    const mention: DraftMention = {
      from: at,
      to: at + 1,
      span,
      form: 'pronoun',
      titleFrom: at,
    }
    addMention(best, mention)
    // What one pronoun tells, the next must not contradict.
    best.gender ??= gender
    // A pronoun keeps its person in mind for the next one.
    insert(candidates, { draft: best, mention, weight: weightOf(words, mention, sources, contents) })
  }
  return unclear
}

/**
 * The gender of those of whom neither name nor title tells it, by the pronouns that follow them most: "President Roy … he … he", before
 * the first pronoun of another is linked to them.
 */
function tellGenders(
  words: Words,
  pending: readonly { readonly at: number; readonly gender: Gender }[],
  candidates: readonly Candidate[],
  asides: ReadonlySet<DraftMention>,
): void {
  const counts = new Map<Draft, { male: number; female: number }>()
  for (const { at, gender } of pending) {
    const draft = resolve(words, at, gender, candidates, asides)?.draft
    if (draft === undefined || draft.gender !== null) continue
    const count = counts.get(draft) ?? { male: 0, female: 0 }
    count[gender] += 1
    counts.set(draft, count)
  }
  for (const [draft, { male, female }] of counts) {
    if (male >= 3 * Math.max(1, female)) draft.gender = 'male'
    if (female >= 3 * Math.max(1, male)) draft.gender = 'female'
  }
}

function insert(candidates: Candidate[], candidate: Candidate): void {
  candidates.splice(firstAfter(candidates, candidate.mention.from), 0, candidate)
}

/** Index of the first candidate, in the order of the text, that begins after token `at`. */
function firstAfter(candidates: readonly Candidate[], at: number): number {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (candidates[middle]!.mention.from <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Which of some spans holds another one; the nearest to begin before it, where several do. */
type Holders = (span: Span) => Span | undefined

function createHolders(spans: readonly Span[]): Holders {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  // Furthest end of all spans up to each one: none that begins earlier can reach further.
  const furthest = new Int32Array(sorted.length)
  sorted.forEach(([, end], index) => {
    furthest[index] = Math.max(end, furthest[index - 1] ?? 0)
  })
  return (span) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]![0] <= span[0]) low = middle + 1
      else high = middle
    }
    for (let index = low - 1; index >= 0 && furthest[index]! >= span[1]; index -= 1) {
      if (sorted[index]![1] >= span[1]) return sorted[index]
    }
    return undefined
  }
}

function isInside(span: Span, outer: readonly Span[]): boolean {
  const holder = outer[indexAt(outer, span[0])]
  return holder !== undefined && contains(holder, span)
}

/**
 * Whether a mention is what its source is about: only a title and its owner stand before it ("the president's adviser Bo Lind"),
 * or it stands in apposition ("A spokesman for Roy, Bo Lind").
 */
function isHead(words: Words, { from, to, titleFrom }: DraftMention, source: Span): boolean {
  if (isPossessive(words.forms[to])) return false
  if (words.forms[titleFrom - 1] === ',') return !isNameFirst(words, titleFrom, source)
  for (let at = from - 1; at >= 0 && (words.starts[at] ?? 0) >= source[0]; at -= 1) {
    if (at < titleFrom && /^(?:of|for|to|from|in|at|by|with|on|who|that|and|[,;:])$/.test(words.forms[at] ?? ''))
      return false
  }
  return true
}

/** "Ana Roy, who served under her rival, President Bo Lind": the name comes first, the rest is said of it. */
function isNameFirst(words: Words, until: number, source: Span): boolean {
  let first = until
  while (first > 0 && (words.starts[first - 1] ?? 0) >= source[0]) first -= 1
  let at = first
  while (at < until && words.capital[at] === 1 && !isPossessive(words.forms[at + 1])) at += 1
  return at - first >= 2 && words.forms[at] === ','
}

/** Who speaks or opens the sentence is taken up before others; what is only spoken about comes last. */
function weightOf(words: Words, mention: DraftMention, sources: Holders, contents: Holders): number {
  // "His foreign minister, Ana Roy, said": the possessor is not the one who speaks.
  if (mention.form === 'pronoun' && !/^s?he$/i.test(words.forms[mention.from] ?? '')) return 0.5
  const source = sources(mention.span)
  if (source !== undefined && isHead(words, mention, source)) return 3.5
  const [start] = sentenceRange(words, mention.from)
  const isReported = contents(mention.span) !== undefined
  const next = words.forms[mention.to] ?? ''
  const isSubject =
    // "as Ana Roy, who was dismissed, tells in the book that she …"; "but Bo Lind, the scholar, disagreed"
    (next === ',' && /^(?:who|the|an?)$/.test(words.forms[mention.to + 1] ?? '')) ||
    // "a view expressed by Minister Ana Roy. She said …"
    words.forms[mention.titleFrom - 1] === 'by' ||
    /^(?:has|had|is|was|will|would|can|could|may|might|said|says|told|also|did|does|who|meant|made|took|gave|came|went|left|met|held|saw|wrote|won|lost|led|ran|kept|began|became|found|got|set|stood|thought|brought|sent|spoke)$|(?:ed|es)$/.test(
      next,
    )
  // "Its chairman, Bram Kettler, …" opens the sentence as well.
  const isApposed =
    mention.titleFrom - start <= 5 &&
    words.forms[mention.titleFrom - 1] === ',' &&
    !isPossessive(words.forms[mention.to])
  const opens = mention.titleFrom - start <= 1 || isApposed || mention.form === 'pronoun'
  return (opens ? 2.5 : isSubject ? 2 : 0) - (isReported ? 1 : 0)
}

/** "Ana Roy, who is not related to him": an object cannot be the subject of its own clause. */
function isBound(words: Words, { to }: DraftMention, at: number): boolean {
  if (!/^him$/i.test(words.forms[at] ?? '') || at - to > 12) return false
  for (let between = to; between < at; between += 1) {
    if (words.capital[between] === 1 || OTHER_CLAUSE.test(words.forms[between] ?? '')) return false
  }
  return true
}

/** What may bring another subject between a name and a pronoun. */
const OTHER_CLAUSE =
  /^(?:that|as|because|when|while|after|before|if|where|whose|whom|which|than|around|behind|he|it|they|we|said|says|and|but|[;:—–])$/

/** Words that open a clause which only leads to what the sentence tells. */
const LEADING = /^(?:As|While|When|After|Before|Although|Though|Because|Since)$/

/**
 * "As Bo Lind pointed out the houses, Mr. Roy shook his head. … he said": those named before the main clause has its subject, in
 * sentences that open with such a clause. The next sentence takes up the subject.
 */
function subordinateIn(words: Words, candidates: readonly Candidate[]): ReadonlySet<DraftMention> {
  const subjects = new Map<number, number>()
  for (const { mention } of candidates) {
    const [start] = sentenceRange(words, mention.from)
    const isSubject = words.forms[mention.titleFrom - 1] === ',' && /^\p{Ll}/u.test(words.forms[mention.to] ?? '')
    if (isSubject && LEADING.test(words.forms[start] ?? '')) subjects.set(start, mention.titleFrom)
  }
  return new Set(
    candidates.flatMap(({ mention }) =>
      mention.from < (subjects.get(sentenceRange(words, mention.from)[0]) ?? 0) ? [mention] : [],
    ),
  )
}

interface Resolved {
  readonly draft: Draft
  /** Whether somebody else fits about as well. */
  readonly isClose: boolean
}

function resolve(
  words: Words,
  at: number,
  gender: Gender,
  candidates: readonly Candidate[],
  asides: ReadonlySet<DraftMention>,
): Resolved | null {
  let best: Candidate | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  /** The best score of each who may be meant. */
  const scores = new Map<Draft, number>()
  for (let index = firstAfter(candidates, at - 1) - 1; index >= 0; index -= 1) {
    const candidate = candidates[index]!
    const distance = proseBetween(words, candidate.mention.from, at)
    if (distance > REACH) break
    if (candidate.draft.gender !== null && candidate.draft.gender !== gender) continue
    if (words.sentenceOf[candidate.mention.from] === words.sentenceOf[at] && isBound(words, candidate.mention, at))
      continue
    const score =
      -2 * distance +
      (distance > 0 && asides.has(candidate.mention) ? Math.min(0, candidate.weight) : candidate.weight) +
      (candidate.draft.gender === gender ? 0.5 : 0) +
      (candidate.mention.form === 'pronoun' ? 0.5 : 0) +
      // A name in the genitive is seldom taken up ("Trump's decision … he").
      (/^['’]s?$/.test(words.forms[candidate.mention.to] ?? '') ? -1 : 0) +
      // A heading or a caption is no part of the story.
      (words.isProse[words.sentenceOf[candidate.mention.from] ?? 0] === 0 ? -2 : 0) +
      candidate.mention.from / 1e6
    scores.set(candidate.draft, Math.max(score, scores.get(candidate.draft) ?? score))
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  if (best === null) return null
  const { draft } = best
  const isClose = [...scores].some(([other, score]) => other !== draft && bestScore - score < MARGIN)
  return { draft, isClose }
}

/** By less than this the next best is as likely. */
const MARGIN = 0.4
