import type { Attributor } from '../attributor.js'
import type { Doc } from '../doc.js'
import type { Attribution } from '../reading.js'
import { candidatesOf } from './candidates.js'
import { carrySpeech } from './carry-speech.js'
import { type Found, foundIn, select } from './select.js'
import { unitsOf } from './units.js'

/** Finds attributions by rules, without a model. */
export const ruleAttributor: Attributor = {
  model: null,
  attribute: async (docs) => docs.map(attributeDoc),
}

function attributeDoc(doc: Doc): Attribution[] {
  const units = unitsOf(doc)
  const found: Found[][] = units.map((unit, at) => {
    const isParagraphStart = unit.paragraph !== units[at - 1]?.paragraph
    return foundIn(unit, select(candidatesOf(unit, isParagraphStart)))
  })
  return carrySpeech(doc, units, found)
}
