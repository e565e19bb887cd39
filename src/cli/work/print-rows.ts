import { type ListShape, renderList } from '../../export/render-list.js'
import { counted } from '../../export/wording.js'
import type { Listing } from '../../views/rows.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { ListChoice } from '../list-options.js'
import type { Terminal } from '../terminal.js'

export interface Printed<Row> {
  /** What a row is called: "statement". */
  readonly one: string
  readonly shape: ListShape<Row>
  /** Said when there is none; left out, to ask for less. */
  readonly nothing?: string
  /** Said behind how many there are: "3 of them without a name"; left out, nothing. */
  readonly aside?: string
}

/** Writes the rows of a list in the format that was chosen, and says how many there are. */
export async function printRows<Row>(
  { total, rows }: Listing<Row>,
  { one, shape, nothing, aside = '' }: Printed<Row>,
  { format, trunc }: Pick<ListChoice, 'format' | 'trunc'>,
  terminal: Terminal,
): Promise<ExitStatus> {
  const options = { width: terminal.width, paint: terminal.paint, truncate: trunc }
  for (const piece of renderList(rows, shape, format, options)) await terminal.write(piece)
  if (total === 0) {
    const words = nothing ?? `no ${one} found: ask for less, or see "standpoint affairs" for what is there`
    terminal.tell(`standpoint: ${words}`)
    return EXIT.nothing
  }
  const cut = rows.length < total ? `the first ${counted(rows.length, 'row')} of ` : ''
  if (format === 'table' || cut !== '') terminal.tell(`${cut}${counted(total, one)}${aside === '' ? '' : `, ${aside}`}`)
  return EXIT.done
}
