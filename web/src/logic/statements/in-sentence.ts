import type { Span, StatementRow } from '../../api/types.js'
import { marksOf, type Segment, segmentsOf } from '../reader/segments.js'

/** Contents of fewer words say little without the sentence around them. */
const FEW_WORDS = 5

/** Whether a statement can be read in a list without its sentence: "38" cannot. */
export const standsAlone = (content: string): boolean => content.split(/\s+/).filter(Boolean).length >= FEW_WORDS

/** The sentence of a statement, cut at the edges of its source, cue and content. */
export function inSentence({ id, sentence, spans }: Pick<StatementRow, 'id' | 'sentence' | 'spans'>): Segment[] {
  const [start] = sentence.span
  // Only the sentence is at hand, not the article: its offsets begin at its own start.
  const moved = (span: Span): Span => [span[0] - start, span[1] - start]
  const here = { source: spans.source.map(moved), cue: spans.cue.map(moved), content: spans.content.map(moved) }
  return segmentsOf(sentence.text, [0, sentence.text.length], marksOf([{ id, spans: here }]), [])
}
