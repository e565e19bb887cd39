import type { Kysely } from 'kysely'
import { findCell } from '../../record/decisions/find-cell.js'
import {
  type AlignedSentence,
  alignTexts,
  type Cell,
  type Fate,
  loadCells,
  sentencesOf,
  spanInNewer,
} from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import { hull, type Span, textOf, textOfAll } from '../../text/index.js'
import { sentenceAt } from '../parts.js'
import type { Sentence } from '../rows.js'
import type { LoadedVersion } from './load-versions.js'
import {
  type CellFate,
  type FateCounts,
  SENTENCE_FATES,
  type SentenceFate,
  type SentencePair,
  type VersionDiff,
} from './rows.js'

/** Two versions of a page, and what became of every cell of the older one. */
export async function diffVersions(
  db: Kysely<Database>,
  older: LoadedVersion,
  newer: LoadedVersion,
): Promise<VersionDiff> {
  const rows = alignTexts(sentencesOf(older.text), sentencesOf(newer.text))
  const cells = older.reading === null ? [] : await loadCells(db, older.reading)
  const now = newer.reading === null ? [] : await loadCells(db, newer.reading)
  const spans = { older: sentencesIn(rows, 'older'), newer: sentencesIn(rows, 'newer') }
  const fates = cells.map((cell) => fateOf(cell, { older, newer, rows, now, spans }))
  return {
    older: older.row,
    newer: newer.row,
    sentences: rows.map((row) => pairOf(row, older.text, newer.text)),
    counts: countFates(rows.map(({ fate }) => FATE_NAMES[fate])),
    cells: fates.sort((one, other) => one.older.span[0] - other.older.span[0] || (one.id < other.id ? -1 : 1)),
  }
}

const FATE_NAMES: Readonly<Record<Fate, SentenceFate>> = {
  ...{ same: 'stands', moved: 'moved', changed: 'changed', removed: 'removed', added: 'added' },
}

export const countFates = (fates: readonly SentenceFate[]): FateCounts =>
  Object.fromEntries(SENTENCE_FATES.map((fate) => [fate, fates.filter((own) => own === fate).length])) as FateCounts

function pairOf({ fate, older, newer, words }: AlignedSentence, oldText: string, newText: string): SentencePair {
  const sentence = (text: string, span: Span | null): Sentence | null =>
    span === null ? null : { span, text: textOf(text, span) }
  return {
    fate: FATE_NAMES[fate],
    older: sentence(oldText, older),
    newer: sentence(newText, newer),
    words: words.map((run, index) => {
      // Words that are the same go on as in the older text where others were taken out behind them.
      const isCut = run.change === 'same' && words[index + 1]?.change === 'removed'
      const side = run.newer === null || isCut ? 'older' : 'newer'
      const [start, end] = run[side] ?? [0, 0]
      // With the white space behind it, so that the runs of one side join up to its sentence.
      const next = words.slice(index + 1).find((later) => later[side] !== null)?.[side]?.[0]
      return { change: run.change, text: textOf(side === 'older' ? oldText : newText, [start, next ?? end]) }
    }),
  }
}

interface Versions {
  readonly older: LoadedVersion
  readonly newer: LoadedVersion
  readonly rows: readonly AlignedSentence[]
  readonly now: readonly Cell[]
  readonly spans: Readonly<Record<'older' | 'newer', readonly Span[]>>
}

function fateOf(cell: Cell, { older, newer, rows, now, spans }: Versions): CellFate {
  const words = textOfAll(older.text, cell.spans)
  const place = hull(cell.spans) ?? [0, 0]
  const placed = spanInNewer(rows, place)
  const found = findCell(
    { ...cell, article: older.row.article.id, words },
    { text: newer.text, cells: now, versions: rows },
  )
  return {
    ...{ kind: cell.kind, id: cell.id, words, about: aboutOf(cell) },
    fate: FATE_NAMES[placed.fate] as CellFate['fate'],
    older: sentenceAt(older.text, spans.older, place),
    newer: placed.newer === null ? null : sentenceAt(newer.text, spans.newer, placed.newer),
    now: found.cell?.id ?? null,
    differs: found.differs,
  }
}

/** Sentences of one version in the order of its text. */
const sentencesIn = (rows: readonly AlignedSentence[], version: 'older' | 'newer'): readonly Span[] =>
  rows
    .flatMap((row) => {
      const span = row[version]
      return span === null ? [] : [span]
    })
    .sort((one, other) => one[0] - other[0])

/** What is read of a cell, in short. */
function aboutOf({ kind, says }: Cell): string {
  const words = (what: string): string => says[what]?.words ?? ''
  switch (kind) {
    case 'statement':
      return words('speaker')
    case 'event':
      return [words('actor'), words('type'), words('recipient')].filter((part) => part !== '').join(' ')
    case 'position':
      return `${words('actor')}: ${words('side')}`
    case 'figure':
      return `${words('value')} ${words('unit')}`.trim()
    default:
      return kind satisfies never
  }
}
