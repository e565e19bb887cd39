import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { previousFinite } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { subjectsOnly } from './climb-verb.js'
import { turned } from './stand.js'

/** "Instead of signing, Keldia …", "chose war rather than sign": who does not do it; null where nothing is set against it. */
export function insteadOfDoing(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] | null {
  const { items } = view
  const [last, first] = [items[group.from - 1]?.lower, items[group.from - 2]?.lower]
  if (!((last === 'of' && first === 'instead') || (last === 'than' && first === 'rather'))) return null
  const main = group.from === 2 ? behindComma(view, group) : previousFinite(view, group)
  // "should have signed instead of …": nobody's deed.
  if (main === null || items.slice(main.from, main.head).some(({ tag }) => tag === 'MD')) return []
  return subjectsOnly(view, main, {
    ...stand,
    sign: turned(stand.sign, -1),
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.insteadof`,
    // "shift its focus to winning rather than signing": what is set against it may be no deed.
    certainty: stand.certainty * (group.from === 2 ? 0.85 : 0.4),
  })
}

const behindComma = ({ items, groups }: SentenceView, group: VerbGroup): VerbGroup | null => {
  const comma = items.findIndex(({ lower }, at) => at > group.head && lower === ',')
  return comma < 0 ? null : (groups.find(({ from, shape }) => from > comma && shape === 'finite') ?? null)
}
