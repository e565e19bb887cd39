import type { VoiceCell, Voices } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import type { CsvColumns } from './csv-cells.js'
import { COUNT, count, running } from './table-cells.js'

/** One outlet and one voice: a line of the table of who quotes whom. */
export interface VoiceLine extends VoiceCell {
  /** Null for all outlets together, and for one that nobody states. */
  readonly outlet: string | null
  readonly outletId: string
  readonly voice: string
  readonly voiceId: string
  /** Of the outlet's statements, 0..1. */
  readonly share: number
}

/** The cells of the answer that hold something, outlet by outlet, with their share of the outlet's statements. */
export const voiceLines = ({ outlets, rows }: Voices): VoiceLine[] =>
  outlets.flatMap(({ outlet, name, statements: all }, at) =>
    rows.flatMap(({ value, name: voice, cells }) => {
      const cell = cells[at]
      if (cell === undefined || cell.statements === 0) return []
      return [
        {
          ...cell,
          outlet: name,
          outletId: outlet,
          voice: voice ?? value,
          voiceId: value,
          share: cell.statements / all,
        },
      ]
    }),
  )

const voiceColumns: readonly TableColumn<VoiceLine>[] = [
  { head: 'Outlet', width: { min: 12, max: 24 }, lines: ({ outlet }, cell) => [running(outlet ?? 'unknown', cell)] },
  { head: 'Voice', width: 'rest', lines: ({ voice }, cell) => [running(voice, cell)] },
  { head: 'Statements', ...COUNT, lines: ({ statements }) => [count(statements)] },
  { head: 'Quoted', ...COUNT, lines: ({ quoted }) => [count(quoted)] },
]

const voiceCsv: CsvColumns<VoiceLine> = {
  outlet: ({ outlet }) => outlet,
  outlet_id: ({ outletId }) => outletId,
  voice: ({ voice }) => voice,
  voice_id: ({ voiceId }) => voiceId,
  statements: ({ statements }) => statements,
  quoted: ({ quoted }) => quoted,
  share: ({ share }) => share,
}

export const voiceShape: ListShape<VoiceLine> = { table: voiceColumns, csv: voiceCsv }
