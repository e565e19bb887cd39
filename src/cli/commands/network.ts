import { Command, InvalidArgumentError, Option } from 'commander'
import { LIST_FORMATS, type ListFormat } from '../../export/formats.js'
import { ACTOR_KINDS } from '../../read/reading.js'
import { AGGREGATIONS, DUPLICATES, type NetworkQuestion, NODE_KINDS, NORMALISATIONS } from '../../views/network/rows.js'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import { parseShare, parseWhole } from '../parse-count.js'
import type { Run } from '../run.js'

export interface NetworkChoice
  extends Omit<ListChoice, 'format' | 'side' | 'kind'>,
    Omit<NetworkQuestion, keyof ListChoice> {
  readonly actors?: string
  readonly format: ListFormat | 'gexf'
}

const HELP = `
Networks as in Discourse Network Analyzer, from where actors are reported to stand; docs/cli.md has the formulas.

Examples:
  $ standpoint network --affair beijing-2022
  $ standpoint network --affair beijing-2022 --aggregation conflict --normalisation average --actors state
  $ standpoint network --affair beijing-2022 --two-mode --aggregation subtract --format csv
  $ standpoint network --affair beijing-2022 --backbone 0.05 --format gexf > beijing.gexf`

function parseNumber(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value
  throw new InvalidArgumentError('Expected a number that is not below 0.')
}

/** Its own way to print, besides those of lists. */
const FORMATS = [...LIST_FORMATS, 'gexf'] as const

export const networkCommand = (run: Run): Command => {
  const command = new Command('network')
    .description('who agrees or disagrees with whom, as a network')
    .addHelpText('after', HELP)
    .addOption(new Option('--nodes <what>', 'what the nodes are').choices(NODE_KINDS).default('actor'))
    .addOption(
      new Option('--by <what>', 'what ties them; left out: issues, or actors where issues are the nodes').choices(
        NODE_KINDS,
      ),
    )
    .addOption(
      new Option('--two-mode', 'draw the nodes and what ties them, and not nodes among themselves').default(false),
    )
    .addOption(new Option('--actors <kind>', 'only actors of this kind').choices(ACTOR_KINDS))
    .addOption(new Option('--aggregation <how>', 'what ties two nodes').choices(AGGREGATIONS).default('congruence'))
    .addOption(new Option('--normalisation <how>', 'what weights are divided by').choices(NORMALISATIONS).default('no'))
    .addOption(
      new Option('--duplicates <within>', 'within what the same counts once; all: never')
        .choices(DUPLICATES)
        .default('document'),
    )
    .addOption(new Option('--threshold <weight>', 'leave out edges with less weight').argParser(parseNumber))
    .addOption(
      new Option('--backbone <level>', 'keep only edges that are more than chance at this level').argParser(parseShare),
    )
    .addOption(
      new Option('--resamples <count>', 'how often articles are drawn anew for the bands; 0 for none')
        .argParser(parseWhole)
        .default(200),
    )
  const filters = ['affair', 'issue', 'actor', 'outlet', 'commitment', 'since', 'until', 'asOf'] as const
  for (const option of listOptions(filters)) {
    command.addOption(option.long === '--format' ? option.choices(FORMATS) : option)
  }
  return command.action(() =>
    run(async () =>
      (await import('../work/network.js')).printNetwork(command.opts<NetworkChoice>(), settingOf(command)),
    ),
  )
}
