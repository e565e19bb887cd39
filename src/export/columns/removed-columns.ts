import type { RemovedPosition } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import { prefixed } from './csv-cells.js'
import { positionShape } from './ledger-columns.js'
import { day, running, SHORT_ID } from './table-cells.js'

/** What later versions of pages no longer hold, as a list: a report each line, with when it went and what stands there now. */
export const removedShape: ListShape<RemovedPosition> = {
  table: [
    ...positionShape.table.map((column) => ({
      ...column,
      lines: ({ position }: RemovedPosition, cell: Parameters<typeof column.lines>[1]) => column.lines(position, cell),
    })),
    {
      head: 'Gone',
      width: { min: 10, max: 18 },
      lines: ({ fate, version, learned, now }, cell) => [
        fate,
        `${day(learned)} ${version.id.slice(0, SHORT_ID)}`.slice(0, cell.width),
        ...(now === null ? [] : [cell.paint.faint(running(`now: ${now.text}`, cell))]),
      ],
    },
  ],
  csv: {
    ...Object.fromEntries(
      Object.entries(positionShape.csv).map(([name, value]) => [
        name,
        ({ position }: RemovedPosition) => value(position),
      ]),
    ),
    ...prefixed<RemovedPosition>('gone_', {
      fate: ({ fate }) => fate,
      version: ({ version }) => version.id,
      learned: ({ learned }) => learned,
      now: ({ now }) => now?.text ?? null,
    }),
  },
}
