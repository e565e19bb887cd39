import { contains, indexAt, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { dateAt } from '../date-at.js'
import type { Finding } from '../holding.js'
import type { Who } from '../who/who.js'

/** Set phrases that tell a side on whatever the words around them are about; `sign` is toward the deed (a table of words). */
const IDIOMS: readonly {
  readonly rule: string
  /** One of these stands wherever the pattern fits: quicker to look for. */
  readonly hints?: readonly string[]
  readonly pattern: RegExp
  readonly sign: 1 | -1 | 0
  readonly commitment: Finding['commitment']
  readonly certainty: number
}[] = [
  {
    rule: 'leaning-no',
    hints: ['lean'],
    pattern: /\blean(?:s|ed|ing)?\s+(?:toward(?:s)?\s+)?(?:a\s+)?["“‘']?(?:no|against|voting no)\b/gi,
    sign: -1,
    commitment: 'consider',
    certainty: 0.6,
  },
  {
    rule: 'leaning-yes',
    hints: ['lean'],
    pattern: /\blean(?:s|ed|ing)?\s+(?:toward(?:s)?\s+)?(?:a\s+)?["“‘']?(?:yes|in favou?r)\b/gi,
    sign: 1,
    commitment: 'consider',
    certainty: 0.6,
  },
  {
    rule: 'unconvinced',
    hints: ['convinced', 'persuaded'],
    pattern:
      /\b(?:remain(?:s|ed)?|is|are|was|were|am|'m)\s+(?:\p{L}+ly\s+)?(?:unconvinced|unpersuaded|not convinced|not persuaded)\b/giu,
    sign: -1,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'open',
    hints: ['decide', 'decision', 'made up', 'make up', 'options open', 'that point'],
    pattern:
      /\b(?:(?:has|have|had) (?:not (?:yet )?(?:decided|made up|reached that point)|yet to (?:decide|make up))|(?:hasn|haven|hadn)['’]t (?:yet )?(?:decided|made up)|(?:is|are|was|were|remain(?:s|ed)?) (?:still )?undecided|no decision (?:has|had) been (?:made|taken)|(?:have|has) decided nothing|(?:keep(?:ing)?|kept) (?:our|its|his|her|their) options open)\b/gi,
    sign: 0,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'unsaid',
    pattern:
      /\b(?:(?:declin|refus)(?:es|ed|ing) to (?:say|disclose|indicate|reveal|speculate|take (?:a )?(?:position|sides?|stand))|(?:would|will|did|does|do|has|have)(?:n['’]t| not) (?:say|said|disclose|indicate|indicated|reveal|revealed)|won['’]t say|stop(?:s|ped) short of saying|(?:avoid|dodg|evad)(?:s|es|ed|ing) (?:saying|declaring|taking)) (?:(?:whether|if|how) (?:he|she|they|it) (?:would|will|plans?|planned|intends?|intended|supports?|supported|backs?|backed|favou?rs?|favou?red|opposes?|opposed)|where (?:he|she|they|it) stands?|a (?:position|side|stand)|(?:his|her|its|their) view)\b/gi,
    sign: 0,
    commitment: 'consider',
    certainty: 0.55,
  },
  {
    rule: 'no-position',
    hints: [
      'position',
      'stance',
      'stand',
      'side',
      'committal',
      'on the fence',
      'open mind',
      'judgment',
      'judgement',
      'question',
      ' rule ',
      'at it again',
    ],
    pattern:
      /\b(?:(?:(?:has|have|had) (?:not (?:yet )?taken|yet to take)|(?:hasn|haven|hadn)['’]t (?:yet )?taken|without taking|(?:takes?|took|taken|taking) no) (?:an? )?(?:\p{L}+ )?(?:position|stance|stand|sides?)|non-?committal|on the fence|(?:keep(?:s|ing)?|kept) an open mind|(?:reserv|withh)(?:e|es|ed|ing|eld|old|olds|olding) judge?ment|(?:side-?step|duck|dodg)(?:p?ed|s|es|p?ing) (?:\p{L}+ )?(?:a )?questions? (?:on|about|over|whether)|(?:would|will|could|did|does)(?:n['’]t| not) rule (?:anything|it|that|either) (?:out|in or out)|(?:look|looks|looking) at it again)\b/giu,
    sign: 0,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'will-decide',
    hints: ['decide', 'decision'],
    pattern:
      /\b(?:would|will|is to|are to|plans to|expects to|['’]ll) (?:(?:make|announce) (?:a|its|his|her|their) (?:final )?decision|decide (?:on \p{Lu}\p{L}+|in \p{Lu}\p{L}+|by \p{Lu}\p{L}+|soon|later|(?:next|this) \p{L}+))\b/gu,
    sign: 0,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'weighing',
    hints: ['weighing', 'reviewing', 'mulling', 'examining', 'studying', 'evaluating', 'assessing'],
    pattern:
      /\b(?:is|are|was|were|['’]s|['’]re) (?:still |now |currently )?(?:weighing|reviewing|mulling|examining|studying|evaluating|assessing) (?:the matter|the question|the issue|the decision|the proposal|the measure|the bill|its options|(?:his|her|their) options|it)\b/giu,
    sign: 0,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'restraint',
    hints: ['restraint', 'calm', 'escalation', 'heads'],
    pattern:
      /\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|appeal(?:s|ed|ing)? for|counsel(?:s|l?ed|l?ing)?)\s+(?:\p{L}+\s+){0,4}["“‘']?(?:restraint|calm|de-escalation|cool(?:er)? heads|calm heads)\b/giu,
    sign: -1,
    commitment: 'argue',
    certainty: 0.4,
  },
  {
    rule: 'troubled',
    pattern:
      /\b(?:I|we)(?:['’](?:m|re)|\s+(?:am|are|were|feel|remain))\s+(?:\p{L}+ly\s+|very\s+|so\s+)?(?:concerned|worried|disappointed|saddened|alarmed|dismayed|appalled|outraged|shocked|troubled|disturbed)\b(?!\s+(?:about|for|with|over)\s+(?!(?:the|this|that|these|what)\b))/giu,
    sign: -1,
    commitment: 'argue',
    certainty: 0.5,
  },
  {
    rule: 'glad',
    pattern:
      /\b(?:I|we)(?:['’](?:m|re)|\s+(?:am|are|were|feel))\s+(?:\p{L}+ly\s+|very\s+|so\s+)?(?:pleased|delighted|thrilled|grateful|thankful|overjoyed)\b/giu,
    sign: 1,
    commitment: 'argue',
    certainty: 0.45,
  },
]

/** How far back a sentence of the matter may stand, in code units. */
const NEAR = 600

/**
 * Findings of set phrases in somebody's words, or in a sentence whose subject speaks. `matters` are the offsets where the issue's
 * words stand; `doers` are left out: their side is known. `issueIn` tells the first issue whose words a sentence holds.
 */
export function findIdioms(
  doc: Doc,
  who: Who,
  deed: { readonly issue: number; readonly sign: 1 | -1; readonly actors: ReadonlySet<string> },
  matters: readonly number[],
  issueIn: (sentence: number) => number | null,
): readonly Finding[] {
  const { text } = doc.article
  return IDIOMS.filter(({ hints }) => hints?.some((hint) => text.includes(hint)) ?? true).flatMap(
    ({ rule, pattern, sign, commitment, certainty }) =>
      [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
        const at = match.index
        if (doc.chrome.some((furniture) => contains(furniture, [at, at + 1]))) return []
        if (!matters.some((offset) => Math.abs(offset - at) < NEAR)) return []
        const number = indexAt(doc.scan.sentences, at)
        const sentence = doc.scan.sentences[number]
        if (sentence === undefined) return []
        // What somebody leaves open is what the sentence speaks of, or the one before.
        const issue = sign === 0 ? (issueIn(number) ?? issueIn(number - 1) ?? deed.issue) : deed.issue
        const { statement, actors } = holdersAt(doc, who, at, sentence)
        return actors
          .filter((actor) => sign === 0 || !deed.actors.has(actor))
          .map((actor) => ({
            actor,
            issue,
            sign: (deed.sign * sign || 0) as 1 | -1 | 0,
            commitment,
            date: dateAt(doc, at, statement),
            evidence: [sentence],
            statement,
            certainty,
            rule: `idiom.${rule}`,
            at,
            inferred: null,
          }))
      }),
  )
}

/** Whose words or deed the idiom is: the subject that opens its clause, or whoever speaks it. */
function holdersAt(
  doc: Doc,
  who: Who,
  at: number,
  sentence: Span,
): { readonly statement: Statement | null; readonly actors: readonly string[] } {
  const statement = who.statementAt(at)
  const named = who.mentions.filter(({ span, form }) => span[0] >= sentence[0] && span[1] <= at && form !== 'pronoun')
  const last = named.at(-1)
  if (statement !== null) {
    const inside =
      last !== undefined && statement.content.some(([start, end]) => start <= last.span[0] && last.span[1] <= end)
    const isSubject =
      inside && at - last.span[1] < 30 && !/[,;]|\b(?:and|but)\b/.test(doc.article.text.slice(last.span[1], at))
    return { statement, actors: isSubject ? [last.actor.id] : who.speakersIn(statement) }
  }
  const cued = doc.statements.find(({ cue }) => cue.some(([start, end]) => start <= at + 4 && at < end))
  if (cued !== undefined) return { statement: cued, actors: who.speakersIn(cued) }
  const first = named[0]
  return { statement: null, actors: first !== undefined && first.span[0] - sentence[0] < 40 ? [first.actor.id] : [] }
}
