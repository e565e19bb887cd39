import type { Overview } from '../api/types.js'
import type { StatementFilter } from './filters.js'
import { counted, formatCount } from './format.js'

/** A run of the sentence; with `filter`, it is a number or name that links to the statements it counts. */
export interface Phrase {
  /** Where it begins in the sentence. */
  readonly at: number
  readonly text: string
  readonly filter?: StatementFilter
}

/** The first answer about an affair, as sentences in runs: who speaks most, who next, and how much has no named speaker. */
export function headlineOf(overview: Overview): Phrase[] {
  let at = 0
  return wordsOf(overview).map((words) => {
    const phrase = { at, ...words }
    at += words.text.length
    return phrase
  })
}

function wordsOf({ affair, speakers, outlets, unnamed }: Overview): Omit<Phrase, 'at'>[] {
  if (affair.statements === 0) return [{ text: 'No statement has been read in this affair yet.' }]
  const [first, ...rest] = speakers
  const phrases: Omit<Phrase, 'at'>[] = []
  if (first === undefined) {
    phrases.push({ text: 'None of ' }, { text: counted(affair.statements, 'statement'), filter: {} })
    return [...phrases, { text: ' names who made it.' }]
  }
  const role = first.role === null ? '' : ` (${first.role})`
  phrases.push(
    { text: first.actor.name, filter: { actor: first.actor.id } },
    { text: `${role} speaks most: ` },
    { text: formatCount(first.statements), filter: { actor: first.actor.id } },
    { text: ' of ' },
    { text: counted(affair.statements, 'statement'), filter: {} },
    { text: `, in ${first.outlets} of ${counted(outlets.length, 'outlet')}.` },
  )
  const next = rest.slice(0, 2)
  for (const [index, { actor, statements }] of next.entries()) {
    phrases.push(
      { text: index === 0 ? ' Next ' : ' and ' },
      ...(index === 0 ? [{ text: next.length === 1 ? 'comes ' : 'come ' }] : []),
      { text: actor.name, filter: { actor: actor.id } },
      { text: ` (${formatCount(statements)})` },
    )
  }
  if (next.length > 0) phrases.push({ text: '.' })
  if (unnamed > 0) {
    phrases.push(
      { text: ' ' },
      { text: counted(unnamed, 'statement'), filter: { actor: 'unnamed' } },
      { text: unnamed === 1 ? ' has no named speaker.' : ' have no named speaker.' },
    )
  }
  return phrases
}
