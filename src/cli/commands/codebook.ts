import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface DraftChoice extends EngineChoice {
  readonly affair?: string
  readonly affairName?: string
  readonly issues: number
  readonly output: string
}

export interface CheckChoice extends EngineChoice {
  readonly affair?: string
  readonly format: 'text' | 'json'
}

const HELP = `
Examples:
  $ standpoint codebook draft news/ --affair-name "Boycott of Beijing 2022" --output beijing.yaml
  $ standpoint codebook draft --affair beijing-2022
  $ standpoint codebook check beijing.yaml
  $ standpoint codebook check beijing.yaml news/`

/** The codebook: drafted from articles, and checked against them. */
export function codebookCommand(run: Run): Command {
  const command = new Command('codebook')
    .description('the questions of an affair: draft them from the articles, check what was written')
    .addHelpText('after', HELP)
    .helpCommand(false)
  for (const part of [draftCommand(run), checkCommand(run)]) {
    // The record's writer has a thread of its own.
    for (const option of engineOptions(availableParallelism() - 1)) part.addOption(option)
    command.addCommand(part)
  }
  return command
}

function draftCommand(run: Run): Command {
  const command = new Command('draft')
    .description('propose issues: what several actors take sides on, with the words for either side, as YAML to edit')
    .argument('[paths...]', 'files or folders of articles, "-" for stdin; left out, those of --affair in the record')
    .option('--affair <id>', 'the affair of the record to draft from')
    .option('--affair-name <name>', "the affair's name, for the codebook; left out, as in the record or as the folder")
    .option('--issues <count>', 'at most so many issues', parseCount, 6)
    .option('--output <file>', 'where to write it, "-" for stdout', '-')
    .addHelpText(
      'after',
      '\nNothing is added to the record.\n\nExample:\n  $ standpoint codebook draft news/ --output affair.yaml',
    )
  return command.action((paths: string[]) =>
    run(async () =>
      (await import('../work/codebook-draft.js')).draft(paths, command.opts<DraftChoice>(), settingOf(command)),
    ),
  )
}

function checkCommand(run: Run): Command {
  const command = new Command('check')
    .description('say what is wrong with a codebook; with articles, which words they use, and what it lacks')
    .argument('<file>', 'the codebook, YAML or JSON')
    .argument('[paths...]', 'files or folders of articles to hold it against, "-" for stdin')
    .option('--affair <id>', 'hold it against this affair of the record')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  $ standpoint codebook check affair.yaml --affair beijing-2022')
  return command.action((file: string, paths: string[]) =>
    run(async () =>
      (await import('../work/codebook-check.js')).check(file, paths, command.opts<CheckChoice>(), settingOf(command)),
    ),
  )
}
