import { overlaps, type Span } from '../../text/index.js'
import { certainOf } from '../attribution/index.js'
import type { Attributor } from '../attributor.js'
import type { Doc } from '../doc.js'
import type { Attribution } from '../reading.js'
import { findAnnounced } from './announced.js'
import { atomsOf } from './atoms.js'
import { carryOver } from './carry-over.js'
import { type Chunk, cutChunks } from './chunks.js'
import { type ConfidenceParameters, confidenceOf } from './confidence.js'
import { type DecodeParameters, decode } from './decode.js'
import { findEmbeddedPosts } from './embedded-posts.js'
import type { Fragment, Fragments } from './fragment.js'
import { findHeadlines } from './headlines.js'
import {
  type Candidate,
  type Candidates,
  candidatesOf,
  type Idle,
  type Linked,
  type LinkParameters,
  linkFragments,
} from './link.js'
import type { Layout } from './link-features.js'
import { findSignatures } from './signatures.js'
import { findSpeakerLabels } from './speaker-labels.js'
import { TAG_COUNT, type Tagger, type TaggerInput, type TaggerScores } from './tagger.js'
import { isIdiom, tidyContents, tidyCue, tidySource } from './tidy.js'
import { STATES_PER_TOKEN, tokenStates } from './token-states.js'
import { claimParagraphs } from './unclaimed.js'
import { findUnmarkedPosts } from './unmarked-posts.js'
import { reportedWithin, withCertain } from './with-certain.js'
import { withRules } from './with-rules.js'
import type { WordVectors } from './word-vectors.js'

export interface TaggingParameters {
  readonly decode: DecodeParameters
  readonly link: LinkParameters
  readonly confidence: ConfidenceParameters
}

interface Prepared {
  readonly doc: Doc
  readonly states: Uint8Array
  readonly chunks: readonly Chunk[]
  readonly inputs: readonly TaggerInput[]
}

/**
 * Attributions by a trained network: tags for each token, quotations held together in decoding, fragments linked by the
 * network's own link vectors. Articles are cut into chunks by their own text alone, so that neighbours change nothing.
 */
export function createTaggingAttributor(tagger: Tagger, words: WordVectors, parameters: TaggingParameters): Attributor {
  return {
    model: tagger.name,
    attribute: async (docs) => {
      const located = await locate(tagger, words, parameters, docs)
      return docs.map((doc, index) => {
        const trained = attributionsOf(doc, located[index]!, parameters.confidence)
        return withRules(doc.article.text, trained, certainOf(doc))
      })
    },
  }
}

/** The network's attributions of each document, before any is left out and without confidence. */
export async function locate(
  tagger: Tagger,
  words: WordVectors,
  parameters: TaggingParameters,
  docs: readonly Doc[],
): Promise<(readonly Linked[])[]> {
  const scanned = await decodeAll(tagger, words, parameters, docs)
  return scanned.map((chunks, index) => {
    const linked = chunks.map(({ fragments, links, layout, from }) => {
      const chunk = linkFragments(fragments, links, layout, parameters.link)
      const placed = <One extends Idle>(one: One): One => ({
        ...one,
        cue: shift(one.cue, from),
        source: one.source && shift(one.source, from),
      })
      return {
        linked: chunk.linked.map((one) => ({
          ...placed(one),
          contents: one.contents.map((content) => shift(content, from)),
        })),
        idle: chunk.idle.map(placed),
        orphans: chunk.orphans.map((orphan) => shift(orphan, from)),
      }
    })
    const doc = docs[index]!
    const idle = linked.flatMap((chunk) => chunk.idle)
    const announced = findAnnounced(doc, idle)
    const found = withCertain(
      linked.flatMap((chunk) => chunk.linked),
      announced,
    )
    const isFree = ({ first, last }: Fragment): boolean =>
      announced.every(({ contents }) => contents.every((content) => last < content.first || first > content.last))
    const carried = carryOver(doc, found, linked.flatMap((chunk) => chunk.orphans).filter(isFree))
    const claimed = claimParagraphs(doc, tidyContents(doc, carried), idle)
    const turns = findSpeakerLabels(doc)
    const certain = [
      ...findHeadlines(doc),
      ...findSignatures(doc),
      ...findEmbeddedPosts(doc),
      ...findUnmarkedPosts(doc, claimed),
      ...turns,
    ]
    const { starts, ends } = doc.scan.tokens
    const wordsOf = ({ first, last }: Fragment): string => doc.article.text.slice(starts[first], ends[last])
    return [...withCertain(claimed, certain), ...reportedWithin(claimed, turns, wordsOf)]
  })
}

/** The candidates of every link of each document, chunk by chunk: what the link weights are fitted on. */
export async function candidatesIn(
  tagger: Tagger,
  words: WordVectors,
  parameters: TaggingParameters,
  docs: readonly Doc[],
): Promise<Candidates[][]> {
  const scanned = await decodeAll(tagger, words, parameters, docs)
  return scanned.map((chunks) =>
    chunks.map(({ fragments, links, layout, from }) => {
      const { contents, cues } = candidatesOf(fragments, links, layout, parameters.link)
      const shifted = (candidate: Candidate): Candidate => ({
        ...candidate,
        fragment: candidate.fragment && shift(candidate.fragment, from),
      })
      return {
        contents: contents.map((one) => ({ content: shift(one.content, from), cues: one.cues.map(shifted) })),
        cues: cues.map((one) => ({ cue: shift(one.cue, from), sources: one.sources.map(shifted) })),
      }
    }),
  )
}

const shift = (fragment: Fragment, by: number): Fragment => ({
  ...fragment,
  first: fragment.first + by,
  last: fragment.last + by,
})

interface DecodedChunk {
  /** First token of the chunk, from which the fragments count. */
  readonly from: number
  readonly fragments: Fragments
  readonly links: Float32Array
  readonly layout: Layout
}

async function decodeAll(
  tagger: Tagger,
  words: WordVectors,
  parameters: TaggingParameters,
  docs: readonly Doc[],
): Promise<DecodedChunk[][]> {
  words.begin()
  const prepared = docs.map((doc) => prepare(doc, words))
  const scores = await tagger.tag(prepared.flatMap(({ inputs }) => inputs))
  let at = 0
  return prepared.map((one) => {
    const own = scores.slice(at, at + one.chunks.length)
    at += one.chunks.length
    return decodeDoc(one, own, parameters)
  })
}

function prepare(doc: Doc, words: WordVectors): Prepared {
  const { article, scan } = doc
  const { starts, ends, length } = scan.tokens
  const states = tokenStates(article.text, scan)
  const forms = new Int32Array(length)
  for (let token = 0; token < length; token++) {
    forms[token] = words.numberOf(article.text.slice(starts[token], ends[token]))
  }
  const chunks = cutChunks(scan)
  const { width } = words
  const inputs = chunks.map(
    ([from, to]): TaggerInput => ({
      length: to - from,
      fill: (into, at) => {
        for (let token = from; token < to; token++) {
          const state = token * STATES_PER_TOKEN
          words.write(forms[token]!, states[state]!, states[state + 1]!, into, at + (token - from) * width)
        }
      },
    }),
  )
  return { doc, states, chunks, inputs }
}

function decodeDoc(
  { doc, states, chunks }: Prepared,
  scores: readonly TaggerScores[],
  parameters: TaggingParameters,
): DecodedChunk[] {
  const { paragraphAt, sentenceAt } = doc.scan.tokens
  return chunks.map(([from, to], index) => {
    const paragraphs = numbersOf(paragraphAt, from, to)
    const { tags, links } = scores[index]!
    const atoms = atomsOf(states, from, paragraphs)
    const fragments = decode(tags.subarray(0, (to - from) * TAG_COUNT), atoms, paragraphs, parameters.decode)
    return { from, fragments, links, layout: { paragraphs, sentences: numbersOf(sentenceAt, from, to) } }
  })
}

/** Number of the part that each token of `[from, to)` lies in; part `p` begins at token `starts[p]`. */
function numbersOf(starts: Int32Array, from: number, to: number): Int32Array {
  const numbers = new Int32Array(to - from)
  let part = indexAtToken(starts, from)
  for (let token = from; token < to; token++) {
    while (starts[part + 1]! <= token) part++
    numbers[token - from] = part
  }
  return numbers
}

/** Index of the last entry of `starts` at or before `token`. */
function indexAtToken(starts: Int32Array, token: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= token) low = middle + 1
    else high = middle
  }
  return low - 1
}

function attributionsOf(doc: Doc, located: readonly Linked[], parameters: ConfidenceParameters): Attribution[] {
  const { starts, ends } = doc.scan.tokens
  const spanOf = ({ first, last }: Fragment): Span => [starts[first]!, ends[last]!]
  const isFurniture = (span: Span): boolean => doc.chrome.some((part) => overlaps(span, part))
  return located.flatMap((one): Attribution[] => {
    const confidence = confidenceOf(one, parameters)
    if (confidence < parameters.least) return []
    const source = one.source === null ? [] : [tidySource(doc, spanOf(one.source))]
    const content = joined(doc.article.text, one.contents.map(spanOf))
    const cue = [tidyCue(doc.article.text, spanOf(one.cue), content)]
    if (isIdiom(doc.article.text, source, cue)) return []
    return [...source, ...cue, ...content].some(isFurniture) ? [] : [{ source, cue, content, confidence }]
  })
}

/** Spans in order; those with nothing but white space between them are one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = whole.at(-1)
    const isNext = before !== undefined && /^[^\S\n]*$/.test(text.slice(before[1], span[0]))
    if (isNext) whole[whole.length - 1] = [before[0], span[1]]
    else whole.push(span)
  }
  return whole
}
