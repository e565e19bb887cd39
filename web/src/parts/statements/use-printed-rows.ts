import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { PAGE_SIZE, statementsQuery } from '../../api/queries.js'
import type { Filter, StatementRow } from '../../api/types.js'
import { usePrintPreparation } from '../share/print-room.js'

/** Rows that go on paper at most: some eighty sheets. */
export const MOST_PRINTED = 1000

/** All rows of a filter while they are printed, up to MOST_PRINTED; null else. */
export function usePrintedRows(filter: Filter, total: number): readonly StatementRow[] | null {
  const client = useQueryClient()
  const [rows, setRows] = useState<readonly StatementRow[] | null>(null)
  const key = JSON.stringify(filter)
  const prepare = useCallback(async () => {
    const asked = JSON.parse(key) as Filter
    const pages = Math.ceil(Math.min(total, MOST_PRINTED) / PAGE_SIZE)
    const read: StatementRow[] = []
    for (let page = 0; page < pages; page += 1) {
      const { rows: more } = await client.ensureQueryData(statementsQuery(asked, page))
      read.push(...more)
    }
    setRows(read)
  }, [client, key, total])
  usePrintPreparation(prepare)
  useEffect(() => {
    const done = (): void => setRows(null)
    window.addEventListener('afterprint', done)
    return () => window.removeEventListener('afterprint', done)
  }, [])
  return rows
}
