import { type Candidate, type Grounds, sentencesOf, shownByActor } from './grounds.js'
import type { Topic } from './topics.js'

/** How many sentences around the words that show a side may say what they are about. */
const AROUND = 1

/** How much of what an issue is about the article speaks of, and the sentences that show the side. */
export function ofTopic(
  {
    doc,
    index,
    topics,
    who,
    findings,
  }: Pick<Grounds, 'doc' | 'index' | 'topics' | 'findings'> & { readonly who: Pick<Grounds['who'], 'mentions'> },
  pairs: readonly Candidate[],
): void {
  if (pairs.length === 0) return
  const { text } = doc.article
  const { tokens } = doc.scan
  const stems: string[] = []
  for (let token = 0; token < tokens.length; token += 1)
    stems.push(index.factsOf(text.slice(tokens.starts[token], tokens.ends[token])).stem)
  const told = new Set([
    ...stems,
    ...(doc.article.title ?? '').split(/[^\p{L}\p{N}'’.-]+/u).map((word) => index.factsOf(word).stem),
  ])
  // "Keldian envoys" speak of Keldia.
  for (const name of new Set(who.mentions.map(({ actor }) => actor.name)))
    for (const word of name.split(/\s+/)) told.add(index.factsOf(word).stem)
  const whole = topics.map((topic) => measured(topic, told))
  const at = (sentence: number): ReadonlySet<string> => {
    const from = tokens.sentenceAt[Math.max(0, sentence - AROUND)] ?? 0
    const to = tokens.sentenceAt[Math.min(tokens.sentenceAt.length - 1, sentence + AROUND + 1)] ?? tokens.length
    return new Set(stems.slice(from, to))
  }
  const known = new Map<number, ReadonlySet<string>>()
  const shown = shownByActor(findings)
  for (const pair of pairs) {
    const { issue, measures } = pair
    const topic = topics[issue]
    const all = whole[issue]
    if (topic === undefined || all === undefined) continue
    measures.set('topic', all.share)
    measures.set('topicRarest', all.rarest)
    measures.set('topicNames', all.names)
    let [share, names] = [0, 0]
    for (const sentence of sentencesOf(doc, pair, shown)) {
      const here = known.get(sentence) ?? at(sentence)
      known.set(sentence, here)
      const near = measured(topic, here)
      share = Math.max(share, near.share)
      names = Math.max(names, near.names)
    }
    measures.set('topicHere', share)
    measures.set('topicHereNames', names)
  }
}

interface Told {
  /** Share of the topic's worth that is spoken of. */
  readonly share: number
  /** Worth of the rarest word that is. */
  readonly rarest: number
  /** Share of its names; all where it has none. */
  readonly names: number
}

function measured({ worth, total, names }: Topic, told: ReadonlySet<string>): Told {
  let sum = 0
  let rarest = 0
  for (const [stem, value] of worth) {
    if (!told.has(stem)) continue
    sum += value
    rarest = Math.max(rarest, value)
  }
  let named = 0
  for (const name of names) if (told.has(name)) named += 1
  return { share: total === 0 ? 1 : sum / total, rarest, names: names.size === 0 ? 1 : named / names.size }
}
