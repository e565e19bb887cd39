import { Command } from 'commander'
import { settingOf } from '../globals.js'
import { FILTERS, type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

const HELP = `
Statements of different articles that are one: quoted the same, cut, told in other words, or given to another speaker. The
fullest wording comes first; of the others, {what they add} and [what they leave out] is marked.

Examples:
  $ standpoint quotes --affair beijing-2022
  $ standpoint quotes --affair beijing-2022 --actor "Wang Wenbin" --format csv`

export const quotesCommand = (run: Run): Command => {
  const command = new Command('quotes')
    .description('the same statement in its several wordings, by article')
    .addHelpText('after', HELP)
  for (const option of listOptions(FILTERS)) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/quotes.js')).quotes(command.opts<ListChoice>(), settingOf(command))),
  )
}
