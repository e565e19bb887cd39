import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import { parsePort } from '../parse-count.js'
import type { Run } from '../run.js'

export interface ServeChoice extends EngineChoice {
  readonly port: number
  readonly host: string
  readonly readOnly?: true
  /** False with --no-fetch. */
  readonly fetch: boolean
  readonly open?: true
}

const HELP = `
Articles and codebooks can be brought in through the page, by who sits at this machine. Where there is no record yet, an
empty one is made. Nothing leaves the machine, save that a page is fetched from the web when somebody gives its address.

Examples:
  $ standpoint serve
  $ standpoint serve --port 5000 --open
  $ standpoint serve --read-only --host 0.0.0.0`

export const serveCommand = (run: Run): Command => {
  const command = new Command('serve')
    .description('the record as a page in the browser, and as an API')
    .option('--port <port>', 'where to listen; another free one when it is taken', parsePort, 4280)
    .option(
      '--host <address>',
      'on which address; beyond 127.0.0.1, others can read the record, and nobody can bring articles in',
      '127.0.0.1',
    )
    .option('--read-only', 'nothing can be brought in or changed through the page')
    .option('--no-fetch', 'no page is fetched from the web, also when somebody gives its address')
    .option('--open', 'open the page in the browser')
    .addHelpText('after', HELP)
  // The record's writer and the server have a thread each.
  for (const option of engineOptions(availableParallelism() - 2)) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/serve.js')).serve(command.opts<ServeChoice>(), settingOf(command))),
  )
}
