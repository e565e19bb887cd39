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
import type { Setting } from '../globals.js'
import { filterOf, type ListChoice } from '../list-options.js'

interface List<Row> {
  readonly one: string
  readonly view: (db: Kysely<Database>, filter: Filter, page: Page) => Promise<Listing<Row>>
  readonly shape: ListShape<Row>
}

type PrintList = (choice: ListChoice, setting: Setting) => Promise<ExitStatus>

/** What the command of each list does. */
export const PRINT_LIST = {
  statements: printing({ one: 'statement', view: listStatements, shape: statementShape }),
  actors: printing({ one: 'actor', view: listActors, shape: actorShape }),
  times: printing({ one: 'time', view: listTimes, shape: timeShape }),
  articles: printing({ one: 'article', view: listArticles, shape: articleShape }),
  outlets: printing({ one: 'outlet', view: listOutlets, shape: outletShape }),
  affairs: printing({ one: 'affair', view: listAffairs, shape: affairShape }),
} as const satisfies Record<string, PrintList>

function printing<Row>({ one, view, shape }: List<Row>): PrintList {
  return async (choice, { recordPath, terminal }) => {
    const record = await openRecord(recordPath, { mode: 'read' })
    try {
      const { total, rows } = await view(record.db, filterOf(choice), { limit: choice.limit })
      const options = { width: terminal.width, paint: terminal.paint, truncate: choice.trunc }
      for (const piece of renderList(rows, shape, choice.format, options)) await terminal.write(piece)
      if (total === 0) {
        terminal.tell(`standpoint: no ${one} found: ask for less, or see "standpoint affairs" for what is there`)
        return EXIT.nothing
      }
      const cut = rows.length < total ? `the first ${counted(rows.length, 'row')} of ` : ''
      if (choice.format === 'table' || cut !== '') terminal.tell(`${cut}${counted(total, one)}`)
      return EXIT.done
    } finally {
      await record.close()
    }
  }
}
