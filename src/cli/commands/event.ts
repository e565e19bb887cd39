import { Command, Option } from 'commander'
import { coderOption } from '../coder.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface EventDecided {
  readonly reason?: string
  readonly coder: string
}

const HELP = `
Events are named by their ids, as "standpoint events --format json" has them: that of any report names the happening.
"standpoint actor undo NUMBER" takes a decision back.

Examples:
  $ standpoint event 7bd8fa40c2d1e3f4:e2
  $ standpoint event merge 7bd8fa40c2d1e3f4:e2 19c0ffee00112233:e5 --reason "the same vote"
  $ standpoint event split 7bd8fa40c2d1e3f4:e2 19c0ffee00112233:e5`

export const eventCommand = (run: Run): Command => {
  const command = new Command('event')
    .description('one happening: who reports it, and why these are held to be one; and decisions which are')
    .argument('<id>', 'the id of any of its reports')
    .option('--affair <id>', 'only the reports of this affair')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .helpCommand(false)
  for (const kind of ['merge', 'split'] as const) command.addCommand(rulingCommand(run, kind))
  return command.action((id: string) =>
    run(async () =>
      (await import('../work/event.js')).showEvent(
        id,
        command.opts<{ readonly affair?: string; readonly format: 'text' | 'json' }>(),
        settingOf(command),
      ),
    ),
  )
}

const RULINGS = {
  merge: 'decide that two reports are of one happening',
  split: 'decide that two reports are of two happenings',
} as const

function rulingCommand(run: Run, kind: keyof typeof RULINGS): Command {
  const command = new Command(kind)
    .description(RULINGS[kind])
    .argument('<one>', 'id of one event')
    .argument('<other>', 'id of the other')
    .addOption(new Option('--reason <words>', 'why; kept with the decision'))
    .addOption(coderOption())
    .addHelpText('after', `\nExample:\n  $ standpoint event ${kind} 7bd8fa40c2d1e3f4:e2 19c0ffee00112233:e5`)
  return command.action((one: string, other: string) =>
    run(async () =>
      (await import('../work/event.js')).decideEvent(
        kind,
        one,
        other,
        command.opts<EventDecided>(),
        settingOf(command),
      ),
    ),
  )
}
