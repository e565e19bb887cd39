import { overlaps, type Span } from '../../../text/index.js'
import { baseNounEnd } from '../../attribution/noun-phrases.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import { mentionsIn } from '../../statements/mentions.js'
import type { Commitment } from '../holding.js'
import type { Hit } from '../issues/find-hits.js'
import { defaultSide, type Grounds, softOf, type Table, traceOf } from './grounds.js'
import { noteWords, type Path, pathOf } from './path.js'
import { type PlaceInPhrase, placeOf } from './place-of.js'
import { clampedTone } from './tones.js'
import { wordsBetween } from './words.js'

interface Place extends PlaceInPhrase {
  readonly actors: readonly string[]
  readonly from: number
  readonly to: number
  readonly isOwner: boolean
  readonly isSubject: boolean
}

/** Who is named in a sentence, and what the words between them and those of the issue make of it. */
export function ofSentence(
  { doc, who, viewAt, tones, near, index }: Grounds,
  sentence: number,
  hits: readonly Hit[],
  { pairOf, withState }: Table,
): void {
  const { starts, sentenceAt } = doc.scan.tokens
  const first = sentenceAt[sentence]!
  const last = sentenceAt[sentence + 1]!
  const span = doc.scan.sentences[sentence]!
  const tokenAt = (offset: number): number => {
    let token = first
    while (token < last && starts[token]! < offset) token += 1
    return token
  }
  const places: Place[] = []
  const view = viewAt(sentence)
  const subjects: Span[] = view.groups.flatMap((group): Span[] => {
    const range = subjectOf(view, group)
    return range === null || range[1] <= range[0] ? [] : [[view.items[range[0]]!.start, view.items[range[1] - 1]!.end]]
  })
  const all = phrasesIn(view)
  const phrases = all.map(({ span }) => span)
  const partAt = (mention: Span): string | undefined => {
    const phrase = phrases.find(([start, end]) => start < mention[0] && mention[1] <= end)
    const part = phrase === undefined ? null : who.partOf(phrase)
    return part?.end === mention[1] ? part.id : undefined
  }
  for (const { actor, span: mention } of mentionsIn(who.mentions, span))
    places.push({
      actors: [(actor.kind === 'group' ? partAt(mention) : undefined) ?? actor.id],
      from: tokenAt(mention[0]),
      to: tokenAt(mention[1]),
      isOwner: /^['’]s?\s/.test(doc.article.text.slice(mention[1], mention[1] + 3)),
      isSubject: subjects.some(([start, end]) => start <= mention[0] && mention[1] <= end),
      ...placeOf(view, mention),
    })
  for (const subject of new Map(subjects.map((one) => [one[0], one])).values()) {
    const isNamed = mentionsIn(who.mentions, subject).length > 0
    const described = isNamed ? who.groupsAmong(subject) : who.groupsOf(subject)
    const groups = isNamed || described.length > 0 ? described : who.bodiesOf(subject)
    if (groups.length > 0)
      places.push({
        actors: groups,
        from: tokenAt(subject[0]),
        to: tokenAt(subject[1]),
        isOwner: false,
        isSubject: true,
        isObject: false,
        isModifier: false,
        isLocative: false,
      })
  }
  for (const { span: phrase, head } of all) {
    if (!who.isGroupNoun(head)) continue
    if (subjects.some((subject) => overlaps(subject, phrase))) continue
    const groups = who.groupsAmong(phrase)
    if (groups.length > 0)
      places.push({
        actors: groups,
        from: tokenAt(phrase[0]),
        to: tokenAt(phrase[1]),
        isOwner: false,
        isSubject: false,
        isObject: true,
        isModifier: false,
        isLocative: false,
      })
  }
  const mentioned = new Set<string>()
  for (const place of places) {
    for (const hit of hits) {
      if (place.from < hit.to && hit.from < place.to) continue
      const isBefore = place.to <= hit.from
      const [from, to] = isBefore ? [place.to, hit.from] : [hit.to, place.from]
      const statement = who.statementAt(starts[hit.from]!)
      const isInside = statement !== null && who.statementAt(starts[place.from]!) === statement
      const isSaidByOther = statement !== null && !isInside
      const between = places.filter((other) => other !== place && other.from >= from && other.to <= to).length
      const words = isSaidByOther ? [] : wordsBetween(doc, from, to)
      const path = pathOf(words)
      const lex = clampedTone(tones, words)
      const weight = 1 / (1 + path.length / 8)
      const behind = isSaidByOther ? 0 : clampedTone(tones, wordsBetween(doc, Math.max(hit.to, place.to), last))
      const soft = softOf(near, hit.issue, isBefore ? words : [])
      const turned = hit.side * path.sign
      for (const [actor, share] of withState(place.actors)) {
        const { measures, traces } = pairOf(actor, hit.issue)
        if (!mentioned.has(`${hit.issue} ${actor}`)) {
          mentioned.add(`${hit.issue} ${actor}`)
          measures.count('nears')
          if (place.isObject) measures.count('objects', share)
          if (place.isLocative) measures.count('locatives', share)
          if (place.isModifier) measures.count('modifiers', share)
        }
        measures.add('together', hit.side, 0.5 * share)
        if (isSaidByOther) continue
        if (isBefore) {
          noteWords(measures, path)
          const amount = weight * share * (isInside ? 0.6 : 1)
          measures.most('lexBehind', behind * hit.side, Math.abs(behind) * amount)
          measures.add('softSubject', 1, soft.act * amount)
          measures.add('softSubject', -1, soft.counter * amount)
          if (hit.side === 0 && path.isJudged)
            measures.add('subjectWeak', defaultSide(index, hit.issue) * path.sign, amount)
          measures.add('lexPath', lex * hit.side, Math.abs(lex) * amount)
          if (place.isSubject) measures.count('subjects')
          if (place.isOwner && path.length < 5) measures.add('ownAct', turned, share)
          if (hit.kind === 'act') {
            measures.add('subjectAct', turned, amount * (place.isSubject ? 1 : 0.5))
            if (path.length < 7 && between === 0 && path.breaks === 0)
              measures.add('subjectNear', turned, share * (isInside ? 0.6 : 1))
          } else if (path.isJudged) measures.add('subjectMatter', turned, amount)
          const strength = amount * (hit.kind === 'act' ? 0.9 : path.isJudged ? 0.7 : 0.1) * (between === 0 ? 1 : 0.6)
          if (turned !== 0)
            traces.push(
              traceOf(
                sentence,
                starts[hit.from]!,
                turned,
                strength,
                isInside && path.isToCome ? 'expected' : commitmentOf(path, place, hit),
                isInside ? statement : null,
              ),
            )
        } else {
          const isBy = /^(?:by|from)$/i.test(wordsBetween(doc, place.from - 1, place.from)[0] ?? '')
          measures.add('behindAct', turned, weight * share * (isBy ? 1 : 0.4))
          if (turned !== 0 && isBy)
            traces.push(traceOf(sentence, starts[hit.from]!, turned, weight * share * 0.6, 'act', null))
        }
      }
    }
  }
}

/** The noun phrases of a sentence, each with the phrase that a preposition attaches: "a federal court", "critics of the bill". */
function phrasesIn({ items }: SentenceView): readonly { readonly span: Span; readonly head: string }[] {
  const found: { readonly span: Span; readonly head: string }[] = []
  for (let at = 0; at < items.length; ) {
    const end = baseNounEnd(items, at)
    if (end > at) {
      const attaches = items[end]?.tag === 'IN' && /^(?:of|in|on|from|at)$/.test(items[end]!.lower)
      const next = attaches ? baseNounEnd(items, end + 1) : end
      found.push({ span: [items[at]!.start, items[Math.max(end, next) - 1]!.end], head: items[end - 1]!.lower })
    }
    at = Math.max(end, at + 1)
  }
  return found
}

/** Words between a subject and its deed, at most. */
const CLOSE = 4

function commitmentOf(path: Path, { isSubject }: Place, { kind }: Hit): Commitment {
  if (path.isToCome) return 'pledge'
  const isDone = kind === 'act' && isSubject && path.length <= CLOSE && !path.isJudged && !path.isHypothetical
  return isDone ? 'act' : 'argue'
}
