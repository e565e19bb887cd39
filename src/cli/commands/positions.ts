import { Command } from 'commander'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

export interface PositionsChoice extends ListChoice {
  readonly history?: boolean
  readonly reports?: boolean
  readonly removed?: boolean
}

const HELP = `
Where an actor stands is what the latest reports say; of one day, what was done counts more than what was pledged, argued,
considered or expected by others; undated reports count only where none is dated. Issues are those of the codebook that the
articles were read with.

Examples:
  $ standpoint positions --affair beijing-2022
  $ standpoint positions --affair beijing-2022 --issue truce --as-of 2021-12-01
  $ standpoint positions --affair beijing-2022 --actor australia --history
  $ standpoint positions --affair beijing-2022 --reports --format csv > positions.csv`

export const positionsCommand = (run: Run): Command => {
  const command = new Command('positions')
    .description('who stands where on which issue, since when, and on whose word')
    .option('--history', 'what each stood for before, with the changes')
    .option('--reports', 'every report by itself')
    .option('--removed', 'reports that a later version of their page no longer holds: they do not count')
    .addHelpText('after', HELP)
  const filters = ['affair', 'issue', 'actor', 'side', 'commitment', 'outlet', 'asOf', 'learnedBefore'] as const
  for (const option of listOptions(filters)) command.addOption(option)
  return command.action(() =>
    run(async () =>
      (await import('../work/positions.js')).positions(command.opts<PositionsChoice>(), settingOf(command)),
    ),
  )
}
