import { Option } from 'commander'
import { LIST_FORMATS, type ListFormat } from '../export/formats.js'
import { COMMITMENTS, CUE_CLASSES, MODALITIES, SIDES, STATEMENT_KINDS } from '../read/reading.js'
import type { EventFilter } from '../views/events/rows.js'
import { DISPUTE_KINDS, type DisputeFilter, type FigureFilter } from '../views/figures/rows.js'
import type { PositionFilter } from '../views/ledger/rows.js'
import type { Filter } from '../views/rows.js'
import { parseCount, parseShare } from './parse-count.js'

/** All that any list can be asked for. */
export interface AnyFilter extends Filter, PositionFilter, EventFilter, FigureFilter, DisputeFilter {}

/** What commander makes of the options below. */
export interface ListChoice extends AnyFilter {
  readonly limit?: number
  readonly format: ListFormat
  readonly trunc: boolean
}

/** What the lists can be asked for: one table, from which parser and help are made. */
const FILTER_OPTIONS: Readonly<Record<keyof AnyFilter, () => Option>> = {
  affair: () => new Option('--affair <id>', 'only this affair'),
  actor: () =>
    new Option('--actor <name>', 'only this actor: its id or words of its name; "unnamed" for no named speaker'),
  outlet: () =>
    new Option('--outlet <name>', 'only this outlet: its id or words of its name; "unknown" for none stated'),
  since: () => new Option('--since <date>', 'from this day, month or year on (2021-11-23, 2021-11, 2021)'),
  until: () => new Option('--until <date>', 'up to and with this day, month or year'),
  dated: () =>
    new Option('--dated <how>', 'hold --since and --until against the one day on which a statement was made').choices([
      'day',
    ]),
  kind: () => new Option('--kind <kind>', 'only statements told in this way').choices(STATEMENT_KINDS),
  class: () => new Option('--class <class>', 'only statements whose cue is of this class').choices(CUE_CLASSES),
  article: () =>
    new Option('--article <id>', 'only this article: its id, the beginning of it, or words of title or path'),
  search: () =>
    new Option('--search <words>', 'only statements with these words in what is said; "in quotes" for a phrase'),
  issue: () => new Option('--issue <id>', 'only this issue of the codebook: its id, or words of its question'),
  state: () => new Option('--state <name>', 'only statements of speakers of this state: its code or its name'),
  role: () => new Option('--role <office>', 'only statements of those who hold this office, as their article says'),
  confidence: () =>
    new Option('--confidence <share>', 'only statements of which the engine is at least so sure, 0 to 1').argParser(
      parseShare,
    ),
  reviewed: () =>
    new Option('--reviewed <answer>', 'only statements on which a person has ruled, or only others').choices([
      'yes',
      'no',
    ]),
  side: () => new Option('--side <side>', 'only those who stand on this side').choices(SIDES),
  commitment: () => new Option('--commitment <kind>', 'only those as firm as this').choices(COMMITMENTS),
  asOf: () => new Option('--as-of <date>', 'only what was said by the end of this day, month or year'),
  learnedBefore: () =>
    new Option('--learned-before <date>', 'only what the record had taken in by the end of this day, month or year'),
  type: () => new Option('--type <type>', 'only events of this PLOVER type, such as REJECT'),
  mode: () => new Option('--mode <mode>', 'only events of this PLOVER mode, such as boycott'),
  unit: () => new Option('--unit <noun>', 'only figures that count these: countries, people, percent'),
  of: () => new Option('--of <kind>', 'only disputes of this kind').choices(DISPUTE_KINDS),
  modality: () => new Option('--modality <kind>', 'only events that were done, planned …').choices(MODALITIES),
}

const PAGE_OPTIONS: readonly (() => Option)[] = [
  () => new Option('--limit <count>', 'at most so many rows').argParser(parseCount),
  () => new Option('--format <format>', 'how to print them').choices(LIST_FORMATS).default('table'),
  () => new Option('--no-trunc', 'in tables, show long texts whole'),
]

/** What the lists of articles and of what they say can be asked for. */
export const FILTERS = [
  'affair',
  'actor',
  'outlet',
  'since',
  'until',
  'dated',
  'kind',
  'class',
  'article',
  'search',
  'state',
  'role',
  'issue',
  'confidence',
  'reviewed',
] as const satisfies readonly (keyof Filter)[]

/** Options of a list that can be asked for by `filters`. */
export const listOptions = (filters: readonly (keyof AnyFilter)[]): Option[] => [
  ...filters.map((filter) => FILTER_OPTIONS[filter]()),
  ...PAGE_OPTIONS.map((make) => make()),
]

/** What was asked for, without how to print it. */
export function filterOf(choice: ListChoice): AnyFilter {
  const { limit: _, format: __, trunc: ___, ...filter } = choice
  return filter
}
