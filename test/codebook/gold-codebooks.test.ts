import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/ingest/index.js'
import { checkCodebook } from '../../src/read/codebook-check/index.js'

const FOLDER = 'bench/gold-corpus'
const codebooks = readdirSync(path.join(FOLDER, 'codebooks'))
/** What is needed of `positions-*.gold.json` here. */
type Gold = {
  affair: string
  issues: { id: string }[]
  actors: { id: string }[]
  positions: { actor: string; issue: string }[]
}
const golds = readdirSync(FOLDER)
  .filter((name) => /^positions-.*\.gold\.json$/.test(name))
  .flatMap((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Gold[])

describe('bench/gold-corpus', () => {
  it.each(codebooks)('has a codebook without faults: %s', (name) => {
    const codebook = parseCodebook(readFileSync(path.join(FOLDER, 'codebooks', name), 'utf8'), name)
    expect(checkCodebook(codebook).filter(({ severity }) => severity === 'fault')).toEqual([])
  })

  it.each(golds.map((gold) => [gold.affair, gold] as const))(
    'asks in the codebook of %s what is marked',
    (affair, gold) => {
      const file = `${affair}.yaml`
      const { issues } = parseCodebook(readFileSync(path.join(FOLDER, 'codebooks', file), 'utf8'), file)
      expect(issues.map(({ id }) => id)).toEqual(gold.issues.map(({ id }) => id))
      expect(gold.positions.filter(({ issue }) => !issues.some(({ id }) => id === issue))).toEqual([])
      expect(gold.positions.filter(({ actor }) => !gold.actors.some(({ id }) => id === actor))).toEqual([])
    },
  )
})
