import type { Kysely } from 'kysely'
import { counted } from '../../export/wording.js'
import type { Database } from '../../record/index.js'
import { countUnjoined } from '../../views/count-unjoined.js'
import type { Terminal } from '../terminal.js'

/** Says on stderr when what articles say together is not all known: in a record that an older Standpoint made. */
export async function tellUnjoined(db: Kysely<Database>, terminal: Terminal): Promise<void> {
  const readings = await countUnjoined(db)
  if (readings === 0) return
  const them = counted(readings, 'reading')
  terminal.tell(
    `standpoint: ${them} of an older Standpoint are not joined with others by today's rules: run "standpoint join"`,
  )
}
