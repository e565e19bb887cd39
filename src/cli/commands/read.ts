import { Command, InvalidArgumentError } from 'commander'
import { counted } from '../../export/index.js'
import { FIELDS, type FieldNames, type Problem } from '../../ingest/index.js'
import { type IntakeSummary, readAffair } from '../../intake/index.js'
import { StandpointError, slug } from '../../text/index.js'
import { EXIT, type ExitStatus } from '../exit.js'
import { type Setting, settingOf } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'
import { readCodebook } from '../read-codebook.js'
import type { Run } from '../run.js'

interface ReadChoice {
  readonly affair: string
  readonly affairName?: string
  readonly codebook?: string
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly column: FieldNames
}

/** More problems than this are counted, not printed. */
const MOST_PROBLEMS = 50

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
    .option('--column <field=name>', `name of the column or key that holds a field (${FIELDS.join(', ')})`, column, {})
    .addHelpText('after', HELP)
  return command.action((paths: string[]) => run(() => read(paths, command.opts<ReadChoice>(), settingOf(command))))
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

async function read(
  paths: readonly string[],
  choice: ReadChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const codebook = choice.codebook === undefined ? undefined : await readCodebook(choice.codebook)
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles')
  let problems = 0
  const onProblem = ({ source, message }: Problem): void => {
    problems += 1
    if (problems <= MOST_PROBLEMS) progress.tell(`standpoint: ${source}: ${message}`)
  }
  interrupt.signal.addEventListener('abort', () => progress.tell('standpoint: finishing the articles in hand …'))
  try {
    const summary = await readAffair({
      record: recordPath,
      affair: { id: choice.affair, name: choice.affairName ?? codebook?.affair, codebook },
      paths,
      ingest: {
        outlet: choice.outlet,
        published: choice.published,
        language: choice.language,
        columns: choice.column,
      },
      onProgress: ({ done, bytes, bytesTotal }) => progress.at(done, bytesTotal === null ? null : bytes / bytesTotal),
      onProblem,
      signal: interrupt.signal,
    })
    progress.stop()
    if (problems > MOST_PROBLEMS) terminal.tell(`standpoint: and ${counted(problems - MOST_PROBLEMS, 'problem')} more`)
    await terminal.write(summaryText(summary))
    if (summary.aborted)
      terminal.tell(`standpoint: stopped; ${counted(summary.done, 'article')} kept: run the same again to go on`)
    if (summary.failed > 0 || summary.aborted) return EXIT.failed
    return summary.found === 0 ? EXIT.nothing : EXIT.done
  } catch (error) {
    progress.stop()
    if (error instanceof StandpointError && interrupt.signal.aborted) terminal.tell('standpoint: stopped')
    throw error
  } finally {
    interrupt.done()
  }
}

/** What came of it, a line a fact; a line that has nothing to say is left out. */
function summaryText(summary: IntakeSummary): string {
  const { affair, found, added, known, versions, failed, read, statements, outletUnknown, publishedUnknown } = summary
  const kinds = [
    [added, `${added} new`],
    [versions, `${counted(versions, 'new version')} of known ones`],
    [known, `${known} known before`],
  ].flatMap(([count, words]) => (count === 0 ? [] : [words]))
  const unknown = [
    [outletUnknown, `the outlet of ${counted(outletUnknown, 'article')} (--outlet states it)`],
    [publishedUnknown, `the date of ${counted(publishedUnknown, 'article')} (--published states it)`],
  ].flatMap(([count, words]) => (count === 0 ? [] : [words]))
  const lines = [
    `${affair.name} (${affair.id})`,
    `  ${counted(found, 'article')} found${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
    read === 0
      ? found === 0
        ? ''
        : '  nothing new to read'
      : `  ${counted(read, 'article')} read: ${counted(statements, 'statement')}`,
    unknown.length === 0 ? '' : `  unknown: ${unknown.join('; ')}`,
    failed === 0 ? '' : `  ${counted(failed, 'file or line', 'files or lines')} could not be read: see the messages`,
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
