import { Command } from 'commander'
import type { Kysely } from 'kysely'
import {
  actorShape,
  affairShape,
  articleShape,
  counted,
  type ListShape,
  outletShape,
  renderList,
  statementShape,
  timeShape,
} from '../../export/index.js'
import { type Database, openRecord } from '../../record/index.js'
import {
  type Filter,
  type Listing,
  listActors,
  listAffairs,
  listArticles,
  listOutlets,
  listStatements,
  listTimes,
  type Page,
} from '../../views/index.js'
import { EXIT, type ExitStatus } from '../exit.js'
import { type Setting, settingOf } from '../globals.js'
import { FILTERS, filterOf, type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

interface List<Row> {
  readonly name: string
  readonly one: string
  readonly description: string
  readonly view: (db: Kysely<Database>, filter: Filter, page: Page) => Promise<Listing<Row>>
  readonly shape: ListShape<Row>
  readonly filters: readonly (keyof Filter)[]
  readonly examples: readonly string[]
}

/** The commands that list what is in the record. */
export const listCommands = (run: Run): Command[] => [
  listCommand(run, {
    name: 'statements',
    one: 'statement',
    description: 'who said what, by date, each with its sentence',
    view: listStatements,
    shape: statementShape,
    filters: FILTERS,
    examples: ['--affair beijing-2022 --actor "Zhao Lijian"', '--since 2021-11 --class denied --format csv'],
  }),
  listCommand(run, {
    name: 'actors',
    one: 'actor',
    description: 'who is named, with roles, and who speaks most',
    view: listActors,
    shape: actorShape,
    filters: FILTERS,
    examples: ['--affair beijing-2022 --limit 20'],
  }),
  listCommand(run, {
    name: 'times',
    one: 'time',
    description: 'which days the articles speak of; --since and --until are held against those days',
    view: listTimes,
    shape: timeShape,
    filters: FILTERS,
    examples: ['--affair beijing-2022 --since 2022'],
  }),
  listCommand(run, {
    name: 'articles',
    one: 'article',
    description: 'what was read, by date of publication',
    view: listArticles,
    shape: articleShape,
    filters: FILTERS,
    examples: ['--outlet "Global Times"', '--actor putin'],
  }),
  listCommand(run, {
    name: 'outlets',
    one: 'outlet',
    description: 'which outlets carried how much',
    view: listOutlets,
    shape: outletShape,
    filters: FILTERS,
    examples: ['--affair beijing-2022 --actor putin'],
  }),
  listCommand(run, {
    name: 'affairs',
    one: 'affair',
    description: 'the affairs of the record',
    view: listAffairs,
    shape: affairShape,
    filters: ['affair'],
    examples: [''],
  }),
]

function listCommand<Row>(run: Run, list: List<Row>): Command {
  const command = new Command(list.name).description(list.description)
  for (const option of listOptions(list.filters)) command.addOption(option)
  command.addHelpText(
    'after',
    `\nExamples:\n${list.examples.map((example) => `  $ standpoint ${list.name} ${example}`).join('\n')}`,
  )
  return command.action(() => run(() => printList(list, command.opts<ListChoice>(), settingOf(command))))
}

async function printList<Row>(
  { one, view, shape }: List<Row>,
  choice: ListChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const { total, rows } = await view(record.db, filterOf(choice), { limit: choice.limit })
    const options = { width: terminal.width, paint: terminal.paint, truncate: choice.trunc }
    for (const piece of renderList(rows, shape, choice.format, options)) await terminal.write(piece)
    const cut = rows.length < total ? `the first ${counted(rows.length, 'row')} of ` : ''
    if (total === 0)
      terminal.tell(`standpoint: no ${one} found: ask for less, or see "standpoint affairs" for what is there`)
    else if (choice.format === 'table' || cut !== '') terminal.tell(`${cut}${counted(total, one)}`)
    return total === 0 ? EXIT.nothing : EXIT.done
  } finally {
    await record.close()
  }
}
