import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface WorkerChoice extends EngineChoice {
  readonly untilEmpty: boolean
}

const HELP = `
Workers share the work of a PostgreSQL record: "standpoint read" puts articles there and into its queue, and every worker,
on this or any other machine, reads what waits. Stop one at any time: nothing is lost, and nothing is read twice.

Examples:
  $ standpoint worker --record postgres://db.example/standpoint
  $ STANDPOINT_RECORD=postgres://db.example/standpoint standpoint worker --until-empty --threads 2`

export const workerCommand = (run: Run): Command => {
  const command = new Command('worker')
    .description('read what waits in the queue of a PostgreSQL record')
    .addOption(
      new Option('--until-empty', 'end when nothing waits any more, instead of waiting for more').default(false),
    )
    .addHelpText('after', HELP)
  for (const option of engineOptions(availableParallelism())) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/worker.js')).work(command.opts<WorkerChoice>(), settingOf(command))),
  )
}
