import { overlaps, type Span } from '../../text/index.js'
import type { Attributor } from '../attributor.js'
import type { Doc } from '../doc.js'
import type { Attribution } from '../reading.js'
import { type Chunk, cutChunks } from './chunks.js'
import { type ConfidenceParameters, confidenceOf } from './confidence.js'
import { type Atom, decode } from './decode.js'
import type { Fragment } from './fragment.js'
import { type LinkedChunk, type LinkParameters, linkFragments } from './link.js'
import { TAG_COUNT, type Tagger, type TaggerInput, type TaggerScores } from './tagger.js'
import { isLongQuotation, STATES_PER_TOKEN, tokenStates } from './token-states.js'
import type { WordVectors } from './word-vectors.js'

export interface TaggingParameters {
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
      words.begin()
      const prepared = docs.map((doc) => prepare(doc, words))
      const scores = await tagger.tag(prepared.flatMap(({ inputs }) => inputs))
      let at = 0
      return prepared.map((one) => {
        const own = scores.slice(at, at + one.chunks.length)
        at += one.chunks.length
        return attributionsOf(one, own, parameters)
      })
    },
  }
}

function prepare(doc: Doc, words: WordVectors): Prepared {
  const { article, scan } = doc
  const { starts, ends, length } = scan.tokens
  const states = tokenStates(article.text, scan)
  const forms = new Int32Array(length)
  for (let token = 0; token < length; token++)
    forms[token] = words.numberOf(article.text.slice(starts[token], ends[token]))
  const chunks = cutChunks(scan)
  const width = words.width
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

/** Runs of tokens in long quotations within a chunk, counted from its first token; a run ends with its paragraph. */
function atomsOf(states: Uint8Array, [from, to]: Chunk, breaks: ReadonlySet<number>): Atom[] {
  const atoms: Atom[] = []
  let start = -1
  for (let token = from; token <= to; token++) {
    const state = token < to ? states[token * STATES_PER_TOKEN]! : 0
    const { isInside, isOpening } = isLongQuotation(state)
    const ends = !isInside || isOpening || breaks.has(token - from)
    if (start >= 0 && ends) {
      atoms.push([start - from, token - from])
      start = -1
    }
    if (start < 0 && isInside && token < to) start = token
  }
  return atoms
}

function attributionsOf(
  { doc, states, chunks }: Prepared,
  scores: readonly TaggerScores[],
  parameters: TaggingParameters,
): Attribution[] {
  const { starts, ends, paragraphAt } = doc.scan.tokens
  const found: Attribution[] = []
  let paragraph = 0
  chunks.forEach((chunk, index) => {
    const [from, to] = chunk
    while (paragraphAt[paragraph + 1]! <= from) paragraph++
    const breaks = new Set<number>()
    for (let next = paragraph + 1; paragraphAt[next]! < to; next++) breaks.add(paragraphAt[next]! - from)
    const { tags, links } = scores[index]!
    const fragments = decode(tags.subarray(0, (to - from) * TAG_COUNT), atomsOf(states, chunk, breaks), breaks)
    const paragraphOf = (token: number): number => {
      let count = 0
      for (const start of breaks) if (start <= token) count++
      return count
    }
    const { linked }: LinkedChunk = linkFragments(fragments, links, paragraphOf, parameters.link)
    const spanOf = ({ first, last }: Fragment): Span => [starts[from + first]!, ends[from + last]!]
    for (const one of linked) {
      found.push({
        source: one.source === null ? [] : [spanOf(one.source)],
        cue: [spanOf(one.cue)],
        content: one.contents.map(spanOf),
        confidence: confidenceOf(one, parameters.confidence),
      })
    }
  })
  const inChrome = (spans: readonly Span[]): boolean =>
    spans.some((span) => doc.chrome.some((part) => overlaps(span, part)))
  return found.filter(({ source, cue, content }) => !inChrome([...source, ...cue, ...content]))
}
