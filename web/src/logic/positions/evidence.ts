import type { PositionRow } from '../../api/types.js'
import { segmentsOf } from '../reader/segments.js'

export interface EvidenceRun {
  /** Where it begins in the text of the article; negative for what is put between. */
  readonly at: number
  readonly text: string
  readonly isEvidence: boolean
}

/** What stands between pieces of evidence is left out when it is longer than this. */
const MOST_BETWEEN = 240

/** The evidence of a position as runs of text, in the order of the article. */
export function evidenceRuns({ sentence, evidence }: Pick<PositionRow, 'sentence' | 'evidence'>): EvidenceRun[] {
  const [start, end] = sentence.span
  const covered = evidence.reduce((sum, { span: [from, to] }) => sum + to - from, 0)
  if (end - start - covered > MOST_BETWEEN) {
    return evidence.flatMap(({ span, text }, index) => [
      ...(index === 0 ? [] : [{ at: -index, text: ' […] ', isEvidence: false }]),
      { at: span[0], text, isEvidence: true },
    ])
  }
  const marks = evidence.map(({ span: [from, to] }) => ({
    cell: '',
    part: 'content' as const,
    span: [from - start, to - start] as const,
  }))
  return segmentsOf(sentence.text, [0, end - start], marks, []).map((segment) => ({
    at: start + segment.span[0],
    text: segment.text,
    isEvidence: segment.marks.length > 0,
  }))
}
