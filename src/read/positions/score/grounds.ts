import { grouped, indexAt } from '../../../text/index.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import type { Commitment, Finding } from '../holding.js'
import type { SentenceHits } from '../issues/find-hits.js'
import type { IssueIndex } from '../issues/index-words.js'
import type { Who } from '../who/who.js'
import type { Measures } from './features.js'
import type { Nearness } from './nearness.js'
import type { ToneWords } from './tones.js'
import type { Topic } from './topics.js'

/** What candidates are made of: the article, the words of the issues in it, and what the rules found. */
export interface Grounds {
  readonly doc: Doc
  readonly index: IssueIndex
  readonly who: Who
  readonly found: readonly SentenceHits[]
  /** The rules' findings, those rolled up to states among them. */
  readonly findings: readonly Finding[]
  readonly viewAt: (sentence: number) => SentenceView
  /** Issues of which several sentences speak. */
  readonly central: ReadonlySet<number>
  readonly tones: ToneWords
  readonly near: (issue: number, word: string) => Nearness
  /** What each issue is about. */
  readonly topics: readonly Topic[]
}

/** A place that speaks for a side of an actor. */
export interface Trace {
  readonly sentence: number
  /** Offset of the words that it rests on. */
  readonly at: number
  readonly sign: 1 | -1
  /** 0..1: of several the greatest is shown. */
  readonly weight: number
  readonly commitment: Commitment
  readonly statement: Statement | null
}

/** An actor and an issue of which the article may tell the side. */
export interface Candidate {
  readonly actor: string
  readonly issue: number
  readonly measures: Measures
  readonly traces: Trace[]
}

/** Where measures are written to, and what the article as a whole tells. */
export interface Table {
  /** The candidate of an actor and an issue, made when it is first asked for. */
  readonly pairOf: (actor: string, issue: number) => Candidate
  /** Actors, and the states and bodies that they speak for, with the share that counts for each. */
  readonly withState: (actors: readonly string[]) => readonly (readonly [string, number])[]
  readonly mains: readonly Main[]
  readonly hitsAt: ReadonlyMap<number, SentenceHits>
}

export interface Main {
  readonly sign: 1 | -1 | 0
  readonly doers: ReadonlySet<string>
}

/** The side of the deeds that the article tells of an issue, and who does them. */
export function mainOf(findings: readonly Finding[], found: readonly SentenceHits[], issue: number): Main {
  let sum = 0
  for (const finding of findings)
    if (finding.issue === issue && (finding.commitment === 'act' || finding.commitment === 'pledge'))
      sum += finding.sign * finding.certainty
  if (sum === 0)
    for (const { hits } of found)
      for (const hit of hits) if (hit.issue === issue && hit.kind === 'act') sum += hit.side * 0.1
  const sign = Math.sign(sum) as 1 | -1 | 0
  const doers = findings.filter(
    (finding) =>
      finding.issue === issue &&
      finding.sign === sign &&
      sign !== 0 &&
      (finding.commitment === 'act' || finding.commitment === 'pledge'),
  )
  return { sign, doers: new Set(doers.map(({ actor }) => actor)) }
}

export const traceOf = (
  sentence: number,
  at: number,
  sign: number,
  weight: number,
  commitment: Commitment,
  statement: Statement | null,
): Trace => ({ sentence, at, sign: Math.sign(sign) as 1 | -1, weight, commitment, statement })

/** By actor, the findings that some words show a side by. */
export const shownByActor = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  grouped(
    findings.filter(({ sign, inferred }) => sign !== 0 && inferred === null),
    ({ actor }) => actor,
  )

/** The sentences that speak for a candidate: where words show its side, and where the rules found one (`shown`). */
export function sentencesOf(
  { scan }: Grounds['doc'],
  { actor, issue, traces }: Candidate,
  shown: ReadonlyMap<string, readonly Finding[]>,
): ReadonlySet<number> {
  const sentences = new Set(traces.map(({ sentence }) => sentence))
  for (const finding of shown.get(actor) ?? [])
    if (finding.issue === issue) sentences.add(indexAt(scan.sentences, finding.at))
  sentences.delete(-1)
  return sentences
}

/** The nearest of some words to either side. */
export function softOf(near: Grounds['near'], issue: number, words: readonly string[]): Nearness {
  let act = 0
  let counter = 0
  for (const word of words) {
    const one = near(issue, word)
    if (one.act > act) act = one.act
    if (one.counter > counter) counter = one.counter
  }
  return { act, counter }
}

/** The side of those who are for the matter, where no phrase tells it of this very name. */
export const defaultSide = ({ issues }: IssueIndex, issue: number): number =>
  Math.sign(issues[issue]!.matters.reduce((sum, { polarity }) => sum + polarity, 0))
