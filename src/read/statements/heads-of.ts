import type { Span } from '../../text/index.js'
import { isBodyNoun, isMemberNoun, numberOfSource } from '../actors/lexicon/source-nouns.js'
import { isRoleNoun, isTitleModifier } from '../actors/lexicon/titles.js'
import { firstFrom, mentionsIn, type Named } from './mentions.js'

/** Between two mentions that are one phrase: "U.S. [Ambassador] Nikki Haley", "CNN['s] Becky Anderson". */
const isCompound = (between: string, isPerson: boolean): boolean => {
  const words = between
    .replace(
      /\b(?:[Ss]ecretary|[Mm]inister|[Dd]irector|[Cc]hief|[Uu]ndersecretary|Department|Ministry|Bureau|Office) of (?:the )?(?:\p{Lu}\p{L}+\s*)+/u,
      '',
    )
    .split(/\s+/)
    .filter((word) => word !== '')
  // "U.S. [District Judge] Ana Roy": an office in capitals, whatever leads to its noun.
  if (isPerson && isRoleNoun(words.at(-1) ?? '') && words.every((word) => /^\p{Lu}[\p{L}-]+$/u.test(word))) return true
  return words.every(
    (word) =>
      /^['’]s?$/.test(word) ||
      isRoleNoun(word) ||
      isTitleModifier(word) ||
      (/^[a-z]+$/.test(word) && !SMALL.test(word)),
  )
}
const SMALL =
  /^(?:the|a|an|of|for|to|from|in|at|by|with|on|and|or|but|as|than|that|who|which|is|was|are|were|said|says|told|against|over|under|into|about)$/

const COORDINATED =
  /^\s*(?:,|,?\s*(?:and|or|&|as well as|along with|together with))\s*(?:(?:the|his|her|its|their|co-chair|fellow)\s+)*$/i

/** Things that carry somebody's words: "Trump's announcement", "a statement from the ministry". */
const VOICE =
  /\b(?:announcement|statement|report|reports|reporting|letter|speech|address|tweet|tweets|post|posts|memo|memorandum|document|documents|decision|order|ruling|testimony|remarks|comments?|words|message|pledge|promise|plan|proposal|position|declaration|editorial|op-ed|column|article|story|book|release|readout|transcript|communiqu[eé]|cable|notice|paper|petition|bulletin|note|manifesto|verdict|interview|account|directive|lawsuit|complaint|filing|resolution|charter|poll|survey|study|analysis|spokesmen|court|government|ministry|office|administration|military|parliament|army|service|services|intelligence|embassy|mission|delegation|leadership|cabinet|agency|authorities|bank|editorial board|lawsuit|website|social media|account|page)\b/i
/** The same as the last word of a phrase: "Varonia's cabinet", but not "Varonia's cabinet secretary". */
const VOICE_AT_END = new RegExp(`(?:${VOICE.source}|channel|network|station|paper|report)$`, 'iu')
/** "a statement | by the | ministry", but not "its military support for rebels in | Keldia" or "a film seen by | Reuters". */
const VOICE_OF = new RegExp(
  `(?:${VOICE.source})(?:\\s+(?:issued|released|published|posted|given|sent|written|made|put out|prepared|signed|obtained|late|early|on|\\p{Lu}\\p{L}+day))*\\s+(?:of|for|from|in|at|by|on)\\s+(?:(?:the|its|his|her|their|a|an)\\s+)?(?:\\p{L}[\\p{L}.’'-]*\\s+){0,4}$`,
  'iu',
)

/**
 * The actors that a source phrase is about: its head, or its heads where they are joined by "and". Empty when the head is
 * somebody or something that no actor stands for ("members of parliament").
 */
export function headsOf(text: string, given: Span, mentions: readonly Named[]): readonly Named[] {
  const source = wholeNames(text, given, mentions)
  const inside = mentionsIn(mentions, source)
  const heads: Named[] = []
  let at = 0
  while (at < inside.length) {
    const [head, next] = compoundEnd(text, inside, at)
    const before = text.slice(source[0], inside[at]!.span[0])
    if (heads.length === 0) {
      if (!opensPhrase(before) || endsName(before, inside[at]!)) {
        const person = apposed(text, inside, at, source[1])
        return person === null ? [] : [person]
      }
    } else if (!COORDINATED.test(untitled(text, heads.at(-1)!.span[1], inside, at))) break
    heads.push(head)
    at = next
    const after = text.slice(head.span[1], source[1])
    const rest = isTwiceNamed(inside, at - 1, text) ? undefined : /^(?:['’]s?)?\s+(.*)$/s.exec(after)?.[1]
    // "Trump's lawyer", "U.S. government sources": the head comes after, and nobody stands for it.
    const isOwner = head.form === 'pronoun' && /^(?:his|her|their|its)$/i.test(text.slice(...head.span))
    const isGenitive = isOwner || /^['’]/.test(after)
    if (rest !== undefined && head.form === 'pronoun' && STATE_BODY.test(rest)) return heads.slice(0, -1)
    if (rest !== undefined && (isGenitive ? !VOICE_AT_END.test(phraseOf(rest)) : isOthers(rest, head))) {
      const person = apposed(text, inside, at, source[1])
      return person === null ? heads.slice(0, -1) : [person]
    }
  }
  const list = isList(text, heads, source) ? heads : heads.slice(0, 1)
  return list.length === 1 ? [...list, ...joinedAfterApposition(text, list[0]!, inside)] : list
}

/** "His embassy": a body of a state that is not named here. */
const STATE_BODY = /^(?:\p{L}+ )?(?:embassy|ministry|government|country|party|army|military)\b/u

/** A source that cuts a name in two, or stops before it ("[Wynstone]", "[Mr] Roy"), with all of the name. */
function wholeNames(text: string, [start, end]: Span, mentions: readonly Named[]): Span {
  let [from, to] = [start, end]
  for (let at = Math.max(0, firstFrom(mentions, start) - 3); at < mentions.length; at += 1) {
    const { span, form } = mentions[at]!
    if (span[0] > end + 1) break
    if (form === 'pronoun') continue
    const isCut = span[0] < start && start < span[1] && span[1] <= end + 1
    const isOpen = span[0] < end && end < span[1] && span[0] >= start
    const isNext = span[0] === end + 1 && /^(?:M(?:r|s|rs)\.?|Dr\.?|Sir|Lord)$/.test(text.slice(start, end))
    if (isCut) from = Math.min(from, span[0])
    if (isOpen || isNext) to = Math.max(to, span[1])
  }
  return [from, to]
}

const TITLE_WORDS =
  /\b(?:President|Prime Minister|Foreign Minister|Secretary|Sen\.?|Senator|Rep\.?|Representative|Mr\.?|Ms\.?|Mrs\.?|Minister|Gov\.?|King|Prince|Chancellor|vice president|president)\s+/gi

/** "Halyard and | the Keldian newspaper | Quay" */
const OUTLET_WORD = /^(?:the|newspaper|daily|agency|network|magazine|broadcaster|website|tabloid)$/

/** The words between two heads, without what leads to the second: "Kim and | Keldian President | Ana Roy". */
function untitled(text: string, from: number, inside: readonly Named[], at: number): string {
  const between = text.slice(from, inside[at]!.span[0]).replace(TITLE_WORDS, '')
  const [, joint = '', rest = ''] = /^(\s*,?\s*(?:and|or|&)\s+)(.*)$/su.exec(between) ?? []
  const words = rest.split(/\s+/).filter((word) => word !== '')
  const isTitle = words.every(
    (word) => /^\p{Lu}[\p{L}.-]*$/u.test(word) || isRoleNoun(word) || isTitleModifier(word) || OUTLET_WORD.test(word),
  )
  return joint !== '' && isTitle && words.length <= 8 ? joint : between
}

/** "The chairman of the body, Ana Roy, and co-chair Bo Lind": persons joined by ", and" behind what only describes the head. */
function joinedAfterApposition(text: string, head: Named, inside: readonly Named[]): readonly Named[] {
  return inside.filter(({ actor, form, span }) => {
    if (actor.kind !== 'person' || form !== 'name' || actor === head.actor || span[0] < head.span[1]) return false
    const before = text.slice(Math.max(head.span[1], span[0] - 60), span[0]).replace(TITLE_WORDS, '')
    // ", and Lind confidant": the name is only part of what is said of the head.
    if (/^ \p{Ll}{3,}/u.test(text.slice(span[1], span[1] + 5))) return false
    return /,\s+and\s+(?:the\s+)?(?:co-chair\s+|his\s+|her\s+)?$/.test(before)
  })
}

/** "A and B", "A, B and C"; but "A, the president of B" is one. */
function isList(text: string, heads: readonly Named[], source: Span): boolean {
  const [first, last] = [heads[0], heads.at(-1)]
  if (first === undefined || last === undefined || heads.length < 2) return true
  return (
    /\b(?:and|or|&|as well as|along with|together with)\b/.test(text.slice(first.span[1], last.span[0])) &&
    last.span[1] <= source[1]
  )
}

/** "Secretary of State Ana Roy": the office's own "of". */
const OFFICE_OF =
  /\b(?:[Ss]ecretary|[Mm]inister|[Dd]irector|[Cc]hief|[Uu]ndersecretary|[Hh]ead) of (?:(?:\p{Lu}\p{L}+|state|defen[cs]e|staff|national|intelligence)(?:,? and |,)?\s*)+$/u

/** Whether the words before the first mention leave it the head: articles, titles, adjectives; no preposition. */
function opensPhrase(before: string): boolean {
  const words = before
    .replace(OFFICE_OF, '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return true
  if (
    words.some((word) =>
      /^(?:of|for|to|from|in|at|by|with|on|against|under|who|near|inside|like|among|between|because|after|before)$/i.test(
        word,
      ),
    )
  ) {
    // "a report in USA Today", "a statement from the ministry": the voice is the actor's, where it is the head itself.
    const lead = before.slice(0, VOICE_OF.exec(before)?.index ?? 0)
    if (/\b(?:of|that|who|which|whose|in|from|by|with|on|for)\b/i.test(lead)) return false
    return VOICE_OF.test(before) && !/\b(?:spokes\w+|officials?|members?|aides?)\b/i.test(before)
  }
  return words.length <= 8
}

/** "Quay Post U.K.": a state's name at the end of another name. */
function endsName(before: string, { actor, form }: Named): boolean {
  const word = /(\S+)\s+$/.exec(before)?.[1] ?? ''
  if (actor.kind !== 'state' || form !== 'name' || !/^\p{Lu}\p{Ll}/u.test(word)) return false
  return !isRoleNoun(word) && !isTitleModifier(word) && !/^(?:The|A|An|But|And|Even|Only|Both|Like|With|As)$/.test(word)
}

/** The last mention of a run that is one noun phrase, and the index after it. */
function compoundEnd(text: string, inside: readonly Named[], at: number): [head: Named, next: number] {
  let head = inside[at]!
  let next = at + 1
  while (next < inside.length) {
    const following = inside[next]!
    if (following.span[0] < head.span[1]) {
      next += 1
      continue
    }
    const between = text.slice(head.span[1], following.span[0])
    // "Israel’s prime minister, Benjamin Netanyahu": a description, then the name of the same actor.
    if (following.actor === head.actor && /^,?\s*$/.test(between)) {
      next += 1
      continue
    }
    if (!isCompound(between, following.actor.kind === 'person' && following.form === 'name') || head.form === 'pronoun')
      break
    // "Halyard's Keldia channel": the network's, and not Keldia.
    if (head.actor.kind === 'organisation' && following.actor.kind === 'state' && /^['’]/.test(between)) break
    head = following
    next += 1
  }
  return [head, next]
}

/** "Ana Roy Ana Maria Roy" where a page put its link behind a name: whatever follows is the page's. */
function isTwiceNamed(inside: readonly Named[], at: number, text: string): boolean {
  const [one, other] = [inside[at - 1], inside[at]]
  if (one === undefined || other === undefined || one.actor !== other.actor || one.actor.kind !== 'person') return false
  return one.form === 'name' && other.form === 'name' && text.slice(one.span[1], other.span[0]) === ' '
}

/** "The chairman of the commission, Senator Ana Roy": the person named after the comma. */
function apposed(text: string, inside: readonly Named[], from: number, end: number): Named | null {
  for (const mention of inside.slice(from)) {
    if (mention.actor.kind !== 'person' || mention.form !== 'name') continue
    const before = text.slice(Math.max(0, mention.span[0] - 40), mention.span[0]).replace(TITLE_WORDS, '')
    if (/[,—–-]\s*(?:\p{Lu}[\p{L}.]*\s+){0,4}$/u.test(before)) return mention
    // "Ambassador to the League Ana Roy", "President of Veterans of Keldia Ana Roy"
    if (mention.span[1] === end && /\b(?:to|of) (?:the )?(?:\p{Lu}[\p{L}.]*\s+)+$/u.test(before)) return mention
    // "retired analyst and veteran watcher Ana Roy"
    if (/\band (?:\p{Ll}+ ){1,4}(?:\p{Lu}\p{L}+ )*\p{Ll}+\s+$/u.test(before)) return mention
  }
  return null
}

/** Ends the noun phrase after a mention: what follows only says more of its head. */
const PHRASE_END =
  /[,;:(—–]|--|\s(?:who|whom|which|that|of|for|in|at|from|on|with|to|by|and|or|but|as|is|was|has|had|will|would|said|says)\s/

const phraseOf = (rest: string): string => (` ${rest} `.split(PHRASE_END)[0] ?? '').trim()

/** Whether the words after a mention go on to somebody else: "lawyer", "government sources", "closest allies". */
function isOthers(rest: string, { actor }: Named): boolean {
  const last = phraseOf(rest).split(/\s+/).at(-1)?.toLowerCase() ?? ''
  // "The Five Eyes countries" are the Five Eyes.
  if (actor.kind === 'group' && isMemberNoun(phraseOf(rest))) return false
  if (actor.kind === 'person' && /^(?:office|team|campaign|camp|family|administration|foundation|estate)$/.test(last))
    return true
  return isRoleNoun(last) || (numberOfSource(last) !== null && !isBodyNoun(last))
}
