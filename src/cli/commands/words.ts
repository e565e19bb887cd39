import { Command, InvalidArgumentError, Option } from 'commander'
import type { WordSide } from '../../views/words/rows.js'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import { parseCount } from '../parse-count.js'
import type { Run } from '../run.js'

export interface WordsChoice extends Omit<ListChoice, 'limit'> {
  readonly one: WordSide
  readonly other: WordSide
  readonly terms: number
  readonly least: number
}

const FIELDS = ['outlet', 'actor', 'since', 'until'] as const satisfies readonly (keyof WordSide)[]

const HELP = `
Terms are words and pairs of words, weighed by "Fightin' Words" (Monroe, Colaresi & Quinn 2008): z above 0 marks the one side,
below 0 the other; terms that could differ by chance (|z| < 1.96) are left out.

Examples:
  $ standpoint words --affair beijing-2022 --one outlet="Global Times"
  $ standpoint words --affair beijing-2022 --one outlet=times --other outlet=post --terms 40
  $ standpoint words --affair beijing-2022 --one until=2021-12-05 --other since=2021-12-06 --format csv`

/** "outlet=Global Times" added to what was given before it. */
function side(text: string, before: WordSide | undefined): WordSide {
  const [, field, value] = text.match(/^(\w+)=(.+)$/s) ?? []
  const known = FIELDS.find((candidate) => candidate === field)
  if (known === undefined || value === undefined) {
    throw new InvalidArgumentError(`Expected FIELD=VALUE with one of the fields ${FIELDS.join(', ')}.`)
  }
  return { ...before, [known]: value }
}

export const wordsCommand = (run: Run): Command => {
  const command = new Command('words')
    .description('which words mark some articles off from others: by outlet, by whom they name, by time')
    .addHelpText('after', HELP)
    .addOption(
      new Option('--one <field=value>', `the articles of one side (${FIELDS.join(', ')})`)
        .argParser(side)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--other <field=value>', 'those of the other; left out, all others of the affair')
        .argParser(side)
        .default({}, 'all others'),
    )
    .addOption(new Option('--terms <count>', 'so many terms for each side').argParser(parseCount).default(20))
    .addOption(new Option('--least <count>', 'only terms that come so often').argParser(parseCount).default(4))
  for (const option of listOptions(['affair'])) if (option.long !== '--limit') command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/words.js')).words(command.opts<WordsChoice>(), settingOf(command))),
  )
}
