import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAREER, makeJoinedRecord } from '../../../test/fixtures/joined-record.js'
import type { OpenRecord } from '../../record/index.js'
import { actorView } from './actor-view.js'
import { findActor } from './find-actor.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-actor-'))
let record: OpenRecord & { readonly ids: readonly string[] }
beforeAll(async () => {
  record = await makeJoinedRecord(join(folder, 'record.db'), CAREER)
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

describe('an actor of several articles', () => {
  it('has held an office between the days on which articles say so, and until one calls it former', async () => {
    const { history } = await actorView(record.db, 'person:ana-roy')
    expect(history).toMatchObject([
      {
        role: 'foreign minister',
        of: 'Varonia',
        first: '2029-03-01',
        last: '2030-06-03',
        former: '2031-01-04',
        articles: 4,
        evidence: { article: { title: 'Sworn in' } },
        formerEvidence: { article: { title: 'New post' } },
      },
    ])
    const { sentence, span } = history[0]!.evidence!
    expect(sentence.text.slice(span[0] - sentence.span[0], span[1] - sentence.span[0])).toBe(
      'foreign minister of Varonia',
    )
  })

  it('says why its names, and the articles that give no full one, are one', async () => {
    const { why } = await actorView(record.db, 'person:ana-roy')
    expect(why.decisions).toEqual([])
    expect(why.reasons.map(({ member, rule, article }) => [member, rule, article?.title ?? null])).toEqual([
      ['person:ana-roy', 'more-names', null],
      ['person:ana-i-roy', 'more-names', null],
      [`${record.ids[2]}:roy`, 'family-name', 'Roy speaks'],
    ])
    const { because, score, evidence } = why.reasons[2]!
    expect(because).toBe('the only one of this family name who fits')
    expect(score).toBeGreaterThanOrEqual(0.7)
    expect(evidence).toContainEqual({ what: 'office', value: 'foreign minister|state:varonia', adds: 0.2 })
  })

  it('opens by the id of a name that counts with it', async () => {
    expect((await actorView(record.db, 'person:ana-i-roy')).actor.id).toBe('person:ana-roy')
    await expect(actorView(record.db, 'person:nobody')).rejects.toMatchObject({ code: 'ACTOR_UNKNOWN' })
  })
})

describe('an actor whose join was left undone', () => {
  it('is said to be perhaps the same, from either side', async () => {
    const unsure = [
      {
        title: 'Sworn in',
        namings: [
          { name: 'Ana Roy', role: 'foreign minister of Varonia' },
          { name: 'Varonia', kind: 'state' as const },
        ],
      },
      { title: 'Gala', namings: [{ name: 'Roy' }] },
    ]
    const { db, ids, close } = await makeJoinedRecord(join(folder, 'unsure.db'), unsure)
    const gala = `${ids[1]}:roy`
    expect((await actorView(db, gala)).maybe).toMatchObject([
      { actor: { id: 'person:ana-roy' }, article: { title: 'Gala' }, because: expect.stringContaining('too little') },
    ])
    expect((await actorView(db, 'person:ana-roy')).maybe).toMatchObject([
      { actor: { id: gala }, article: { title: 'Gala' } },
    ])
    await close()
  })

  it('is none of those that were joined', async () => {
    expect((await actorView(record.db, 'person:ana-roy')).maybe).toEqual([])
  })
})

describe('the actor that a person means', () => {
  it.each([
    ['person:petr-roy', 'person:petr-roy'],
    ['ana roy', 'person:ana-roy'],
    ['Ana I. Roy', 'person:ana-roy'],
    ['Roy', 'person:ana-roy'],
    ['petr', 'person:petr-roy'],
    ['varon', 'state:varonia'],
  ])('is found by %s', async (wanted, id) => expect(await findActor(record.db, wanted)).toBe(id))

  it('is a state by its code and by any of its names', async () => {
    const articles = [{ title: 'Talks', namings: [{ name: 'Varonia', kind: 'state' as const }] }]
    const { db, close } = await makeJoinedRecord(join(folder, 'states.db'), articles)
    await db.updateTable('actor').set({ country: 'GB' }).where('id', '=', 'state:varonia').execute()
    for (const wanted of ['gb', 'UK', 'Britain']) expect(await findActor(db, wanted)).toBe('state:varonia')
    await expect(findActor(db, 'US')).rejects.toMatchObject({ code: 'ACTOR_UNKNOWN' })
    await close()
  })

  it('is not guessed', async () => {
    await expect(findActor(record.db, 'nobody')).rejects.toMatchObject({ code: 'ACTOR_UNKNOWN' })
    await expect(findActor(record.db, 'r')).rejects.toMatchObject({
      code: 'ACTOR_AMBIGUOUS',
      message: expect.stringContaining('person:ana-roy, person:petr-roy'),
    })
  })
})
