import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createEngine, prepare } from '../read/engine.js'
import { type EventClassifier, PLOVER_TYPES, storyTypeOf } from '../read/events/index.js'
import { readEventClassifier } from './read-event-classifier.js'

const article = (text: string, title: string | null = null) => ({
  id: 'a',
  text,
  title,
  outlet: null,
  published: '2023-11-24',
  url: null,
  language: 'en',
})

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'standpoint-model-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('the shipped weights for events', () => {
  let classifier: EventClassifier
  beforeAll(async () => {
    classifier = await readEventClassifier()
  })

  it('know the types of PLOVER', () => expect(classifier.types.classes).toEqual(PLOVER_TYPES))

  it.each([
    ['Varonia expels four diplomats of Keldia following accusations', 'SANCTION', 'expel'],
    ['Police beat protestors at opposition rally', 'ASSAULT', 'beat'],
    ['Varonia and Keldia sign trade agreement', 'SUPPORT', null],
    ['Court hands down convictions in corruption case', 'SANCTION', 'convict'],
  ])('tell what a story is about: %s', (title, type, mode) => {
    expect(storyTypeOf(classifier, prepare(article('Nothing else is known so far.', title)), [])).toMatchObject({
      type,
      mode,
    })
  })

  it('change how sure events are, and add none', async () => {
    const text = 'Varonia invaded Keldia on Monday. Ana Roy met Bo Lind. The envoys of Keldia were arrested by Varonia.'
    const triggersBy = async (eventClassifier: EventClassifier | null) => {
      const [reading] = await createEngine({ eventClassifier }).read([article(text)])
      return reading!.events.map(({ trigger }) => trigger.join('-'))
    }
    const alone = await triggersBy(null)
    for (const trigger of await triggersBy(classifier)) expect(alone).toContain(trigger)
  })

  it('are missing where they are not', async () => {
    const folder = await emptyFolder()
    await expect(readEventClassifier(folder)).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })

  it('are refused where they are something else', async () => {
    const folder = await emptyFolder()
    await writeFile(path.join(folder, 'events.json'), '{"name":"x"}')
    await writeFile(path.join(folder, 'events.bin'), 'x')
    await expect(readEventClassifier(folder)).rejects.toMatchObject({ code: 'MODEL_BROKEN' })
  })
})
