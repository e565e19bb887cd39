import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { FIELDS, type FieldNames } from '../../ingest/field-names.js'
import { slug } from '../../text/index.js'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface ReadChoice extends EngineChoice {
  readonly affair: string
  readonly affairName?: string
  readonly codebook?: string
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly timezone?: string
  readonly column: FieldNames
  readonly queueOnly: boolean
}

const HELP = `
Reads text (.txt, .md), web pages (.html), NDJSON and JSON, CSV and TSV, each also as .gz, and folders of them. An
article that the record knows is not read twice. Outlet and date are taken from the options, a column, a sidecar file
(ARTICLE.meta.json) or the text itself, in this order; where nobody states them they stay unknown.

Examples:
  $ standpoint read news/ --affair beijing-2022 --affair-name "Boycott of Beijing 2022"
  $ standpoint read herald.html --affair beijing-2022 --outlet "Port Sable Herald" --published 2021-11-23
  $ standpoint read export.csv --affair beijing-2022 --column text=Body --column published=Date
  $ zcat articles.ndjson.gz | standpoint read - --affair beijing-2022 --codebook beijing.yaml`

export const readCommand = (run: Run): Command => {
  const command = new Command('read')
    .description('take articles into the record and read them')
    .argument('<paths...>', 'files, folders, or "-" for stdin')
    .requiredOption('--affair <id>', 'the affair that they belong to; made when there is none', affairId)
    .option('--affair-name <name>', 'its name for people; left out, as the codebook says')
    .option('--codebook <file>', 'what to know about the affair: names, groups, issues (YAML or JSON)')
    .option('--outlet <name>', 'the outlet of all these articles')
    .option('--published <date>', 'the date of publication of all these articles')
    .option('--language <code>', 'the language of all these articles')
    .option('--timezone <zone>', 'the time zone of their outlet: Asia/Tokyo or +09:00')
    .addOption(
      new Option(
        '--queue-only',
        'PostgreSQL only: put the articles into the queue, and leave the reading to workers',
      ).default(false),
    )
    .option('--column <field=name>', `name of the column or key that holds a field (${FIELDS.join(', ')})`, column, {})
    .addHelpText('after', HELP)
  // The record's writer has a thread of its own.
  for (const option of engineOptions(availableParallelism() - 1)) command.addOption(option)
  return command.action((paths: string[]) =>
    run(async () => (await import('../work/read.js')).read(paths, command.opts<ReadChoice>(), settingOf(command))),
  )
}

/** @throws InvalidArgumentError unless `text` can stand in addresses as it is. */
function affairId(text: string): string {
  if (slug(text) === text) return text
  throw new InvalidArgumentError(
    `Expected lower case letters, digits and hyphens, such as "${slug(text) || 'beijing-2022'}".`,
  )
}

/** Adds `field=name` to the names that were given before it. */
function column(text: string, before: FieldNames): FieldNames {
  const [, field, name] = text.match(/^([^=]+)=(.+)$/) ?? []
  const known = FIELDS.find((candidate) => candidate === field)
  if (known === undefined || name === undefined) {
    throw new InvalidArgumentError(`Expected FIELD=NAME with one of the fields ${FIELDS.join(', ')}.`)
  }
  return { ...before, [known]: name }
}
