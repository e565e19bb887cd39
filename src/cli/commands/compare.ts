import { Command, Option } from 'commander'
import { CLAIM_KINDS, type ClaimKind } from '../../views/compare/rows.js'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface CompareChoice extends ListChoice {
  readonly claims?: ClaimKind
  readonly outlets: number
}

const HELP = `
Claims are positions, events, figures and statements that at least two outlets report. An outlet says so, says otherwise, was
read in those days and is silent, or was not read in those days, which is no silence.

Examples:
  $ standpoint compare --affair beijing-2022
  $ standpoint compare --affair beijing-2022 --claims position --format csv`

const SILENCE_HELP = `
Of what others report, what an outlet leaves out, the most surprising first; with how many articles of it were read in those days.
The surprise is −log₂(1 − p) bits, p = (outlets that say so + 1) / (other outlets read + 2), less where few articles were read.

Examples:
  $ standpoint silence "Global Times" --affair beijing-2022
  $ standpoint silence times --affair beijing-2022 --claims event`

const options = (command: Command): Command => {
  command
    .addOption(new Option('--claims <kind>', 'only claims of this kind').choices(CLAIM_KINDS))
    .addOption(new Option('--outlets <count>', 'claims of so many outlets at least').argParser(parseCount).default(2))
  for (const option of listOptions(['affair', 'actor'])) command.addOption(option)
  return command
}

export const compareCommand = (run: Run): Command => {
  const command = options(
    new Command('compare').description('which outlet says what: says, says otherwise, silent, not read'),
  )
  return command
    .addHelpText('after', HELP)
    .action(() =>
      run(async () =>
        (await import('../work/compare.js')).compareOutlets(command.opts<CompareChoice>(), null, settingOf(command)),
      ),
    )
}

export const silenceCommand = (run: Run): Command => {
  const command = options(
    new Command('silence')
      .description('what others report and an outlet leaves out')
      .argument('<outlet>', 'its name, or words of it that fit no other'),
  )
  return command
    .addHelpText('after', SILENCE_HELP)
    .action((outlet: string) =>
      run(async () =>
        (await import('../work/compare.js')).compareOutlets(command.opts<CompareChoice>(), outlet, settingOf(command)),
      ),
    )
}
