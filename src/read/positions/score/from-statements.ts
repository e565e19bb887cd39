import { mentionsIn } from '../../statements/mentions.js'
import { toneOf } from '../find/tone.js'
import type { Finding } from '../holding.js'
import { defaultSide, type Grounds, softOf, type Table, traceOf } from './grounds.js'
import { noteWords, pathOf } from './path.js'
import { clampedTone } from './tones.js'
import { firstTokenIn, partsOf, wordsBack, wordsBetween, wordsIn } from './words.js'

/** How many words before a phrase may turn it, in somebody's words. */
const REACH = 9

/** What somebody's words say where they hold words of an issue, and right behind. */
export function ofStatements(
  { doc, who, tones, near, index, findings }: Grounds,
  { hitsAt, mains, pairOf, withState }: Table,
): void {
  const { starts } = doc.scan.tokens
  const { sentences } = doc.scan
  const doersAt = deedsOf(findings)
  for (const statement of doc.statements) {
    const speakers = withState(who.speakersIn(statement))
    if (speakers.length === 0) continue
    const ours = new Set(speakers.flatMap(([id]) => [...who.speaking.withKin(id)]))
    const cue = statement.class === 'supports' ? 1 : statement.class === 'opposes' ? -1 : 0
    let told: { readonly issue: number; readonly side: number } | null = null
    for (const [at, parts] of partsOf(statement, sentences)) {
      const isIn = (token: number): boolean =>
        parts.some(([start, end]) => start <= starts[token]! && starts[token]! < end)
      const own = hitsAt.get(at)?.hits.filter(({ head }) => isIn(head)) ?? []
      const carried = own.length > 0 ? null : (told ?? carriedFrom({ hitsAt, mains }, at))
      if (own.length === 0 && (carried === null || carried.side === 0)) continue
      const tone = parts
        .map((part) => toneOf(doc, part))
        .reduce((a, b) => ({ good: a.good + b.good, bad: a.bad + b.bad, strong: a.strong + b.strong }))
      const net = Math.sign(tone.good - tone.bad)
      const partWords = parts.flatMap((part) => wordsIn(doc, part))
      const lex = clampedTone(tones, partWords)
      const issues = [...new Set(own.map(({ issue }) => issue))]
      // Blame or praise of somebody else than the doers says nothing of the deed.
      const others = parts
        .flatMap((part) => mentionsIn(who.mentions, part))
        .filter(({ actor, form }) => form === 'name' && !ours.has(actor.id))
      const isElsewhere = (issue: number): boolean =>
        others.length > 0 && !others.some(({ actor }) => mains[issue]!.doers.has(actor.id))
      for (const issue of issues) {
        let side = 0
        for (const hit of own) {
          if (hit.issue !== issue) continue
          const begin = Math.max(wordsBack(doc, hit.from, REACH), firstTokenIn(starts, hit.from, parts))
          const path = pathOf(wordsBetween(doc, begin, hit.from))
          const doers = path.isCalledFor ? [] : (doersAt.get(`${issue} ${starts[hit.head]!}`) ?? [])
          // "The President has accepted": who leaves the name out speaks of one of their own.
          const isOfOthers =
            doers.length > 0 &&
            doers.every((id) => !ours.has(id)) &&
            others.some(({ actor }) => doers.includes(actor.id))
          const turned = isOfOthers ? 0 : hit.side * path.sign
          side += turned
          for (const [actor, weight] of speakers) {
            const { measures, traces } = pairOf(actor, issue)
            measures.count('saysHere', weight)
            if (statement.kind !== 'indirect') measures.count('quoted', weight)
            measures.add('sayRaw', hit.side, weight)
            if (hit.kind === 'act') {
              measures.add('sayAct', turned, weight)
              if (path.isCalledFor) measures.add('sayActCalled', turned, weight)
            } else measures.add('sayMatter', turned, weight)
            noteWords(measures, path)
            if (turned !== 0) traces.push(traceOf(at, starts[hit.from]!, turned, weight * 0.6, 'argue', statement))
          }
        }
        const soft = softOf(near, issue, partWords)
        for (const [actor, weight] of speakers) {
          const { measures } = pairOf(actor, issue)
          measures.add('softSay', 1, soft.act * weight)
          measures.add('softSay', -1, soft.counter * weight)
          measures.most('softSayTop', 1, soft.act)
          measures.most('softSayTop', -1, soft.counter)
          if (side === 0) measures.add('sayWeak', defaultSide(index, issue) * (net || Math.sign(lex)), weight)
        }
        const reference = Math.sign(side) || mains[issue]!.sign
        for (const [actor, weight] of speakers) {
          const { measures, traces } = pairOf(actor, issue)
          measures.add('sayTone', net * Math.sign(side), weight)
          measures.add('sayCue', cue * Math.sign(side), weight)
          measures.count('toneBad', tone.bad)
          measures.count('toneGood', tone.good)
          measures.add('lexSide', lex * Math.sign(side), Math.abs(lex) * weight)
          if (side === 0) measures.add('lexMain', lex * mains[issue]!.sign, Math.abs(lex) * weight)
          measures.count('lexAll', lex)
          if (side === 0 && !isElsewhere(issue)) measures.add('sayMain', net * mains[issue]!.sign, weight)
          if (net * reference !== 0)
            traces.push(traceOf(at, parts[0]![0], net * reference, weight * 0.5, 'argue', statement))
        }
        told = { issue, side: reference }
      }
      if (carried === null) continue
      for (const [actor, weight] of speakers) {
        const { measures, traces } = pairOf(actor, carried.issue)
        const soft = softOf(near, carried.issue, partWords)
        measures.add('softAll', 1, soft.act * weight)
        measures.add('softAll', -1, soft.counter * weight)
        measures.add('lexNext', lex * carried.side, Math.abs(lex) * weight)
        if (!isElsewhere(carried.issue)) measures.add('sayNext', net * carried.side, weight)
        if (net !== 0) traces.push(traceOf(at, parts[0]![0], net * carried.side, weight * 0.3, 'argue', statement))
      }
    }
  }
}

/** Who is found to do, or to be about to do, what words of an issue name: by issue and offset of the words. */
function deedsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const doers = new Map<string, string[]>()
  for (const { actor, issue, at, commitment, inferred } of findings) {
    if (inferred !== null || commitment === 'argue' || commitment === 'consider') continue
    const key = `${issue} ${at}`
    const known = doers.get(key)
    if (known === undefined) doers.set(key, [actor])
    else known.push(actor)
  }
  return doers
}

/** The issue of the sentence before, for words that name none. */
function carriedFrom(
  { hitsAt, mains }: Pick<Table, 'hitsAt' | 'mains'>,
  sentence: number,
): { readonly issue: number; readonly side: number } | null {
  for (const before of [sentence, sentence - 1]) {
    const one = hitsAt.get(before)
    const hit = one?.hits[0]
    if (hit !== undefined) return { issue: hit.issue, side: mains[hit.issue]!.sign }
  }
  return null
}
