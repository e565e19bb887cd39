import type { PositionRow, Sentence } from '../views/index.js'

/** What stands between pieces of evidence is left out when it is longer than this. */
const MOST_BETWEEN = 240

/**
 * The words of a report as sentences to be shown one after another: its sentence whole, or where its evidence stands far
 * apart, each piece of evidence by itself.
 */
export function evidenceSentences({ sentence, evidence }: PositionRow): readonly Sentence[] {
  const [start, end] = sentence.span
  const covered = evidence.reduce((sum, { span: [from, to] }) => sum + to - from, 0)
  return evidence.length > 1 && end - start - covered > MOST_BETWEEN ? evidence : [sentence]
}

/** The same on one line. */
export const evidenceText = (report: PositionRow): string =>
  evidenceSentences(report)
    .map(({ text }) => text)
    .join(' […] ')
