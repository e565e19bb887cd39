import type { Doc } from '../doc.js'
import { addMention, type Draft, type DraftMention } from './draft.js'
import { isBodyNoun, isMemberNoun } from './lexicon/source-nouns.js'
import type { Owners } from './roles.js'
import { bearerOf, officialBefore, speakersAround } from './source-bearer.js'
import { bodyCalled, lastBody } from './source-body.js'
import { type Phrase, phraseAt } from './source-phrase.js'
import { sliceOf, spanOf, tokenAt, type Words } from './words.js'

/**
 * Makes actors of the sources that have no name: "analysts", "a senior official who asked not to be named". The same
 * description again, or a shorter one with "the", is the same actor. Answers those that it made.
 */
export function addSources(doc: Doc, words: Words, drafts: Draft[], owners: Owners): readonly Draft[] {
  const mentions = drafts.flatMap(({ mentions: list }) => list).sort((a, b) => a.from - b.from)
  const sources = doc.attributions.flatMap(({ source }) => source)
  const unnamed: { readonly phrase: Phrase; readonly draft: Draft }[] = []
  for (const { source } of doc.attributions) {
    const [first] = source
    if (first === undefined) continue
    const [from, to] = [tokenAt(words, first[0]), tokenAt(words, first[1] - 1) + 1]
    const phrase = phraseAt(words, from, to, owners, drafts)
    const body = phrase === null ? bodyCalled(words, from, to, drafts) : null
    if (body !== null) addMention(body, { from, to, span: spanOf(words, from, to), form: 'nominal', titleFrom: from })
    if (phrase === null || isGroupItself(phrase, drafts) || mentions.some((mention) => holdsHead(mention, phrase)))
      continue
    const mention = mentionAt(words, phrase)
    const isBareBody =
      phrase.isDefinite && isBodyNoun(phrase.head) && phrase.of === null && phrase.modifiers.length === 0
    const named = isBareBody ? lastBody(words, drafts, phrase) : null
    if (named !== null) {
      addMention(named, mention)
      continue
    }
    if (/^(?:paper|magazine|website)$/.test(phrase.head)) continue
    const same = unnamed.findLast((known) => isSame(known.phrase, phrase))
    if (same !== undefined) {
      addMention(same.draft, mention)
      continue
    }
    const tellers = speakersAround(doc, mention.span, drafts)
    const others = drafts.filter((draft) => !tellers.has(draft))
    const bearer =
      apposedBehind(words, phrase, to, drafts) ??
      bearerOf(words, phrase, others, sources) ??
      officialBefore(words, phrase, others, unnamed.length)
    if (bearer !== null) {
      addMention(bearer, mention)
      continue
    }
    const draft = draftOf(words, phrase, mention, drafts)
    drafts.push(draft)
    unnamed.push({ phrase, draft })
  }
  return unnamed.map(({ draft }) => draft)
}

/** "The leader of the dockers | , Ana Roy, said": the person whose name a source leaves out that ends before it. */
function apposedBehind(
  words: Words,
  { isPlural, isDefinite }: Phrase,
  to: number,
  drafts: readonly Draft[],
): Draft | null {
  if (isPlural || !isDefinite || words.forms[to] !== ',') return null
  const isHere = ({ form, from, to: end }: DraftMention): boolean =>
    form === 'name' && from === to + 1 && words.forms[end] === ','
  return drafts.find(({ kind, mentions }) => kind === 'person' && mentions.some(isHere)) ?? null
}

const mentionAt = (words: Words, { from, to }: Phrase): DraftMention => ({
  from,
  to,
  span: spanOf(words, from, to),
  form: 'nominal',
  titleFrom: from,
})

/** "The Five Eyes countries", "G7 members": no source beside the group itself. */
const isGroupItself = ({ head, of, modifiers }: Phrase, drafts: readonly Draft[]): boolean =>
  isMemberNoun(head) && modifiers.length === 0 && drafts.some(({ key, kind }) => key === of && kind === 'group')

/** Whether the phrase's head is in a mention already, or is the title of a name. */
const holdsHead = (mention: DraftMention, { from, headTo }: Phrase): boolean =>
  mention.titleFrom < headTo && from < mention.to && mention.to >= headTo

/** "a senior State Department official" … "that official"; "analysts" … "analysts". */
function isSame(known: Phrase, next: Phrase): boolean {
  if (known.from === next.from) return true
  if (known.head !== next.head) return isAnyPerson(next) && !known.isPlural && !isBodyNoun(known.head)
  // "lawmakers in both parties … lawmakers"; but "opponents of the levy … opponents" are the same.
  const isTakenUp = next.attached === '' && (next.isDefinite || CAMP.test(next.head))
  if (known.attached !== next.attached && !isTakenUp) return false
  // "the campaign … the Lind campaign": another one, or nobody could tell.
  if (next.of !== null && known.of !== next.of) return false
  if (next.isDefinite && !next.isPlural) return next.modifiers.every((modifier) => known.modifiers.includes(modifier))
  if (next.isPlural && next.isDefinite && next.of === null && next.modifiers.length === 0) return true
  return next.isPlural && known.of === next.of && known.modifiers.join(' ') === next.modifiers.join(' ')
}

const CAMP = /^(?:opponents|supporters|critics|backers|proponents|advocates|foes|sceptics|skeptics|detractors)$/

/** "The person said": whoever without a name spoke last. */
const isAnyPerson = ({ head, isDefinite, modifiers, of }: Phrase): boolean =>
  isDefinite && of === null && modifiers.length === 0 && /^(?:person|source|man|woman)$/.test(head)

/** Words that count or join, and are no part of an office: "two officials", "Keldian and Drenish officials". */
const COUNTING =
  /^(?:\d+|and|or|multiple|several|many|some|various|numerous|another|other|two|three|four|five|six|seven|eight|nine|ten|dozens?)$/

function draftOf(words: Words, phrase: Phrase, mention: DraftMention, drafts: readonly Draft[]): Draft {
  const text = `${sliceOf(words, phrase.from, phrase.to)}${phrase.attached}`
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|one|some|that|this|those|these) /i, '')
  const kind = phrase.isPlural ? 'group' : isBodyNoun(phrase.head) ? 'organisation' : 'person'
  const role = [...phrase.modifiers.filter((word) => !COUNTING.test(word)), phrase.head].join(' ')
  const owner = drafts.find(({ key }) => key === phrase.of)
  return {
    key: `source:${mention.from}`,
    id: null,
    name: phrase.isPlural ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    kind,
    country: owner?.kind === 'person' ? null : (owner?.country ?? null),
    gender: null,
    isPlural: phrase.isPlural,
    mentions: [mention],
    roles: phrase.of === null ? [] : [{ role, head: phrase.head, of: phrase.of, evidence: mention.span }],
  }
}
