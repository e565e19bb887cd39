import { Command, Option } from 'commander'
import { LIST_FORMATS, type ListFormat } from '../../export/formats.js'
import { COMMITMENTS, SIDES } from '../../read/reading.js'
import { coderOption, decisionNumber } from '../coder.js'
import { settingOf } from '../globals.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface DecisionsChoice {
  readonly affair?: string
  readonly article?: string
  readonly anchor?: string
  readonly undone?: boolean
  readonly limit?: number
  readonly format: ListFormat
  readonly trunc: boolean
}

export interface Decided {
  readonly affair?: string
  readonly note?: string
  readonly coder: string
}

/** What a position is instead of what was read. */
export interface Corrected extends Decided {
  readonly side?: string
  readonly commitment?: string
  readonly date?: string
  readonly actor?: string
  readonly evidence?: string
}

const HELP = `
CELL is a statement, event, position or figure as lists have it in JSON: "7bd8fa40:s3"; the article's id may be cut short.

Examples:
  $ standpoint decisions --affair beijing-2022 --anchor open
  $ standpoint decisions confirm 7bd8fa40:s3 --affair beijing-2022
  $ standpoint decisions reject 7bd8fa40:p1 --note "he quotes somebody else"
  $ standpoint decisions correct 7bd8fa40:p1 --side against --note "he quotes the plan to reject it"
  $ standpoint decisions renew 4
  $ standpoint decisions undo 4`

export const decisionsCommand = (run: Run): Command => {
  const command = new Command('decisions')
    .description('what people decided of statements, events, positions and figures, and where that stands now')
    .option('--affair <id>', 'only this affair')
    .option(
      '--article <id>',
      'only on versions of this article: its id, the beginning of it, or words of title or path',
    )
    .addOption(
      new Option('--anchor <state>', 'only those that fit so far; "open" for what is to be looked at').choices([
        'exact',
        'moved',
        'changed',
        'lost',
        'open',
      ]),
    )
    .option('--undone', 'those that were taken back, too')
    .addOption(new Option('--limit <count>', 'at most so many rows').argParser(parseCount))
    .addOption(new Option('--format <format>', 'how to print them').choices(LIST_FORMATS).default('table'))
    .addOption(new Option('--no-trunc', 'in tables, show long texts whole'))
    .addHelpText('after', HELP)
    .helpCommand(false)
  for (const kind of ['confirm', 'reject', 'note'] as const) command.addCommand(cellCommand(run, kind))
  command.addCommand(correctCommand(run))
  for (const kind of ['renew', 'undo'] as const) command.addCommand(numberCommand(run, kind))
  return command.action(() =>
    run(async () =>
      (await import('../work/decisions.js')).decisions(command.opts<DecisionsChoice>(), settingOf(command)),
    ),
  )
}

const CELL_WORDS = {
  confirm: 'decide that it is read rightly',
  reject: 'decide that it is read wrongly: it counts no more',
  note: 'remember something about it',
} as const

function cellCommand(run: Run, kind: keyof typeof CELL_WORDS): Command {
  const command = new Command(kind)
    .description(CELL_WORDS[kind])
    .argument('<cell>', 'its id: 7bd8fa40:s3')
    .option('--note <words>', 'why; kept with the decision')
    .addOption(coderOption())
    .addHelpText('after', `\nExample:\n  $ standpoint decisions ${kind} 7bd8fa40:s3 --affair beijing-2022`)
  return command.action((cell: string) =>
    run(async () =>
      // The affair is an option of the list, too, and commander gives it to that one.
      (await import('../work/decisions.js')).decide(kind, cell, command.optsWithGlobals<Decided>(), settingOf(command)),
    ),
  )
}

const CORRECT_EXAMPLES = `
The machine's reading stays beside the correction, which counts in its place wherever positions are shown.

Examples:
  $ standpoint decisions correct 7bd8fa40:p1 --side against --note "this is against, not for"
  $ standpoint decisions correct 7bd8fa40:p2 --actor "Ana Roy" --date 2021-11-23`

function correctCommand(run: Run): Command {
  const command = new Command('correct')
    .description('say what a position is instead of what was read: it counts as you say')
    .argument('<cell>', 'its id: 7bd8fa40:p1')
    .addOption(new Option('--side <side>', 'which side it takes').choices(SIDES))
    .addOption(new Option('--commitment <step>', 'how far it goes').choices(COMMITMENTS))
    .option('--date <date>', 'of when it is: a day, month or year')
    .option('--actor <actor>', 'whose it is: an id or a name')
    .option('--evidence <words>', 'the words of the article that it rests on, as they stand there')
    .option('--note <words>', 'why; kept with the decision')
    .addOption(coderOption())
    .addHelpText('after', CORRECT_EXAMPLES)
  return command.action((cell: string) =>
    run(async () =>
      (await import('../work/decisions.js')).correct(cell, command.optsWithGlobals<Corrected>(), settingOf(command)),
    ),
  )
}

const NUMBER_WORDS = {
  renew: 'decide the same of what the cell of a changed decision is now',
  undo: 'take back a decision, by its number',
} as const

function numberCommand(run: Run, kind: keyof typeof NUMBER_WORDS): Command {
  const command = new Command(kind)
    .description(NUMBER_WORDS[kind])
    .argument('<decision>', 'its number', decisionNumber)
    .addOption(coderOption())
    .addHelpText('after', `\nExample:\n  $ standpoint decisions ${kind} 4`)
  return command.action((decision: number) =>
    run(async () =>
      (await import('../work/decisions.js'))[kind](decision, command.opts<Decided>(), settingOf(command)),
    ),
  )
}
