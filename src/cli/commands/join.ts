import { Command } from 'commander'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

const HELP = `
Readings are joined as they come. A record that an older Standpoint made was joined by other rules, or not at all for what
has been added since; "events", "copies", "quotes", "compare" and "silence" then say so. It can be stopped and goes on where it was.

Example:
  $ standpoint join --record beijing.db`

export const joinCommand = (run: Run): Command => {
  const command = new Command('join')
    .description('join again what articles say together, in a record that an older Standpoint made')
    .addHelpText('after', HELP)
  return command.action(() => run(async () => (await import('../work/join.js')).join(settingOf(command))))
}
