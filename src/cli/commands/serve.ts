import { Command } from 'commander'
import { settingOf } from '../globals.js'
import { parsePort } from '../parse-count.js'
import type { Run } from '../run.js'

export interface ServeChoice {
  readonly port: number
  readonly host: string
  readonly open?: true
}

export const serveCommand = (run: Run): Command => {
  const command = new Command('serve')
    .description('the record as a page in the browser, and as an API')
    .option('--port <port>', 'where to listen; another free one when it is taken', parsePort, 4280)
    .option('--host <address>', 'on which address; beyond 127.0.0.1, others can read the record', '127.0.0.1')
    .option('--open', 'open the page in the browser')
    .addHelpText('after', '\nExamples:\n  $ standpoint serve\n  $ standpoint serve --port 5000 --open')
  return command.action(() =>
    run(async () => (await import('../work/serve.js')).serve(command.opts<ServeChoice>(), settingOf(command))),
  )
}
