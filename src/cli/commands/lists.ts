import { Command } from 'commander'
import { settingOf } from '../globals.js'
import { type AnyFilter, FILTERS, type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

const LISTS = [
  {
    name: 'statements',
    description: 'who said what, by date, each with its sentence',
    filters: FILTERS,
    examples: ['--affair beijing-2022 --actor "Zhao Lijian"', '--since 2021-11 --class denied --format csv'],
  },
  {
    name: 'actors',
    description: 'who is named, with roles, and who speaks most',
    filters: FILTERS,
    examples: ['--affair beijing-2022 --limit 20'],
  },
  {
    name: 'times',
    description: 'which days the articles speak of; --since and --until are held against those days',
    filters: FILTERS,
    examples: ['--affair beijing-2022 --since 2022'],
  },
  {
    name: 'articles',
    description: 'what was read, by date of publication',
    filters: FILTERS,
    examples: ['--outlet "Global Times"', '--actor putin'],
  },
  {
    name: 'outlets',
    description: 'which outlets carried how much',
    filters: FILTERS,
    examples: ['--affair beijing-2022 --actor putin'],
  },
  {
    name: 'events',
    description: 'what was done, by whom, to whom, each happening once',
    filters: ['affair', 'type', 'mode', 'modality', 'actor', 'outlet', 'since', 'until', 'article'],
    examples: ['--affair beijing-2022 --type reject', '--actor australia --modality planned --format csv'],
  },
  {
    name: 'copies',
    description: 'which articles of different outlets share passages, and who probably had them first',
    filters: ['affair', 'outlet', 'article'],
    examples: ['--affair beijing-2022', '--outlet reuters --format csv'],
  },
  { name: 'affairs', description: 'the affairs of the record', filters: ['affair'], examples: ['--format json'] },
] as const satisfies readonly {
  name: string
  description: string
  filters: readonly (keyof AnyFilter)[]
  examples: readonly string[]
}[]

/** The commands that list what is in the record. */
export const listCommands = (run: Run): Command[] => LISTS.map((list) => listCommand(run, list))

function listCommand(run: Run, { name, description, filters, examples }: (typeof LISTS)[number]): Command {
  const command = new Command(name).description(description)
  for (const option of listOptions(filters)) command.addOption(option)
  const lines = examples.map((example) => `  $ standpoint ${name} ${example}`)
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  return command.action(() =>
    run(async () => {
      const { PRINT_LIST } = await import('../work/print-list.js')
      return PRINT_LIST[name](command.opts<ListChoice>(), settingOf(command))
    }),
  )
}
