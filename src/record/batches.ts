const BATCH = 500

/** Runs `load` over `ids` in batches that any database takes as parameters; each id once. */
export async function inBatches<Id, Row>(
  ids: Iterable<Id>,
  load: (batch: readonly Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const distinct = [...new Set(ids)]
  const rows: Row[] = []
  for (let at = 0; at < distinct.length; at += BATCH) rows.push(...(await load(distinct.slice(at, at + BATCH))))
  return rows
}
