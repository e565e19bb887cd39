import { overlaps, type Span } from '../../text/index.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { type SentenceView, viewOf } from '../clauses/sentence-view.js'
import type { Doc } from '../doc.js'
import { emptyDoc } from '../empty-doc.js'
import { scan } from '../scan/index.js'
import type { DraftSource } from './draft-source.js'
import { nounStem, PATTERNS_BY_VERB, type VerbPattern } from './lexicon/contested.js'
import { nounTake } from './noun-take.js'
import { lemmaAt, outlookOf } from './outlook.js'
import { type Place, phraseAt, placeAfter } from './phrases.js'
import type { Phrase, Take } from './take.js'
import { speakersAt, subjectsOf } from './takers.js'

/** All that one article says of matters that people take sides on, in the order of the text; page furniture left out. */
export function takesOf(source: DraftSource): Take[] {
  const { article, chrome } = source
  const doc: Doc = { ...emptyDoc(article), scan: scan(article.text) }
  return doc.scan.sentences.flatMap((span, sentence) => {
    if (chrome.some((furniture) => overlaps(furniture, span))) return []
    const view = viewOf(doc, sentence)
    const mentions = source.mentions.filter(({ span: mention }) => overlaps(mention, span))
    const near = { ...source, mentions }
    const verbs = verbsOf(view).flatMap((group) => verbTake(view, group, near, span) ?? [])
    const taken = new Set(verbs.map(({ noun }) => noun))
    const nouns = view.items.flatMap((_, at) => (taken.has(at) ? [] : (nounTake(view, at, near, span) ?? [])))
    return [...verbs.map(({ take }) => take), ...nouns]
  })
}

/** The verbs of a sentence, with rare ones that were read as nouns behind "to": "threatened to retaliate". */
const verbsOf = ({ items, groups, groupOf }: SentenceView): readonly VerbGroup[] => [
  ...groups,
  ...items.flatMap(({ tag, lower }, at): VerbGroup[] =>
    tag === 'NN' && groupOf[at]! < 0 && items[at - 1]?.tag === 'TO' && PATTERNS_BY_VERB.has(lower)
      ? [{ from: at, to: at + 1, head: at, lemma: lower, shape: 'infinitive', passive: false, simple: true }]
      : [],
  ),
]

/** Objects that only serve the deed: the deed is not done to them. */
const SERVING = new Set(
  'invitation official minister delegation delegate representative strike attack office power troop soldier force army unit peacekeeper marine contingent mission'.split(
    ' ',
  ),
)

/** What a verb of the table says ("boycott", "stays away from"); `noun` is the item of its object, where that is used up. */
function verbTake(
  view: SentenceView,
  group: VerbGroup,
  source: DraftSource,
  sentence: Span,
): { readonly take: Take; readonly noun: number } | null {
  const { items } = view
  const lemma = lemmaAt(view, group)
  for (const { kind, pattern, side } of PATTERNS_BY_VERB.get(lemma) ?? []) {
    const found = objectOf(view, group, pattern)
    if (found === null) continue
    const { object, end } = found
    const phrase = object === null ? null : phraseAt(view, object.head, source.mentions)
    if (!isObject(view, object, phrase, pattern)) continue
    const { factor, top, turnedBy } = outlookOf(view, group)
    const none = object !== null && items[object.from]?.lower === 'no' ? -1 : 1
    const isServing = phrase !== null && SERVING.has(nounStem(phrase.head))
    const beyond = object === null ? null : behind(view, object.head + 1)
    const subjects = subjectsOf(view, top, source.mentions, source.article.text)
    const here: Span = [items[group.head]!.start, items[group.head]!.end]
    const named = pattern.objects.size > 0 && phrase !== null ? ` ${articleOf(phrase, none)}${phrase.head}` : ''
    const verb = [lemma, ...pattern.particles].join(' ')
    // "Relocating it breaks red lines", said by somebody, is nobody's deed.
    const isDone = subjects.length > 0 || top.shape === 'finite'
    const take: Take = {
      matter: kind.id,
      actors: subjects.length > 0 || !isDone ? subjects : speakersAt(source.statements, here),
      side: !isDone ? null : factor === 0 ? 0 : ((side * factor * none) as 1 | -1),
      words: {
        text: turnedBy === null ? `${verb}${named}` : `${turnedBy} ${verb}${named}`,
        side: (side * none * (turnedBy === null ? 1 : -1)) as 1 | -1,
      },
      phrase: null,
      target: !isServing ? phrase : beyond === null ? null : phraseAt(view, beyond.head, source.mentions),
      sentence,
    }
    return { take, noun: pattern.objects.size > 0 && end !== null ? end : -1 }
  }
  return null
}

const articleOf = ({ definite, plural, head }: Phrase, none: 1 | -1): string => {
  if (none < 0) return 'no '
  if (definite) return 'the '
  return plural ? '' : /^[aeiou]/.test(head) ? 'an ' : 'a '
}

/** Whether the object is one that the pattern asks for. */
function isObject({ items }: SentenceView, object: Place | null, phrase: Phrase | null, pattern: VerbPattern): boolean {
  if (pattern.objects.size === 0 && !pattern.isNamed) return true
  if (object === null || phrase === null) return false
  if (pattern.isNamed && (phrase.actor !== null || items[object.head]?.tag === 'NP')) return true
  return pattern.objects.has(nounStem(phrase.head))
}

/** The object of a verb whose particles are there; null when they are not. */
function objectOf(
  view: SentenceView,
  group: VerbGroup,
  { particles }: VerbPattern,
): { readonly object: Place | null; readonly end: number | null } | null {
  const { items } = view
  let at = group.head + 1
  for (const particle of particles) {
    while (items[at]?.tag === 'RB' && items[at]!.lower !== particle) at += 1
    if (items[at]?.lower !== particle) return null
    at += 1
  }
  if (group.passive) {
    const head = group.from - 1
    const isNoun = /^(?:NN|NP)$/.test(items[head]?.tag ?? '')
    return { object: isNoun ? { from: head, head } : null, end: isNoun ? head : null }
  }
  const object = placeAfter(view, at)
  return { object, end: object?.head ?? null }
}

/** The noun phrase behind "from" or "out of". */
function behind(view: SentenceView, at: number): Place | null {
  const { items } = view
  const from = items[at]?.lower === 'out' ? at + 1 : at
  return /^(?:from|of)$/.test(items[from]?.lower ?? '') ? placeAfter(view, from + 1) : null
}
