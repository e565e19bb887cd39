import type { ArticleView } from '../../api/types.js'
import { counted } from '../format.js'

const SURE = 0.85
const FAIRLY_SURE = 0.6

/** "21 sure, 3 fairly sure, 1 unsure": how surely the statements, events and positions of an article were read; null for none. */
export function surenessWords({
  statements,
  events,
  positions,
}: Pick<ArticleView, 'statements' | 'events' | 'positions'>) {
  const all = [...statements, ...events, ...positions].map(({ confidence }) => confidence)
  if (all.length === 0) return null
  const sure = all.filter((confidence) => confidence >= SURE).length
  const fairly = all.filter((confidence) => confidence >= FAIRLY_SURE).length - sure
  const parts = [
    [sure, 'sure'],
    [fairly, 'fairly sure'],
    [all.length - sure - fairly, 'unsure'],
  ] as const
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')} of ${counted(all.length, 'statement, event or position', 'statements, events and positions')}`
}

interface DoubtGroup {
  readonly code: string
  readonly because: string
  readonly doubts: ArticleView['doubts']
}

/** The doubts of a reading by what they are about, most first. */
export function doubtGroups(doubts: ArticleView['doubts']): readonly DoubtGroup[] {
  const groups = new Map<string, DoubtGroup & { readonly doubts: ArticleView['doubts'][number][] }>()
  for (const doubt of doubts) {
    const group = groups.get(doubt.code) ?? { code: doubt.code, because: doubt.because, doubts: [] }
    group.doubts.push(doubt)
    groups.set(doubt.code, group)
  }
  return [...groups.values()].sort((one, other) => other.doubts.length - one.doubts.length)
}
