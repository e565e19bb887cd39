import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from './store-contract.js'

storeContract({
  name: 'SQLite',
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-contract-'))
    return {
      path: join(folder, 'record.db'),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
})
