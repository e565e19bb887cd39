import type { Stage } from '../stage.js'
import { scan } from './scan.js'

export { scan } from './scan.js'

export const scanStage: Stage = {
  name: 'scan',
  needs: [],
  adds: ['scan'],
  run: (doc) => ({ ...doc, scan: scan(doc.article.text) }),
}
