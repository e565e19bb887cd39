import type { Kysely } from 'kysely'
import {
  actorShape,
  affairShape,
  articleShape,
  copyShape,
  eventShape,
  type ListShape,
  outletShape,
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
  listCopies,
  listEvents,
  listOutlets,
  listStatements,
  listTimes,
  type Page,
} from '../../views/index.js'
import type { ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { filterOf, type ListChoice } from '../list-options.js'
import { printRows } from './print-rows.js'
import { tellUnjoined } from './tell-unjoined.js'

interface List<Row> {
  readonly one: string
  readonly view: (db: Kysely<Database>, filter: Filter, page: Page) => Promise<Listing<Row>>
  readonly shape: ListShape<Row>
  /** Whether its rows are what articles say together. */
  readonly isJoined?: boolean
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
  copies: printing({ one: 'article pair', view: listCopies, shape: copyShape, isJoined: true }),
  events: printing({ one: 'event', view: listEvents, shape: eventShape, isJoined: true }),
} as const satisfies Record<string, PrintList>

function printing<Row>({ one, view, shape, isJoined = false }: List<Row>): PrintList {
  return async (choice, { recordPath, terminal }) => {
    const record = await openRecord(recordPath, { mode: 'read' })
    try {
      if (isJoined) await tellUnjoined(record.db, terminal)
      const listing = await view(record.db, filterOf(choice), { limit: choice.limit })
      return await printRows(listing, { one, shape }, choice, terminal)
    } finally {
      await record.close()
    }
  }
}
