import { indexAt } from '../../../text/index.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Doc } from '../../doc.js'
import type { Finding } from '../holding.js'
import { resolved } from '../who/resolve-held.js'
import type { Who } from '../who/who.js'
import { type Desk, isFurniture } from './desk.js'
import { findBlame } from './find-blame.js'
import { findCircumstances } from './find-circumstances.js'
import type { Doer } from './main-deed.js'

/** What is found of somebody whose blame tells a side, at least. */
const SURE = 0.5

/** What others think of a deed, told beside it: in the sentences that tell it, or take it up. */
export function ofCircumstances(
  { doc, index, found, who, viewAt }: Desk,
  main: Doer,
  meant: ReadonlySet<number>,
  told: readonly Finding[],
): readonly Finding[] {
  return found.flatMap(({ sentence, hits, events }) => {
    const [from, to] = doc.scan.sentences[sentence]!
    const here = told.filter(({ at, sign }) => sign !== 0 && from <= at && at < to)
    const done = here.filter(({ commitment }) => commitment === 'act' || commitment === 'pledge')
    const acts = hits.filter(({ kind, side }) => kind === 'act' && side !== 0)
    const issue = done[0]?.issue ?? acts[0]?.issue ?? main.issue
    const signs: readonly number[] =
      done.length > 0
        ? done.flatMap((one) => (one.issue === issue ? [one.sign] : []))
        : acts.length > 0
          ? acts.flatMap((one) => (one.issue === issue ? [one.side] : []))
          : events.some((token) => meant.has(token))
            ? [main.sign]
            : []
    const sign = signs[0]
    if (sign === undefined || signs.some((other) => other !== sign)) return []
    const view = viewAt(sentence)
    // "the failure to sign it", "campaigned against it": what is told here is the contrary.
    if (done.length === 0 && acts.some(({ from }) => isTurnedBefore(view, view.itemOf(from)))) return []
    const doers = new Set(done.map(({ actor }) => actor))
    return findCircumstances(view, sign as 1 | -1).flatMap(({ at, held }) =>
      resolved(doc, who, index, view, at, issue, [held]).filter(({ actor }) => !doers.has(actor)),
    )
  })
}

const isTurnedBefore = ({ items }: SentenceView, item: number): boolean =>
  items.slice(Math.max(0, item - 4), Math.max(0, item)).some(({ lower }) => TURNING.test(lower))
const TURNING =
  /^(?:not|n't|never|no|without|against|lack|inability|fail\p{L}*|refus\p{L}*|oppos\p{L}*|reject\p{L}*|block\p{L}*)$/u

/** Blame of those whose side is known, in the words of others. */
export function ofBlame(
  { doc, index, who, viewAt }: Desk,
  findings: readonly Finding[],
  issue: number,
): readonly Finding[] {
  const sums = new Map<string, number>()
  for (const { actor, issue: own, sign, certainty, commitment } of findings)
    if (own === issue && sign !== 0 && commitment !== 'expected')
      sums.set(actor, (sums.get(actor) ?? 0) + sign * certainty)
  const sideOf = (id: string): number => (Math.abs(sums.get(id) ?? 0) < SURE ? 0 : Math.sign(sums.get(id)!))
  const sentences = new Set(
    who.mentions.flatMap(({ actor, span }) =>
      [...who.speaking.withKin(actor.id)].some((id) => sums.has(id)) && who.statementAt(span[0]) !== null
        ? [indexAt(doc.scan.sentences, span[0])]
        : [],
    ),
  )
  // "They must pay the price": whom the sentence before told.
  const carried = [...sentences].map((sentence) => sentence + 1).filter((next) => next < doc.scan.sentences.length)
  return [...new Set([...sentences, ...carried])].flatMap((sentence) => {
    if (sentence < 0 || isFurniture(doc, sentence)) return []
    const isCarried =
      sentences.has(sentence - 1) &&
      who.statementAt(doc.scan.sentences[sentence]![0]) !== null &&
      sameStatement(doc, who, sentence)
    if (!isCarried && !sentences.has(sentence)) return []
    const view = viewAt(sentence)
    return findBlame(who, view, sideOf, isCarried ? viewAt(sentence - 1) : null).flatMap(({ at, held, targets }) => {
      const kin = new Set(targets)
      return resolved(doc, who, index, view, at, issue, held).filter(({ actor }) => !kin.has(actor))
    })
  })
}

/** Whether one statement holds the beginning of a sentence and the end of the one before. */
const sameStatement = ({ scan }: Doc, who: Who, sentence: number): boolean =>
  who.statementAt(scan.sentences[sentence - 1]![1] - 2) === who.statementAt(scan.sentences[sentence]![0])
