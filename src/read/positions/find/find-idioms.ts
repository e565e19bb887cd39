import { contains, indexAt, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { dateAt } from '../date-at.js'
import type { Finding } from '../holding.js'
import type { Who } from '../who/who.js'

/** Set phrases that tell a side on whatever the words around them are about; `sign` is toward the deed (a table of words). */
const IDIOMS: readonly {
  readonly rule: string
  readonly pattern: RegExp
  readonly sign: 1 | -1 | 0
  readonly commitment: Finding['commitment']
  readonly certainty: number
}[] = [
  {
    rule: 'leaning-no',
    pattern: /\blean(?:s|ed|ing)?\s+(?:toward(?:s)?\s+)?(?:a\s+)?["“‘']?(?:no|against|voting no)\b/gi,
    sign: -1,
    commitment: 'consider',
    certainty: 0.6,
  },
  {
    rule: 'leaning-yes',
    pattern: /\blean(?:s|ed|ing)?\s+(?:toward(?:s)?\s+)?(?:a\s+)?["“‘']?(?:yes|in favou?r)\b/gi,
    sign: 1,
    commitment: 'consider',
    certainty: 0.6,
  },
  {
    rule: 'unconvinced',
    pattern:
      /\b(?:remain(?:s|ed)?|is|are|was|were|am|'m)\s+(?:\p{L}+ly\s+)?(?:unconvinced|unpersuaded|not convinced|not persuaded)\b/giu,
    sign: -1,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'open',
    pattern:
      /\b(?:(?:has|have|had) (?:not (?:yet )?(?:decided|made up)|yet to (?:decide|make up))|(?:hasn|haven|hadn)['’]t (?:yet )?(?:decided|made up)|(?:is|are|was|were|remain(?:s|ed)?) (?:still )?undecided|no decision (?:has|had) been (?:made|taken)|(?:have|has) decided nothing|keep(?:ing)? (?:our|its|his|her|their) options open)\b/gi,
    sign: 0,
    commitment: 'consider',
    certainty: 0.5,
  },
  {
    rule: 'restraint',
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
 * words stand; `doers` are left out: their side is known.
 */
export function findIdioms(
  doc: Doc,
  who: Who,
  deed: { readonly issue: number; readonly sign: 1 | -1; readonly actors: ReadonlySet<string> },
  matters: readonly number[],
): readonly Finding[] {
  const { text } = doc.article
  return IDIOMS.flatMap(({ rule, pattern, sign, commitment, certainty }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const at = match.index
      if (doc.chrome.some((furniture) => contains(furniture, [at, at + 1]))) return []
      if (!matters.some((offset) => Math.abs(offset - at) < NEAR)) return []
      const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, at)]
      if (sentence === undefined) return []
      const { statement, actors } = holdersAt(doc, who, at, sentence)
      return actors
        .filter((actor) => sign === 0 || !deed.actors.has(actor))
        .map((actor) => ({
          actor,
          issue: deed.issue,
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
    const isSubject = inside && at - last.span[1] < 30
    return { statement, actors: isSubject ? [last.actor.id] : who.speakersIn(statement) }
  }
  const cued = doc.statements.find(({ cue }) => cue.some(([start, end]) => start <= at + 4 && at < end))
  if (cued !== undefined) return { statement: cued, actors: who.speakersIn(cued) }
  const first = named[0]
  return { statement: null, actors: first !== undefined && first.span[0] - sentence[0] < 40 ? [first.actor.id] : [] }
}
