import { type Command, Option } from 'commander'
import { openTerminal, type Terminal } from './terminal.js'

/** Options that every command takes. */
export interface Globals {
  readonly record: string
  readonly color?: boolean
}

export const globalOptions = (): Option[] => [
  new Option('--record <place>', 'the record to read or write: a file, or postgres://user@host/database')
    .env('STANDPOINT_RECORD')
    .default('standpoint.db'),
  new Option('--color', 'colours even where stdout is no terminal'),
  new Option('--no-color', 'no colours; so does a non-empty NO_COLOR in the environment'),
]

/** What a command runs with besides its own arguments. */
export interface Setting {
  readonly recordPath: string
  readonly terminal: Terminal
}

export function settingOf(command: Command): Setting {
  const { record, color } = command.optsWithGlobals<Globals>()
  return { recordPath: record, terminal: openTerminal(color) }
}
