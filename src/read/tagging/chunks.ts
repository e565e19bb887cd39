import type { Scan } from '../doc.js'

/** Tokens `[from, to)` that the tagger reads together: its memory begins and ends with them. */
export type Chunk = readonly [from: number, to: number]

/** Paragraphs are read together up to this many tokens, so that short ones see their neighbours. */
export const CHUNK_TOKENS = 160

/**
 * Cuts a text into chunks of whole paragraphs, by the text alone (never by what else is in a batch). A paragraph longer
 * than a chunk is cut between sentences, and a sentence longer than a chunk wherever the chunk is full.
 */
export function cutChunks({ tokens }: Scan): Chunk[] {
  const { paragraphAt, sentenceAt, length } = tokens
  const chunks: Chunk[] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from) chunks.push([from, to])
    from = to
  }
  let sentence = 0
  for (let paragraph = 0; paragraph + 1 < paragraphAt.length; paragraph++) {
    const start = paragraphAt[paragraph]!
    const end = paragraphAt[paragraph + 1]!
    if (end - from > CHUNK_TOKENS) close(start)
    while (sentenceAt[sentence]! < start) sentence++
    for (; sentenceAt[sentence]! < end && end - from > CHUNK_TOKENS; sentence++) {
      const sentenceEnd = sentenceAt[sentence + 1]!
      if (sentenceEnd - from > CHUNK_TOKENS) close(sentenceAt[sentence]!)
      while (sentenceEnd - from > CHUNK_TOKENS) close(from + CHUNK_TOKENS)
    }
  }
  close(length)
  return chunks
}
