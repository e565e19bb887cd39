import type { DecisionRow } from '../../api/types.js'
import { formatDate } from '../format.js'

/** Decisions by the cell that they are about: the one that it is now, else, where it is lost, the one that it was. */
export function decisionsByCell(decisions: readonly DecisionRow[]): ReadonlyMap<string, readonly DecisionRow[]> {
  const byCell = new Map<string, DecisionRow[]>()
  for (const decision of decisions) {
    const id = decision.now?.cell ?? decision.cell.id
    byCell.set(id, [...(byCell.get(id) ?? []), decision])
  }
  return byCell
}

/** Those that no cell of the article has any more: to be looked at. */
export const lostDecisions = (decisions: readonly DecisionRow[]): readonly DecisionRow[] =>
  decisions.filter(({ anchor }) => anchor === 'lost')

/** Whether a cell counts no more because somebody rejected it. */
export const isRejected = (decisions: readonly DecisionRow[] | undefined): boolean =>
  decisions?.some(({ kind, rules }) => kind === 'reject' && rules) ?? false

const KIND_WORDS = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected', note: 'noted' } as const

/** "side against, read as for". */
export const correctionWords = (what: string, was: string, is: string): string =>
  what === 'evidence' ? `rests on “${is}”` : `${what} ${is || 'none'}, read as ${was || 'none'}`

/** "confirmed by ana, 3 Mar 2031"; where it fits no more, with what is otherwise. */
export function decisionWords({ kind, coder, madeAt, anchor, differs, instead, cell }: DecisionRow): string {
  const put = Object.entries(instead ?? {}).map(([what, is]) => correctionWords(what, cell.says[what] ?? '', is))
  const made = `${KIND_WORDS[kind]} by ${coder}, ${formatDate(madeAt)}${put.length === 0 ? '' : `: ${put.join('; ')}`}`
  if (anchor !== 'changed') return made
  const changes = differs.filter(({ what }) => what !== 'words' && what !== 'sentence')
  const told = changes.map(({ what, was, is }) => `${what} was ${was || 'none'}, is ${is || 'none'}`)
  return `${made}; changed since: ${told.length === 0 ? 'the words are others' : told.join('; ')}`
}
