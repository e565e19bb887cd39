import { expect, it } from 'vitest'
import { MODALITIES } from '../../read/reading.js'
import { eventShape } from './event-columns.js'

it.each(MODALITIES)('have room for the outlook (%s)', (modality) => {
  const what = eventShape.table.find(({ head }) => head === 'What')!
  const room = what.width === 'rest' ? Number.POSITIVE_INFINITY : what.width.max
  expect(`(${modality})`.length).toBeLessThanOrEqual(room)
})
