import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { sharedEvents } from '../events/index.js'
import { valueKey } from '../figures/group-rows.js'
import { cutTo, type KeptGroup, keptGroups } from '../figures/kept-groups.js'
import { toldGroups } from '../figures/list-figures.js'
import { placedFigures } from '../figures/load-figures.js'
import { cellOf, pairsOf } from '../ledger/cells.js'
import { loadPositions } from '../ledger/load-positions.js'
import { loadArticleRefs } from '../parts.js'
import { dayOf } from '../period.js'
import { remembered } from '../remembered.js'
import type { ArticleRef } from '../rows.js'
import { listWordings } from '../wordings/index.js'
import { claimsOfFigures, place } from './figure-claims.js'
import { CLAIM_KINDS, type ClaimKind, type ClaimPlace, type CompareQuestion } from './rows.js'

/** An article as far as a claim is held against what was read. */
export type Told = { readonly article: Pick<ArticleRef, 'outlet' | 'published'> }

/** Something that articles say, or say otherwise. */
export interface Claim extends FoundClaim {
  readonly about: string
  readonly says: readonly ClaimPlace[]
  readonly otherwise: readonly ClaimPlace[]
}

/** A claim before its words are looked up. */
export interface FoundClaim {
  readonly id: string
  readonly kind: ClaimKind
  /** The reports of it, and those that contradict it. */
  readonly says: readonly Told[]
  readonly otherwise: readonly Told[]
  /** The figures of it, where it is not told yet. */
  readonly figures?: KeptGroup
}

type Claims = (db: Kysely<Database>, question: CompareQuestion) => Promise<readonly FoundClaim[]>

/** Where an actor now stands; who reports it on another side since then says otherwise. */
const positions: Claims = async (db, { affair, actor }) => {
  const standing = pairsOf(await loadPositions(db, affair, { actor })).flatMap((pair) =>
    cellOf(pair).map((cell) => ({ pair, cell })),
  )
  return standing.map(({ pair, cell }): Claim => {
    // Nobody knows when an undated report was said: it says so as well, but contradicts nothing that is dated.
    const since = pair.positions.filter(({ said, side }) =>
      said === null ? cell.from === null || side === cell.side : cell.from === null || said >= cell.from,
    )
    return {
      id: `position:${cell.actor.id}:${cell.issue.id}`,
      kind: 'position',
      about: `${cell.actor.name} — ${cell.side}: ${cell.issue.question ?? cell.issue.id}`,
      says: since.filter(({ side }) => side === cell.side).map((row) => place(row)),
      otherwise: since.filter(({ side }) => side !== cell.side).map((row) => place(row, row.side)),
    }
  })
}

/** What was done, or is planned; a happening that is denied is said otherwise. */
const events: Claims = async (db, { affair, actor, outlets }) => {
  const rows = await sharedEvents(db, { affair, actor }, outlets ?? LEAST_OUTLETS)
  return rows
    .filter(({ modality }) => modality === 'actual' || modality === 'planned')
    .map(({ id, type, modality, actors, recipients, reports }): Claim => {
      const names = (refs: typeof actors) => refs.map(({ name }) => name).join(', ')
      const whom = recipients.length === 0 ? '' : ` → ${names(recipients)}`
      return {
        id: `event:${id}`,
        kind: 'event',
        about: `${type.toLowerCase()}${modality === 'planned' ? ' (planned)' : ''}: ${names(actors)}${whom}`,
        says: reports.map((report) => place(report)),
        otherwise: [],
      }
    })
}

/** The number that most report; another number of the same is otherwise. */
const figures: Claims = async (db, { affair, actor }) => {
  const kept = await keptGroups(db, affair)
  const groups = actor === undefined ? kept : cutTo(kept, await placedFigures(db, { affair, actor }))
  // Nobody else could have said what only one outlet says.
  const shared = groups.filter((group) => new Set(group.map(({ outlet }) => outlet)).size > 1)
  const isPlain = (group: KeptGroup): boolean => new Set(group.map(valueKey)).size === 1
  const articles = await loadArticleRefs(db, new Set(shared.flatMap((group) => group.map(({ article }) => article))))
  const plain = shared.filter(isPlain).map(
    (group): FoundClaim => ({
      ...{ id: `figure:${group[0]!.id}`, kind: 'figure', otherwise: [], figures: group },
      says: group.flatMap(({ article }) => ({ article: articles.get(article)! })),
    }),
  )
  // Which of several numbers most report hangs on whose words are copies.
  const several = shared.filter((group) => !isPlain(group))
  const told = await toldGroups(db, several)
  return [...plain, ...told.flatMap((group, at) => claimsOfFigures(group, several[at]!))]
}

/** Claims with their words, in their order. */
export async function toldClaims(db: Kysely<Database>, found: readonly FoundClaim[]): Promise<readonly Claim[]> {
  const groups = (
    await toldGroups(
      db,
      found.flatMap(({ figures: own }) => (own === undefined ? [] : [own])),
    )
  ).values()
  return found.map((claim) =>
    claim.figures === undefined ? (claim as Claim) : claimsOfFigures(groups.next().value!, claim.figures)[0]!,
  )
}

/** One statement in its wordings; given to another speaker it is said otherwise. */
const statements: Claims = async (db, { affair, actor }) => {
  const { rows } = await listWordings(db, { affair, actor })
  return rows.map(({ id, speakers, wordings }): Claim => {
    const who = speakers.map(({ name }) => name).join(', ')
    const isOther = ({ rule }: (typeof wordings)[number]) => rule === 'other-speaker'
    return {
      id: `statement:${id}`,
      kind: 'statement',
      about: `${who === '' ? 'Somebody' : who}: ${short(wordings[0]!.statement.content)}`,
      says: wordings.filter((wording) => !isOther(wording)).map(({ statement }) => place(statement)),
      otherwise: wordings
        .filter(isOther)
        .map(({ statement }) => place(statement, statement.speakers.map(({ name }) => name).join(', '))),
    }
  })
}

const MOST_CHARACTERS = 160

/** The beginning of a long statement, to the end of a word. */
const short = (words: string): string =>
  words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`

/** Of an event or a statement with fewer articles nothing is left of these claims to compare. */
export const LEAST_OUTLETS = 2

const CLAIMS: Readonly<Record<ClaimKind, Claims>> = {
  position: positions,
  event: events,
  figure: figures,
  statement: statements,
}

/** Everything that articles of an affair claim, or what is of one kind; that of a whole affair is found once. */
export async function claimsOf(db: Kysely<Database>, question: CompareQuestion): Promise<FoundClaim[]> {
  const { affair, actor, outlets } = question
  const kinds = question.kind === undefined ? CLAIM_KINDS : [question.kind]
  const claims: FoundClaim[] = []
  for (const kind of kinds) {
    const find = () => CLAIMS[kind](db, question)
    const name = `claims ${kind} ${outlets ?? LEAST_OUTLETS} ${affair}`
    claims.push(...(await (actor === undefined ? remembered(db, name, find) : find())))
  }
  return claims
}

/** Days on which articles say so or otherwise, sorted. */
export const daysOf = ({ says, otherwise }: FoundClaim): string[] =>
  [...says, ...otherwise].flatMap(({ article }) => dayOf(article.published) ?? []).sort()
