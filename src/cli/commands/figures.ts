import { Command } from 'commander'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

export interface FiguresChoice extends ListChoice {
  readonly grouped?: boolean
}

export interface DisputesChoice extends ListChoice {
  readonly claims?: boolean
}

const FIGURES_HELP = `
Examples:
  $ standpoint figures --affair beijing-2022 --unit countries
  $ standpoint figures --affair beijing-2022 --grouped
  $ standpoint figures --outlet "Global Times" --format csv > figures.csv`

export const figuresCommand = (run: Run): Command => {
  const command = new Command('figures')
    .description('how many of what, by the day on which it was said, and who says so')
    .option('--grouped', 'what several figures count, with their different values side by side')
    .addHelpText('after', FIGURES_HELP)
  const filters = ['affair', 'unit', 'actor', 'outlet', 'since', 'until', 'article'] as const
  for (const option of listOptions(filters)) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/figures.js')).figures(command.opts<FiguresChoice>(), settingOf(command))),
  )
}

const DISPUTES_HELP = `
Examples:
  $ standpoint disputes --affair beijing-2022
  $ standpoint disputes --affair beijing-2022 --of date
  $ standpoint disputes --affair beijing-2022 --of figure --claims --format csv > disputes.csv`

export const disputesCommand = (run: Run): Command => {
  const command = new Command('disputes')
    .description(
      'where articles do not agree: rival figures, actors put on both sides of an issue, different days for one deed',
    )
    .option('--claims', 'every claim by itself, with who makes it')
    .addHelpText('after', DISPUTES_HELP)
  const filters = ['affair', 'of', 'actor', 'outlet', 'since', 'until'] as const
  for (const option of listOptions(filters)) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/figures.js')).disputes(command.opts<DisputesChoice>(), settingOf(command))),
  )
}
