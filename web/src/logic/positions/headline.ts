import type { Overview } from '../../api/types.js'
import { counted, formatCount } from '../format.js'
import type { StatementFilter } from '../statements/filters.js'

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

type Words = Omit<Phrase, 'at'>

/** More leaders than these are a crowd. */
const MOST_LEADERS = 3
const MOST_ROLE = 48

function wordsOf(overview: Overview): Words[] {
  const { affair, speakers, unnamed } = overview
  if (affair.statements === 0) return [{ text: 'No statement has been read in this affair yet.' }]
  const all: Words = { text: counted(affair.statements, 'statement'), filter: {} }
  const [first] = speakers
  if (first === undefined) return [{ text: 'None of ' }, all, { text: ' names who made it.' }]
  const leaders = speakers.filter(({ statements }) => statements === first.statements)
  const most = counted(first.statements, 'statement')
  if (leaders.length > MOST_LEADERS) {
    const crowd = `Nobody stands out: ${formatCount(leaders.length)} actors speak most often, each in ${most} of `
    return [{ text: crowd }, all, { text: '.' }, ...withoutSpeaker(unnamed)]
  }
  if (leaders.length > 1) {
    return [
      ...namesOf(leaders),
      { text: ` speak most: ${most} each, of ` },
      all,
      { text: '.' },
      ...withoutSpeaker(unnamed),
    ]
  }
  return [...leaderWords(overview, first), ...nextWords(speakers.slice(1, 3)), ...withoutSpeaker(unnamed)]
}

type Speaker = Overview['speakers'][number]

const nameOf = ({ actor }: Speaker): Words => ({ text: actor.name, filter: { actor: actor.id } })

/** "A, B and C", each a link. */
const namesOf = (speakers: readonly Speaker[]): Words[] =>
  speakers.flatMap((speaker, index) => {
    if (index === 0) return [nameOf(speaker)]
    return [{ text: index === speakers.length - 1 ? ' and ' : ', ' }, nameOf(speaker)]
  })

function leaderWords({ affair }: Overview, first: Speaker): Words[] {
  const role = first.role === null || first.role.length > MOST_ROLE ? '' : ` (${first.role})`
  const carried = affair.outlets < 2 ? '.' : `, in ${first.outlets} of ${counted(affair.outlets, 'outlet')}.`
  return [
    nameOf(first),
    { text: `${role} speaks most: ` },
    { text: formatCount(first.statements), filter: { actor: first.actor.id } },
    { text: ' of ' },
    { text: counted(affair.statements, 'statement'), filter: {} },
    { text: carried },
  ]
}

function nextWords(next: readonly Speaker[]): Words[] {
  if (next.length === 0) return []
  const listed = next.flatMap((speaker, index) => [
    { text: index === 0 ? '' : ' and ' },
    nameOf(speaker),
    { text: ` (${formatCount(speaker.statements)})` },
  ])
  return [
    { text: next.length === 1 ? ' Next comes ' : ' Next come ' },
    ...listed.filter(({ text }) => text !== ''),
    { text: '.' },
  ]
}

function withoutSpeaker(unnamed: number): Words[] {
  if (unnamed === 0) return []
  return [
    { text: ' ' },
    { text: counted(unnamed, 'statement'), filter: { actor: 'unnamed' } },
    { text: unnamed === 1 ? ' has no named speaker.' : ' have no named speaker.' },
  ]
}
