import { Command, Option } from 'commander'
import { coderOption, decisionNumber } from '../coder.js'
import { settingOf } from '../globals.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface ActorShown {
  readonly affair?: string
  readonly limit: number
  readonly why?: boolean
  readonly format: 'text' | 'json'
}

const HELP = `
NAME is an id ("person:ana-roy"), a name, or words of one that fit no other.

Examples:
  $ standpoint actor "Zhao Lijian" --affair beijing-2022
  $ standpoint actor zarif --why
  $ standpoint actor merge "Kim Il Park" "Park Kim-il" --reason "family name first"
  $ standpoint actor split "John Brennan" 7bd8fa40 --reason "a footballer of that name"
  $ standpoint actor undo 3`

const reason = (): Option => new Option('--reason <words>', 'why; kept with the decision')
export const actorCommand = (run: Run): Command => {
  const command = new Command('actor')
    .description('one actor: names, offices with dates, who quotes it, what it said; and decisions who is one')
    .argument('<name>', 'its id, its name, or words of it')
    .option('--affair <id>', 'only as this affair names it')
    .option('--why', 'why its names are one, and what was decided about them')
    .option('--limit <count>', 'at most so many statements', parseCount, 20)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .helpCommand(false)
  const parts = [mergeCommand(run), splitCommand(run), undoCommand(run)]
  for (const part of parts) command.addCommand(part)
  return command.action((name: string) =>
    run(async () => (await import('../work/actor.js')).showActor(name, command.opts<ActorShown>(), settingOf(command))),
  )
}

interface Decided {
  readonly reason?: string
  readonly coder: string
}

function mergeCommand(run: Run): Command {
  const command = new Command('merge')
    .description('decide that two actors are one')
    .argument('<name>', 'one actor')
    .argument('<other>', 'the other')
    .addOption(reason())
    .addOption(coderOption())
    .addHelpText('after', '\nExample:\n  $ standpoint actor merge "Ana Roy" "Ana Sandoval" --reason "married in 2030"')
  return command.action((one: string, other: string) =>
    run(async () => (await import('../work/actor.js')).merge(one, other, command.opts<Decided>(), settingOf(command))),
  )
}

function splitCommand(run: Run): Command {
  const command = new Command('split')
    .description('decide that one of its names, or what one article says of it, is somebody else')
    .argument('<name>', 'the actor')
    .argument('<part>', 'one of its names, or the beginning of the id of an article')
    .addOption(reason())
    .addOption(coderOption())
    .addHelpText('after', '\nExample:\n  $ standpoint actor split "Ana Roy" 7bd8fa40 --reason "the skier"')
  return command.action((name: string, part: string) =>
    run(async () => (await import('../work/actor.js')).split(name, part, command.opts<Decided>(), settingOf(command))),
  )
}

function undoCommand(run: Run): Command {
  const command = new Command('undo')
    .description('take back a decision, by its number')
    .argument('<decision>', 'its number, as --why shows it', decisionNumber)
    .addOption(coderOption())
    .addHelpText('after', '\nExample:\n  $ standpoint actor undo 3')
  return command.action((decision: number) =>
    run(async () => (await import('../work/actor.js')).undo(decision, command.opts<Decided>(), settingOf(command))),
  )
}
