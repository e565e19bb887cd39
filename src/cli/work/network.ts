import { edgeShape, namedEdges } from '../../export/columns/network-columns.js'
import { gexfOf } from '../../export/gexf.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import { network } from '../../views/network/network.js'
import type { NetworkChoice } from '../commands/network.js'
import type { ExitStatus } from '../exit.js'
import { EXIT } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'

export async function printNetwork(
  { format, trunc, limit, actors, ...choice }: NetworkChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const affair = await affairMeant(record.db, choice.affair)
    const found = await network(record.db, affair, { ...choice, kind: actors })
    if (format === 'gexf' || format === 'json') {
      await terminal.write(format === 'gexf' ? gexfOf(found) : `${JSON.stringify(found, null, 2)}\n`)
      return found.edges.length === 0 ? EXIT.nothing : EXIT.done
    }
    const rows = namedEdges(found)
    const { nodes, modularity, reports } = found
    if (rows.length > 0) {
      const parts = modularity === null ? '' : `, ${counted(communitiesIn(nodes), 'community', 'communities')}`
      const parted = modularity === null ? '' : ` (modularity ${modularity.toFixed(2)})`
      terminal.tell(`${counted(nodes.length, 'node')} from ${counted(reports, 'report')}${parts}${parted}`)
    }
    const nothing = 'nobody is tied to anybody: ask for less, or see "standpoint positions" for who stands where'
    const listing = { total: rows.length, rows: rows.slice(0, limit) }
    return await printRows(listing, { one: 'edge', shape: edgeShape, nothing }, { format, trunc }, terminal)
  } finally {
    await record.close()
  }
}

const communitiesIn = (nodes: readonly { readonly community: number | null }[]): number =>
  new Set(nodes.flatMap(({ community }) => (community === null ? [] : [community]))).size
