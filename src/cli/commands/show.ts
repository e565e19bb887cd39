import { Command } from 'commander'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export const showCommand = (run: Run): Command => {
  const command = new Command('show')
    .description('print an article with its statements marked')
    .argument('<article>', 'its id, the beginning of it, or words of its title or path')
    .option('--affair <id>', 'as read for this affair')
    .addHelpText(
      'after',
      '\nExamples:\n  $ standpoint show 256c3d74\n  $ standpoint show "close contact" --color | less -R',
    )
  return command.action((article: string, { affair }: { affair?: string }) =>
    run(async () => (await import('../work/show.js')).show(article, affair, settingOf(command))),
  )
}
