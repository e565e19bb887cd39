import { Command } from 'commander'
import { actorCommand } from './commands/actor.js'
import { annotateCommand } from './commands/annotate.js'
import { codebookCommand } from './commands/codebook.js'
import { compareCommand, silenceCommand } from './commands/compare.js'
import { decisionsCommand } from './commands/decisions.js'
import { digestCommand } from './commands/digest.js'
import { eventCommand } from './commands/event.js'
import { disputesCommand, figuresCommand } from './commands/figures.js'
import { joinCommand } from './commands/join.js'
import { listCommands } from './commands/lists.js'
import { moveCommand } from './commands/move.js'
import { networkCommand } from './commands/network.js'
import { positionsCommand } from './commands/positions.js'
import { quotesCommand } from './commands/quotes.js'
import { readCommand } from './commands/read.js'
import { reportCommand } from './commands/report.js'
import { rereadCommand } from './commands/reread.js'
import { searchCommand } from './commands/search.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { timelineCommand } from './commands/timeline.js'
import { versionsCommand } from './commands/versions.js'
import { wordsCommand } from './commands/words.js'
import { workerCommand } from './commands/worker.js'
import { globalOptions } from './globals.js'
import type { Run } from './run.js'
import { standpointVersion } from './version.js'

const HELP = `
Examples:
  $ standpoint read news/ --affair beijing-2022
  $ standpoint statements --affair beijing-2022 --actor putin
  $ standpoint positions --affair beijing-2022 --as-of 2021-12-01
  $ standpoint report beijing-2022 --output beijing.html
  $ standpoint serve

Exit status: 0 done, 1 nothing found, 2 something failed or was stopped, even when the rest was done.`

/** The command with all its parts; `run` is told the work of the command that was called. */
export function buildProgram(run: Run): Command {
  const program = new Command('standpoint')
    .description('Reads the news coverage of an affair and keeps the record: who said what, and which outlet says so.')
    .version(standpointVersion(), '--version', 'print the version')
    .helpOption('--help', 'print what there is to choose')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .addHelpText('after', HELP)
  for (const option of globalOptions()) program.addOption(option)
  const commands = [
    codebookCommand(run),
    readCommand(run),
    rereadCommand(run),
    positionsCommand(run),
    ...listCommands(run),
    searchCommand(run),
    timelineCommand(run),
    digestCommand(run),
    figuresCommand(run),
    disputesCommand(run),
    actorCommand(run),
    eventCommand(run),
    showCommand(run),
    versionsCommand(run),
    decisionsCommand(run),
    reportCommand(run),
    annotateCommand(run),
    serveCommand(run),
    compareCommand(run),
    silenceCommand(run),
    quotesCommand(run),
    networkCommand(run),
    workerCommand(run),
    moveCommand(run),
    joinCommand(run),
    wordsCommand(run),
  ]
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program).helpOption('--help', 'print this'))
    for (const part of command.commands) part.copyInheritedSettings(command).helpOption('--help', 'print this')
  }
  return program
}
