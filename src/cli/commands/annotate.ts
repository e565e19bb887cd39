import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface AnnotateChoice extends EngineChoice {
  readonly codebook?: string
  readonly input: string
  readonly output: string
}

const HELP = `
One article a line in: {"id": "…", "text": "…", "outlet": "…", "published": "2021-11-23"}, gzip or not;
one reading a line out, in the same order. A line that is no article is named on stderr, and the exit status is 2.

Examples:
  $ standpoint annotate < articles.ndjson > readings.ndjson
  $ standpoint annotate --input articles.ndjson.gz --codebook affair.yaml --output readings.ndjson`

export const annotateCommand = (run: Run): Command => {
  const command = new Command('annotate')
    .description('the engine as a filter: articles in, readings out, no record')
    .option('--codebook <file>', 'names and issues to know, YAML or JSON')
    .option('--input <file>', 'NDJSON, "-" for stdin', '-')
    .option('--output <file>', 'NDJSON, "-" for stdout', '-')
    .addHelpText('after', HELP)
  for (const option of engineOptions(availableParallelism())) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/annotate.js')).annotate(command.opts<AnnotateChoice>(), settingOf(command))),
  )
}
