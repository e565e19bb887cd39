import { Option } from 'commander'
import { LIST_FORMATS, type ListFormat } from '../export/formats.js'
import { CUE_CLASSES, STATEMENT_KINDS } from '../read/reading.js'
import type { Filter } from '../views/rows.js'
import { parseCount } from './parse-count.js'

/** What commander makes of the options below. */
export interface ListChoice extends Filter {
  readonly limit?: number
  readonly format: ListFormat
  readonly trunc: boolean
}

/** What the lists can be asked for: one table, from which parser and help are made. */
const FILTER_OPTIONS: Readonly<Record<keyof Filter, () => Option>> = {
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
}

const PAGE_OPTIONS: readonly (() => Option)[] = [
  () => new Option('--limit <count>', 'at most so many rows').argParser(parseCount),
  () => new Option('--format <format>', 'how to print them').choices(LIST_FORMATS).default('table'),
  () => new Option('--no-trunc', 'in tables, show long texts whole'),
]

export const FILTERS = Object.keys(FILTER_OPTIONS) as (keyof Filter)[]

/** Options of a list that can be asked for by `filters`. */
export const listOptions = (filters: readonly (keyof Filter)[]): Option[] => [
  ...filters.map((filter) => FILTER_OPTIONS[filter]()),
  ...PAGE_OPTIONS.map((make) => make()),
]

export function filterOf(choice: ListChoice): Filter {
  return Object.fromEntries(FILTERS.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name]]])))
}
