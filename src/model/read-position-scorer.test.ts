import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FEATURE_NAMES } from '../read/positions/index.js'
import { MODELS_FOLDER } from './model-files.js'
import { readPositionScorer } from './read-position-scorer.js'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'standpoint-models-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function copied(): Promise<string> {
  const folder = await emptyFolder()
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

  it('find their features by name, also those made before all of today were measured', async () => {
    const folder = await copied()
    const file = path.join(folder, 'positions.json')
    const made = await readPositionScorer(folder)
    const description = JSON.parse(await readFile(file, 'utf8'))
    const { features, logistic } = description
    for (const list of [features, logistic.mean, logistic.spread, logistic.weights]) list.push(list.shift())
    for (const tree of description.trees)
      tree.feature = tree.feature.map((at: number) => (at > 0 ? at - 1 : at === 0 ? features.length - 1 : at))
    await writeFile(file, JSON.stringify(description))
    const moved = await readPositionScorer(folder)
    expect(moved.logistic).toEqual(made.logistic)
    expect(JSON.stringify(moved.trees)).toBe(JSON.stringify(made.trees))
    description.trees = []
    for (const list of [features, logistic.mean, logistic.spread, logistic.weights]) list.length = 10
    await writeFile(file, JSON.stringify(description))
    const { weights } = (await readPositionScorer(folder)).logistic
    expect(weights).toHaveLength(FEATURE_NAMES.length)
    expect(weights.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(10)
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
    const folder = await emptyFolder()
    await expect(readPositionScorer(folder)).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })
})
