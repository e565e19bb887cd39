import type { Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { classOfVerb, isCueNoun, TELLING_CLASSES } from './cue-class.js'
import { subjectBefore } from './noun-phrases.js'
import { type Item, unitsOf } from './units.js'
import { type VerbGroup, verbGroupsOf } from './verb-groups.js'

export interface Announcer {
  readonly source: Span
  readonly cue: Span
}

/** Verbs that put words before the reader when their object is a noun of speech: "issued the following statement:". */
const CARRYING = new Set('issue release make publish post give send deliver offer'.split(' '))

/**
 * Who announces what stands after the paragraph, and with which words: subject and verb of its last sentence, which ends
 * in a colon ("The ministry issued the following statement:"). Null where no verb there tells anything.
 */
export function announcerOf(doc: Doc, [start, end]: Span): Announcer | null {
  const unit = unitsOf(doc).findLast(({ items }) => items[0]!.start >= start && items[0]!.start < end)
  if (unit === undefined) return null
  const { items } = unit
  const group = verbGroupsOf(items).findLast((one) => one.shape === 'finite' && !one.passive && tells(items, one))
  const subject = group === undefined ? null : subjectBefore(items, group.from)
  if (group === undefined || subject === null) return null
  const last = items.findLastIndex(({ lower }) => lower !== ':')
  return {
    source: [items[subject[0]]!.start, items[subject[1] - 1]!.end],
    cue: [items[group.from]!.start, items[CARRYING.has(group.lemma) ? last : group.to - 1]!.end],
  }
}

function tells(items: readonly Item[], { lemma, to }: VerbGroup): boolean {
  if (CARRYING.has(lemma)) return items.slice(to).some(({ lower }) => isCueNoun(lower))
  const cueClass = classOfVerb(lemma)
  return cueClass !== null && TELLING_CLASSES.has(cueClass)
}
