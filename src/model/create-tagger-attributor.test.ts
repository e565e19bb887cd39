import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attributor } from '../read/attributor.js'
import { prepare } from '../read/engine.js'
import type { Attribution } from '../read/index.js'
import { textOfAll } from '../text/index.js'
import { createTaggerAttributor, MODELS_FOLDER } from './index.js'

const TEXTS = [
  'Keldia leaves the games\n\n“We will not send our athletes to Port Sable,” Foreign Minister Ann Lee said on Monday. She added that the decision was final.',
  'Varonia denied the charges.\n\nAccording to a spokesman, the harbour will open in May. The mayor believes that nobody will stay away.',
  "''It is a game, and we shall play it to the end,'' said Tom Ames, who leads the committee.",
  'Rain.',
  '',
]
const docs = TEXTS.map((text, index) =>
  prepare({ id: `${index}`, text, outlet: null, published: null, title: null, url: null, language: null }),
)

describe('the trained attributor', () => {
  let attributor: Attributor
  let folder: string
  beforeAll(async () => {
    attributor = await createTaggerAttributor()
    folder = await mkdtemp(join(tmpdir(), 'standpoint-model-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('finds who said what', async () => {
    const [found] = await attributor.attribute(docs.slice(0, 1))
    const shown = found!.map(({ source, cue, content }: Attribution) =>
      [source, cue, content].map((spans) => textOfAll(TEXTS[0]!, spans)),
    )
    expect(shown).toContainEqual([
      'Foreign Minister Ann Lee',
      expect.stringContaining('said'),
      expect.stringContaining('We will not send our athletes to Port Sable'),
    ])
    expect(shown).toContainEqual(['She', 'added', expect.stringContaining('the decision was final')])
  })

  it('takes a quotation in two apostrophes whole', async () => {
    const [found] = await attributor.attribute(docs.slice(2, 3))
    expect(found!.map(({ content }) => textOfAll(TEXTS[2]!, content)).join()).toContain(
      'It is a game, and we shall play it to the end',
    )
  })

  it('says the same of an article whatever its neighbours are, and how often it is asked', async () => {
    const alone = await Promise.all(docs.map(async (doc) => (await attributor.attribute([doc]))[0]))
    expect(await attributor.attribute(docs)).toEqual(alone)
    const many = Array.from({ length: 40 }, (_, at) => docs[(at * 3) % docs.length]!)
    const answers = await attributor.attribute(many)
    expect(answers).toEqual(many.map((doc) => alone[docs.indexOf(doc)]))
  })

  it('gives each attribution a confidence between 0 and 1, and its name', async () => {
    const all = (await attributor.attribute(docs)).flat()
    expect(all.length).toBeGreaterThan(4)
    expect(all.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true)
    expect(attributor.model).toMatch(/^attributor-[0-9a-f]{12}$/)
  })

  it('finds nothing in an empty text', async () => {
    expect(await attributor.attribute([docs[4]!])).toEqual([[]])
    expect(await attributor.attribute([])).toEqual([])
  })

  it('says which file is missing', async () => {
    await expect(createTaggerAttributor({ folder })).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })

  it('says which file is broken', async () => {
    for (const file of ['attributor.json', 'attributor.onnx'])
      await copyFile(join(MODELS_FOLDER, file), join(folder, file))
    await writeFile(join(folder, 'attributor.rows'), 'too short')
    await expect(createTaggerAttributor({ folder })).rejects.toMatchObject({ code: 'MODEL_BROKEN' })
    await writeFile(join(folder, 'attributor.json'), '{"name": 1}')
    await expect(createTaggerAttributor({ folder })).rejects.toMatchObject({ code: 'MODEL_BROKEN' })
  })
})
