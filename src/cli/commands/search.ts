import { Command, Option } from 'commander'
import { SEARCHED, type SearchQuestion } from '../../views/search/rows.js'
import { settingOf } from '../globals.js'
import { type ListChoice, listOptions } from '../list-options.js'
import type { Run } from '../run.js'

export interface SearchChoice extends ListChoice {
  readonly in?: SearchQuestion['in']
  readonly facets: boolean
  readonly language?: string
}

const HELP = `
Words in any form, "a phrase", begin*, AND, OR, NOT, -word and brackets; quotation marks of the shell around the whole.

Examples:
  $ standpoint search boycott games --affair beijing-2022
  $ standpoint search '"diplomatic boycott" -athletes' --in statement --outlet xinhua
  $ standpoint search 'boyc* OR withdr*' --facets`

export const searchCommand = (run: Run): Command => {
  const command = new Command('search')
    .description('find articles, or statements, by their words')
    .argument('<words...>', 'what to look for')
    .addOption(new Option('--in <what>', 'what is searched').choices(SEARCHED).default('article'))
    .addOption(new Option('--facets', 'what the finds could be narrowed to, instead of the finds').default(false))
    .option('--language <code>', 'only articles that state this language: en, pt; "unknown" for none stated')
    .addHelpText('after', HELP)
  const filters = ['affair', 'actor', 'outlet', 'since', 'until', 'kind', 'class', 'article', 'issue'] as const
  for (const option of listOptions(filters)) command.addOption(option)
  return command.action((words: string[]) =>
    run(async () =>
      (await import('../work/search.js')).searchRecord(
        words.join(' '),
        command.opts<SearchChoice>(),
        settingOf(command),
      ),
    ),
  )
}
