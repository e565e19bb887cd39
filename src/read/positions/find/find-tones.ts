import { overlaps, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { dateAt } from '../date-at.js'
import type { Finding } from '../holding.js'
import type { SentenceHits } from '../issues/find-hits.js'
import type { Who } from '../who/who.js'
import { type Tone, toneOf } from './tone.js'

/** The deed that an article is about: who does it, on which issue, on which side. */
export interface MainDeed {
  readonly actors: ReadonlySet<string>
  readonly issue: number
  readonly sign: 1 | -1
}

/**
 * What the tone of somebody's words says of a deed: blame or praise in a sentence that names the matter, the deed, or
 * its doer. The weakest evidence: for those whose words do not say more.
 */
export function findTones(
  doc: Doc,
  who: Who,
  found: readonly SentenceHits[],
  main: MainDeed | null,
): readonly Finding[] {
  if (main === null) return []
  const hitsAt = new Map(found.map((sentence) => [sentence.sentence, sentence]))
  const findings: Finding[] = []
  for (const statement of doc.statements) {
    const speakers = who.speakersIn(statement)
    if (speakers.length === 0 || speakers.some((id) => main.actors.has(id))) continue
    doc.scan.sentences.forEach((sentence, at) => {
      const parts = statement.content.filter((span) => overlaps(span, sentence))
      if (parts.length === 0) return
      const link = linkOf(doc, who, hitsAt.get(at), parts, main)
      if (link === null) return
      const tone = parts
        .map((part) => toneOf(doc, within(part, sentence)))
        .reduce((a, b) => ({ good: a.good + b.good, bad: a.bad + b.bad, strong: a.strong + b.strong }), {
          good: 0,
          bad: 0,
          strong: 0,
        })
      const cue = cueTone(statement)
      if (link.how === 'act' && parts.some((part) => TURNING.test(doc.article.text.slice(...within(part, sentence)))))
        return
      const net = Math.sign(tone.good - tone.bad) || 0
      const polarity = cue !== 0 ? cue : net
      if (polarity === 0) return
      const certainty = certaintyOf(link.how, cue, polarity, tone)
      if (certainty === 0) return
      const rule = `tone.${link.how}.${cue !== 0 ? statement.class : tone.good > 0 && tone.bad > 0 ? 'mixed' : 'clear'}.${polarity > 0 ? 'good' : tone.strong > 0 ? 'strong' : 'bad'}`
      for (const actor of speakers) {
        findings.push({
          actor,
          issue: main.issue,
          sign: (link.sign * polarity) as 1 | -1,
          commitment: 'argue',
          date: dateAt(doc, parts[0]![0], statement),
          evidence: [sentence],
          statement,
          certainty,
          rule,
          at: parts[0]![0],
          inferred: null,
        })
      }
    })
  }
  return findings
}

/**
 * Blame of what is plainly the deed, or of its doer in strong words, is enough by itself; of a matter that the codebook does not
 * judge only twice; praise in general words tells nothing, and of the doer nothing either. Measured on the affairs of the bench.
 */
function certaintyOf(how: string, cue: number, polarity: number, { strong }: Tone): number {
  if (polarity > 0) return cue > 0 && how === 'act' ? ENOUGH : 0
  if (cue < 0 || how === 'act') return 0
  if (how === 'matter' || how === 'event') return ENOUGH
  if (strong > 0) return how === 'doer' ? ENOUGH : HALF
  return how === 'matter0' ? HALF / 2 : 0
}

/** Two of the first, or three of the second, are what a position needs. */
const ENOUGH = 0.3
const HALF = 0.14

/** What turns the deed into its contrary: "not convicting him", "failure to act". */
const TURNING = /\b(?:not|never|without|fail(?:s|ed|ing|ure)?|refus(?:e[sd]?|ing|al)|lack|inaction)\b|n['’]t\b/i

const cueTone = ({ class: cue }: Statement): 1 | -1 | 0 => (cue === 'supports' ? 1 : cue === 'opposes' ? -1 : 0)

const within = ([start, end]: Span, [from, to]: Span): Span => [Math.max(start, from), Math.min(end, to)]

/** What ties a sentence of somebody's words to the deed, and the side of those who are for what it names. */
function linkOf(
  doc: Doc,
  who: Who,
  hits: SentenceHits | undefined,
  parts: readonly Span[],
  main: MainDeed,
): { readonly sign: 1 | -1; readonly how: string } | null {
  const { starts } = doc.scan.tokens
  const isIn = (token: number): boolean => parts.some(([start, end]) => start <= starts[token]! && starts[token]! < end)
  const own = hits?.hits.filter((hit) => hit.issue === main.issue && isIn(hit.head)) ?? []
  const acts = own.filter((hit) => hit.kind === 'act' && hit.side !== 0)
  if (acts.length > 0) return acts.every(({ side }) => side === main.sign) ? { sign: main.sign, how: 'act' } : null
  const matter = own.find((hit) => hit.kind === 'matter')
  if (matter !== undefined)
    return matter.side === 0 ? { sign: main.sign, how: 'matter0' } : { sign: matter.side, how: 'matter' }
  if (hits?.events.some(isIn)) return { sign: main.sign, how: 'event' }
  const isDoer = parts.some((part) =>
    who.mentions.some(({ actor, span }) => main.actors.has(actor.id) && overlaps(span, part)),
  )
  return isDoer ? { sign: main.sign, how: 'doer' } : null
}
