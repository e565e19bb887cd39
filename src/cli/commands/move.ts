import { Command } from 'commander'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface MoveChoice {
  readonly from?: string
  readonly to: string
}

const HELP = `
Copies a whole record, from a file to a PostgreSQL database, back, or from one to another of its kind. The old one stays as it
is. The new one must be empty; it stays so until everything has been written, read back and found equal.

Examples:
  $ standpoint move --to postgres://db.example/standpoint
  $ standpoint move --from postgres://db.example/standpoint --to beijing.db`

export const moveCommand = (run: Run): Command => {
  const command = new Command('move')
    .description('copy a whole record into another place: a file or a PostgreSQL database')
    .option('--from <place>', 'the record to copy; left out, the one that --record names')
    .requiredOption('--to <place>', 'where to: a new file, or an empty database')
    .addHelpText('after', HELP)
  return command.action(() =>
    run(async () => (await import('../work/move.js')).move(command.opts<MoveChoice>(), settingOf(command))),
  )
}
