import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEATURE_NAMES } from '../read/positions/index.js'
import { MODELS_FOLDER } from './model-files.js'
import { readPositionScorer } from './read-position-scorer.js'

async function copied(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'standpoint-models-'))
  for (const file of ['positions.json', 'positions.bin'])
    await cp(path.join(MODELS_FOLDER, file), path.join(folder, file))
  return folder
}

describe('the weights that judge positions', () => {
  it('are as many as there are features, with words that have a tone and a vector', async () => {
    const { logistic, trees, tones, vectors, least } = await readPositionScorer()
    expect(logistic.weights).toHaveLength(FEATURE_NAMES.length)
    expect(trees.every(({ feature }) => feature.every((at) => at < FEATURE_NAMES.length))).toBe(true)
    expect(tones.weights.get('disgrace')).toBeLessThan(0)
    expect(vectors.rows).toHaveLength(vectors.rowOf.size * vectors.width)
    expect(least.kept).toBeLessThanOrEqual(least.added)
  })

  it('are broken where bytes are missing, or where they were made for other features', async () => {
    const folder = await copied()
    const bytes = await readFile(path.join(folder, 'positions.bin'))
    await writeFile(path.join(folder, 'positions.bin'), bytes.subarray(1))
    await expect(readPositionScorer(folder)).rejects.toMatchObject({ code: 'MODEL_BROKEN' })
    await writeFile(path.join(folder, 'positions.bin'), bytes)
    const description = await readFile(path.join(folder, 'positions.json'), 'utf8')
    await writeFile(path.join(folder, 'positions.json'), description.replace('"sayAct+"', '"sayActs+"'))
    await expect(readPositionScorer(folder)).rejects.toMatchObject({ code: 'MODEL_BROKEN' })
  })

  it('are missing where they are not', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'standpoint-models-'))
    await expect(readPositionScorer(folder)).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })
})
