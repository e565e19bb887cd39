import type { Kysely } from 'kysely'
import { copyShape } from '../../export/columns/copy-columns.js'
import { eventShape } from '../../export/columns/event-columns.js'
import { actorShape, affairShape, articleShape, outletShape, statementShape, timeShape } from '../../export/lists.js'
import type { ListShape } from '../../export/render-list.js'
import { openRecord } from '../../record/open-record.js'
import type { Database } from '../../record/schema.js'
import { listActors } from '../../views/actors/list-actors.js'
import { listAffairs } from '../../views/affairs/list-affairs.js'
import { listArticles } from '../../views/articles/list-articles.js'
import { listCopies } from '../../views/copies/list-copies.js'
import { listEvents } from '../../views/events/list-events.js'
import { listOutlets } from '../../views/list-outlets.js'
import { listTimes } from '../../views/list-times.js'
import type { Filter, Listing, Page } from '../../views/rows.js'
import { listStatements } from '../../views/statements/list-statements.js'
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
