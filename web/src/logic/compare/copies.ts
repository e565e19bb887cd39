import { diffWordsWithSpace } from 'diff'
import type { CopyRow } from '../../api/types.js'
import { formatDate, UNKNOWN_OUTLET } from '../format.js'

/** How much one outlet has from another. */
export interface CopyFlow {
  readonly taker: string | null
  readonly source: string | null
  /** False where nothing tells who was first: then the two only share. */
  readonly isDirected: boolean
  readonly articles: number
  readonly words: number
}

/** Who has how much from whom, most words first; pairs without a direction apart from those with one. */
export function copyFlows(rows: readonly CopyRow[]): CopyFlow[] {
  const flows = new Map<string, CopyFlow & { articles: number; words: number }>()
  for (const { article, source, because, words } of rows) {
    const isDirected = because !== null
    const pair = [article.outlet, source.outlet]
    const [taker = null, from = null] = isDirected ? pair : pair.toSorted((a, b) => (a ?? '~').localeCompare(b ?? '~'))
    const key = JSON.stringify([taker, from, isDirected])
    const flow = flows.get(key) ?? { taker, source: from, isDirected, articles: 0, words: 0 }
    flow.articles += 1
    flow.words += words
    flows.set(key, flow)
  }
  return [...flows.values()].sort((one, other) => other.words - one.words)
}

/** Why the one is held to be the source, in words. */
export function becauseWords({ article, source, because }: CopyRow): string {
  const from = source.outlet ?? UNKNOWN_OUTLET
  if (because === 'credit') return `It names ${from}.`
  if (because === 'time') {
    const days = [article, source].map(({ published }) => (published === null ? null : formatDate(published)))
    return days[0] === days[1] ? `${from} was earlier on the same day.` : `${from} was earlier: ${days[1]}.`
  }
  if (because === 'containment') return `Nearly all of it stands in ${from}, which has more.`
  return 'Nothing tells which was first.'
}

/** A run of one of two passages; `differs` where the other has other words. */
export interface PassageRun {
  readonly at: number
  readonly text: string
  readonly differs: boolean
}

/** Two passages as runs, what each has by itself told apart. */
export function passageRuns(text: string, sourceText: string): { own: PassageRun[]; source: PassageRun[] } {
  const changes = diffWordsWithSpace(flat(text), flat(sourceText))
  const side = (leaves: 'added' | 'removed', shows: 'added' | 'removed'): PassageRun[] =>
    changes
      .filter((change) => !change[leaves])
      .map((change, at) => ({ at, text: change.value, differs: change[shows] && /[\p{L}\p{N}]/u.test(change.value) }))
  return { own: side('added', 'removed'), source: side('removed', 'added') }
}

/** Line ends are the publisher's, and no difference. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')
