import { Command, Option } from 'commander'
import { DIGEST_PARTS, type DigestPart } from '../../views/digest/rows.js'
import { settingOf } from '../globals.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface DigestChoice {
  readonly affair?: string
  readonly since: string
  readonly of?: DigestPart
  readonly limit: number
  readonly offset: number
  readonly format: 'table' | 'markdown' | 'json'
}

const HELP = `
Examples:
  $ standpoint digest --affair beijing-2022 --since 2021-12-08
  $ standpoint digest --affair beijing-2022 --since 2021-12 --format markdown > news.md
  $ standpoint digest --affair beijing-2022 --since 2021-12 --of events --offset 20`

export const digestCommand = (run: Run): Command => {
  const command = new Command('digest')
    .description('what the record has learned since a day')
    .requiredOption('--since <date>', 'what was taken in from this day, month, year or date-time on')
    .option('--affair <id>', 'of this affair')
    .addOption(new Option('--of <part>', 'only this part').choices(DIGEST_PARTS))
    .addOption(new Option('--limit <count>', 'so many of each part').argParser(parseCount).default(20))
    .addOption(new Option('--offset <count>', 'after so many of each part').argParser(parseCount).default(0))
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'markdown', 'json']).default('table'),
    )
    .addHelpText('after', HELP)
  return command.action(() =>
    run(async () => (await import('../work/digest.js')).printDigest(command.opts<DigestChoice>(), settingOf(command))),
  )
}
