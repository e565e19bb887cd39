import { z } from 'zod'
import { COMMITMENTS, SIDES } from '../../read/reading.js'
import type {
  Change,
  Contradiction,
  IssueRef,
  Ledger,
  LedgerSummary,
  Matrix,
  MatrixCell,
  PositionRow,
  Standing,
} from '../../views/ledger/rows.js'
import { actorRef, articleRef, count, day, sentence } from '../schema-parts.js'
import { difference, removedPosition } from '../versions/schemas.js'

/** The answers about who stands where: the rows of views/ledger/rows.ts, checked against those types by the compiler. */

const side = z.enum(SIDES)
const commitment = z.enum(COMMITMENTS)
const outlets = z.array(z.string().nullable()).describe('Null where nobody states the outlet')

export const issueRef: z.ZodType<IssueRef> = z
  .object({ id: z.string(), question: z.string().nullable().describe('Null when the codebook no longer holds it') })
  .meta({ id: 'IssueRef' })

export const positionRow: z.ZodType<PositionRow> = z
  .object({
    id: z.string(),
    article: articleRef,
    actor: actorRef,
    issue: issueRef,
    side,
    commitment,
    date: day.describe('As exactly as the article says it; null when it does not'),
    said: day.describe('The day by which it is put in order; null when neither the position nor its article is dated'),
    learned: z.string().describe('When the affair took the article in; date-time in UTC'),
    inferred: actorRef.nullable().describe('The group through whose membership it only follows'),
    evidence: z.array(sentence).describe('The words that it rests on'),
    sentence: sentence.describe('The sentences around them'),
    statement: z.string().nullable().describe('The statement that it rests on'),
    confidence: z.number().min(0).max(1),
    corrected: z
      .object({
        decision: count,
        coder: z.string(),
        madeAt: z.string(),
        note: z.string().nullable(),
        changes: z.array(difference).describe('What the program had read, and what a person put in its place'),
      })
      .nullable()
      .describe('Who put something of it right by hand'),
  })
  .meta({ id: 'Position' })

const standingShape = {
  side,
  commitment: commitment.describe('Of the strongest report'),
  from: day.describe('Of the first report of it'),
  until: day.describe('Of the first report of another side; null while there is none'),
  first: positionRow,
  strongest: positionRow,
  latest: positionRow,
  reports: count.describe('Articles that say so'),
  independent: count.describe('Of these, how many do not rest on each other'),
  outlets,
  inferred: z.boolean().describe('Whether all of it only follows from a membership'),
  disputed: z.boolean().describe('Whether an article says the other side of its last day'),
  rivals: z.array(positionRow).describe('Reports from this time that say another side and did not prevail'),
  corrected: count.describe('How many of its reports people corrected by hand'),
}
export const standing: z.ZodType<Standing> = z.object(standingShape).meta({ id: 'Standing' })

const change: z.ZodType<Change> = z
  .object({ on: z.string(), from: side, to: side, before: positionRow, after: positionRow })
  .meta({ id: 'Change' })

const matrixCell: z.ZodType<MatrixCell> = z
  .object({
    actor: actorRef,
    unnamed: z.boolean().describe('No article gives the actor a name: it is counted apart from those who have one'),
    issue: issueRef,
    ...standingShape,
    change: change.nullable(),
    changes: count,
  })
  .meta({ id: 'MatrixCell' })

export const matrix: z.ZodType<Matrix> = z
  .object({
    issues: z.array(issueRef),
    actors: z.array(actorRef).describe('States, organisations, groups, persons, each with the most reports first'),
    cells: z.array(matrixCell).describe('None for pairs of which nothing is reported'),
    asOf: day,
    learnedBefore: day,
    days: z.array(z.string()).describe('On which something was said that counts here'),
    codebook: z.boolean().describe('False when the affair has no issues, so that no position could be found'),
  })
  .meta({ id: 'Matrix' })

const contradiction: z.ZodType<Contradiction> = z
  .object({
    day: z.string(),
    sides: z.array(z.object({ side, positions: z.array(positionRow), outlets, independent: count })),
  })
  .meta({ id: 'Contradiction' })

export const removedRow = removedPosition(positionRow)

export const ledger: z.ZodType<Ledger> = z
  .object({
    actor: actorRef,
    issue: issueRef,
    asOf: day,
    learnedBefore: day,
    current: standing.nullable(),
    standings: z.array(standing).describe('Oldest first; each ends where the next begins'),
    changes: z.array(change),
    contradictions: z.array(contradiction).describe('Days of which articles say both sides'),
    positions: z.array(positionRow).describe('Every report, in the order in which they were said'),
    removed: z.array(removedRow).describe('What later versions of pages no longer hold'),
  })
  .meta({ id: 'Ledger' })

export const ledgerSummary: z.ZodType<LedgerSummary> = z
  .object({
    positions: count,
    issues: z.array(
      z.object({
        issue: issueRef,
        for: count.describe('Actors with a name that now stand there'),
        against: count,
        undecided: count,
        unnamed: z
          .object({ for: count, against: count, undecided: count })
          .describe('Groups and persons without a name that now stand there'),
        disputed: count,
        changes: count,
      }),
    ),
    changes: count,
    disputed: count,
  })
  .meta({ id: 'LedgerSummary' })
