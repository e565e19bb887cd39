import { facetLines, facetShape, searchShape } from '../../export/columns/search-columns.js'
import { openRecord } from '../../record/open-record.js'
import { searchFacets } from '../../views/search/facets.js'
import { search } from '../../views/search/search.js'
import type { SearchChoice } from '../commands/search.js'
import type { ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'

const LIMIT = 20

export async function searchRecord(
  words: string,
  { limit = LIMIT, format, trunc, facets, ...filter }: SearchChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const question = { ...filter, search: words }
    const nothing = `nothing holds ${words}`
    if (facets) {
      const lines = facetLines(await searchFacets(record.db, question))
      const listing = { total: lines.length, rows: lines }
      return await printRows(listing, { one: 'value', shape: facetShape, nothing }, { format, trunc }, terminal)
    }
    const found = await search(record.db, question, { limit })
    const one = filter.in ?? 'article'
    return await printRows(found, { one, shape: searchShape, nothing }, { format, trunc }, terminal)
  } finally {
    await record.close()
  }
}
