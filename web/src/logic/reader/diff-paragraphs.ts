import type { SentencePair, Span } from '../../api/types.js'

/** A piece of a text with its changes: a sentence, or words of one. */
export interface DiffRun {
  readonly key: string
  readonly change: 'same' | 'added' | 'removed' | 'moved'
  readonly text: string
  /** Whether its sentence ends with it. */
  readonly isLast: boolean
}

/** The sentences of a changed page as paragraphs of its newer text; what was removed stands with what it stood before. */
export function diffParagraphs(pairs: readonly SentencePair[], paragraphs: readonly Span[]): DiffRun[][] {
  const drawn: DiffRun[][] = []
  let waiting: DiffRun[] = []
  let current = -1
  for (const [index, pair] of pairs.entries()) {
    const runs = runsOf(pair, index)
    if (pair.newer === null) {
      waiting.push(...runs)
      continue
    }
    const [start] = pair.newer.span
    const paragraph = paragraphs.findIndex(([from, to]) => from <= start && start < to)
    if (paragraph !== current || drawn.length === 0) drawn.push([])
    current = paragraph
    drawn.at(-1)?.push(...waiting, ...runs)
    waiting = []
  }
  if (waiting.length > 0) drawn.push(waiting)
  return drawn
}

function runsOf({ fate, older, newer, words }: SentencePair, index: number): DiffRun[] {
  if (fate !== 'changed') {
    const change = fate === 'stands' ? 'same' : fate
    return [{ key: `${index}`, change, text: (newer ?? older)?.text ?? '', isLast: true }]
  }
  return words.map(({ change, text }, at) => ({
    ...{ key: `${index} ${at}`, change, text },
    isLast: at === words.length - 1,
  }))
}
