import type { Wording, WordingGroup, WordingPart } from '../../api/types.js'

/** A run of a wording as it is drawn. */
export interface WordingRun {
  /** Its place among the runs. */
  readonly at: number
  readonly change: WordingPart['change']
  /** With the quotation marks in which it stands. */
  readonly text: string
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean
}

/**
 * A wording held against the fullest, with quotation marks where its own begin and end. Words that were left out carry
 * none: those marks were another outlet's.
 */
export function wordingRuns(parts: readonly WordingPart[]): WordingRun[] {
  const own = parts.filter(({ change }) => change !== 'left-out')
  return parts.map((part, at) => {
    const { change, text, quoted } = part
    if (change === 'left-out' || !quoted) return { at, change, text, quoted: false }
    const place = own.indexOf(part)
    const opens = own[place - 1]?.quoted === true ? '' : '“'
    const closes = own[place + 1]?.quoted === true ? '' : '”'
    return { at, change, text: `${opens}${text}${closes}`, quoted: true }
  })
}

/** Whether a wording has the words of the fullest, and as much of them in quotation marks. */
export function isWordForWord(wording: Wording, fullest: Wording): boolean {
  if (wording.parts.some(({ change }) => change !== 'same')) return false
  const quoting = ({ parts }: Wording): string => parts.map(({ quoted }) => (quoted ? 'q' : 'r')).join('')
  return quoting(wording) === quoting(fullest)
}

/** What wordings a reader asks for. */
export interface WordingChoice {
  readonly speaker?: string
  readonly outlet?: string
  readonly differs?: string
}

/** The name of an outlet as the URL has it. */
export const outletKey = (name: string | null): string => name ?? 'unknown'

/** The statements that a speaker made in any wording, that an outlet carries, and, if so asked, whose words differ. */
export const pickWordings = (
  groups: readonly WordingGroup[],
  { speaker, outlet, differs }: WordingChoice,
): WordingGroup[] =>
  groups.filter(
    (group) =>
      (differs === undefined || group.differs) &&
      (outlet === undefined || group.outlets.some((name) => outletKey(name) === outlet)) &&
      (speaker === undefined || speakersOf(group).some(({ id }) => id === speaker)),
  )

/** All to whom some article gives a statement. */
export const speakersOf = ({ wordings }: WordingGroup) => [
  ...new Map(wordings.flatMap(({ statement }) => statement.speakers).map((speaker) => [speaker.id, speaker])).values(),
]

/** "3 same, 1 cut": how many wordings came by each rule, as words. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  'same-words': 'the same quotation',
  cut: 'quoted in part',
  'told-again': 'told in other words',
  'other-speaker': 'given to another speaker',
}
