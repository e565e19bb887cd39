import { Command, Option } from 'commander'
import { TIMELINE_KINDS, type TimelineKind } from '../../views/timeline/rows.js'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

export interface TimelineChoice extends Omit<ListChoice, 'of'> {
  readonly of?: TimelineKind
}

const HELP = `
Examples:
  $ standpoint timeline --affair beijing-2022 --since 2021-12
  $ standpoint timeline --affair beijing-2022 --of change`

export const timelineCommand = (run: Run): Command => {
  const command = new Command('timeline')
    .description('what was said and done, and who changed sides, day by day')
    .addOption(new Option('--of <kind>', 'only these').choices(TIMELINE_KINDS))
    .addHelpText('after', HELP)
  for (const option of listOptions(['affair', 'actor', 'outlet', 'since', 'until', 'issue'])) command.addOption(option)
  return command.action(() =>
    run(async () =>
      (await import('../work/timeline.js')).printTimeline(command.opts<TimelineChoice>(), settingOf(command)),
    ),
  )
}
