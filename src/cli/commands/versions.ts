import { Command, Option } from 'commander'
import { settingOf } from '../globals.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface VersionsChoice {
  readonly affair?: string
  readonly against?: string
  readonly limit?: number
  readonly format: 'text' | 'json'
}

const HELP = `
Examples:
  $ standpoint versions --affair beijing-2022
  $ standpoint versions 7bd8fa40
  $ standpoint versions 7bd8fa40 --against 256c3d74 --format json`

export const versionsCommand = (run: Run): Command => {
  const command = new Command('versions')
    .description('how pages changed: which did, or one in its versions, with what became of what was read of it')
    .argument(
      '[article]',
      'its id, the beginning of it, or words of its title or path; left out, the pages that changed',
    )
    .option('--affair <id>', 'as this affair has read them')
    .option('--against <id>', 'the version to hold it against; left out, the one before it')
    .addOption(new Option('--limit <count>', 'at most so many pages').argParser(parseCount))
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
  return command.action((article: string | undefined) =>
    run(async () =>
      (await import('../work/versions.js')).versions(article, command.opts<VersionsChoice>(), settingOf(command)),
    ),
  )
}
