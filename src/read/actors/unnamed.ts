import { contains, indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { ActorKind, Unnamed } from '../reading.js'
import { COUNT, countOf } from '../times/lexicon.js'

/** Of an actor what its words are read from. */
interface Described {
  readonly kind: ActorKind
  readonly mentions: readonly { readonly span: Span }[]
}

/** Words by which an article says that it withholds a name. */
const WITHHELD =
  /\b(?:(?:up)?on (?:the |a )?condition of (?:strict )?anonymity|anonymity|anonymously|not to be (?:named|identified|quoted by name)|to (?:remain|stay) anonymous|to be (?:named|identified)|without being (?:named|identified)|not (?:named|identified) (?=because|for|in|by|due|as))/giu
/** The verb before them, and what goes with it: "who asked", "speaking only". */
const LEAD =
  /(?:\b(?:who|and|all|both|was|were|did|does|do|n[o’']t|not|only|spoke|speaking|talking|talked|asked|asking|insisted|insisting|requested|requesting|wished|wishing|wish|wanted|want|wanting|preferred|preferring|granted|given|declined|declining|refused|refusing|for|on|described \p{L}+|agreed to \p{L}+)\s+)+$/u
/** Words that say nothing of the kind without such a verb: "the new minister is to be named". */
const NEEDS_LEAD = /^(?:anonymity|to be|not \p{L}+$)/u
const ASKING = /(?:ask|insist|request|wish|want|prefer|grant|given|declin|refus|n[o’']t|not)/u

/** Why: right behind that, or instead of it ("who was not authorised to speak"). */
const REASON =
  /^[\s,]{1,3}(?:in order )?((?:because|since|as|due to|citing|given|for fear|out of fear|fearing|to (?:discuss|describe|speak|talk|share|avoid|protect|disclose|reveal|relay|offer|comment|be)|when (?:discussing|describing)|in (?:discussing|describing|order))\b[^.;“”"()—]*)/iu
const NOT_FREE =
  /\b(?:who |and )?(?:(?:was|were|is|are)(?: ?n[o’']t| not)|lacked|without) (?:publicly )?(?:authori[sz]ed|allowed|permitted|cleared|authority|authori[sz]ation|permission)\b[^,.;“”"()—]*?(?=[,.;“”"()—]| (?:said|says|told|added)\b|$)/giu

/** What the sentences of its mentions say of a source that has no name. */
export function unnamedOf(doc: Doc, draft: Described): Unnamed {
  const number = numberOf(doc, draft)
  for (const { span } of draft.mentions) {
    const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, span[0])]
    if (sentence === undefined) continue
    const anonymity = nearest(span, withheldIn(doc, sentence))
    const [, why] = anonymity === null ? [] : (REASON.exec(doc.article.text.slice(anonymity[1], sentence[1])) ?? [])
    const reason =
      anonymity !== null && why !== undefined
        ? spanAt(doc, why, anonymity[1])
        : anonymity === null
          ? nearest(span, matchesIn(doc, sentence, NOT_FREE))
          : null
    if (anonymity !== null || reason !== null) return { number, anonymity, reason }
  }
  return { number, anonymity: null, reason: null }
}

/** Matches in a sentence that stand in no quotation. */
const matchesIn = ({ article, quotations }: Doc, [start, end]: Span, pattern: RegExp): readonly Span[] =>
  [...article.text.slice(start, end).matchAll(pattern)]
    .map((match): Span => [start + match.index, start + match.index + match[0].trimEnd().length])
    .filter((span) => !quotations.some((quotation) => contains(quotation.span, span)))

/** Where a sentence says that a name is withheld, with the verb before. */
function withheldIn(doc: Doc, sentence: Span): readonly Span[] {
  const { text } = doc.article
  return matchesIn(doc, sentence, WITHHELD).flatMap(([start, end]): Span[] => {
    const lead = LEAD.exec(text.slice(sentence[0], start))?.[0] ?? ''
    const opening = /^and\s+/u.exec(lead)?.[0].length ?? 0
    return NEEDS_LEAD.test(text.slice(start, end)) && !ASKING.test(lead) ? [] : [[start - lead.length + opening, end]]
  })
}

/** The span that stands nearest behind a mention, else the last before it. */
function nearest([from, to]: Span, found: readonly Span[]): Span | null {
  const behind = found.find((span) => span[0] >= from)
  if (behind !== undefined && behind[0] - to < REACH) return behind
  return found.findLast((span) => span[1] <= from) ?? null
}

/** How far behind the mention, in code units, what is said of it may stand. */
const REACH = 160

/** Where the words of a reason stand; without a tag of saying at their end ("because it is secret, she said"). */
function spanAt({ article }: Doc, words: string, from: number): Span {
  const start = article.text.indexOf(words, from)
  const tag =
    /(?:,? (?:\p{L}+ )?(?:said|says|told|added|wrote|warned|claimed|noted|argued)|, (?:is|was|are|were|has|had))\b.*$/su.exec(
      words,
    )
  const plain = (tag === null ? words : words.slice(0, tag.index)).replace(/[\s,]+$/, '')
  return [start, start + plain.length]
}

const NUMBER = new RegExp(`^(?:(?:at least|the|these|those|some|about) )?(a dozen|a hundred|${COUNT})\\b`, 'iu')

/** "two officials" → 2, "a diplomat" → 1; null for "officials" and "several officials". */
function numberOf({ article }: Doc, { kind, mentions }: Described): number | null {
  if (kind === 'person') return 1
  for (const { span } of mentions) {
    const [, words] = NUMBER.exec(article.text.slice(...span)) ?? []
    const count = words === undefined || /^(?:an?|several|few)$/i.test(words) ? null : countOf(words)
    if (count !== null && count > 1) return count
  }
  return null
}
