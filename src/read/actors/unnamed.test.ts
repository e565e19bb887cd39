import { describe, expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { actorsStage } from './actors-stage.js'
import { unnamedStage } from './unnamed-stage.js'

/** What `text` says of its one source without a name, `source`, in words. */
function read(text: string, source: string) {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const start = text.indexOf(source)
  const doc = chain([scanStage, quotationsStage], ['chrome'])(emptyDoc(article))
  const attributions = [{ source: [[start, start + source.length] as const], cue: [], content: [], confidence: 1 }]
  const [actor] = actorsStage.run({ ...doc, attributions }).actors.filter(({ unnamed }) => unnamed !== undefined)
  const wordsOf = (span: readonly [number, number] | null | undefined) => (span ? text.slice(...span) : null)
  return actor?.unnamed === undefined
    ? null
    : [actor.unnamed.number, wordsOf(actor.unnamed.anonymity), wordsOf(actor.unnamed.reason)]
}

describe('a source without a name', () => {
  it.each([
    ['A diplomat said no.', 'A diplomat', [1, null, null]],
    ['Two officials said no.', 'Two officials', [2, null, null]],
    ['At least twelve diplomats said no.', 'At least twelve diplomats', [12, null, null]],
    ['Several officials said no.', 'Several officials', [null, null, null]],
    ['Officials said no.', 'Officials', [null, null, null]],
  ])('is as many as "%s" says', (text, source, said) => {
    expect(read(text, source)).toEqual(said)
  })

  it.each([
    [
      'Two officials, who asked not to be named because the talks are secret, said no.',
      'Two officials',
      'who asked not to be named',
      'because the talks are secret',
    ],
    [
      'An aide said no, speaking on condition of anonymity to discuss private talks.',
      'An aide',
      'speaking on condition of anonymity',
      'to discuss private talks',
    ],
    ['Speaking on the condition of anonymity, two aides said no.', 'two aides', 'on the condition of anonymity', null],
    ['A person who requested anonymity said no.', 'A person', 'who requested anonymity', null],
    [
      'The official declined to be identified, citing the law.',
      'The official',
      'declined to be identified',
      'citing the law',
    ],
    [
      'An aide who was not authorised to speak publicly said no.',
      'An aide',
      null,
      'who was not authorised to speak publicly',
    ],
  ])('is called so, and why, in "%s"', (text, source, anonymity, reason) => {
    expect(read(text, source)?.slice(1)).toEqual([anonymity, reason])
  })

  it('is not withheld by what somebody says, nor where somebody is to be named to an office', () => {
    expect(read('“He wants anonymity,” an aide said of a minister to be named soon.', 'an aide')).toEqual([
      1,
      null,
      null,
    ])
  })

  it('is nobody who has a name, and no body', () => {
    expect(read('Ana Roy said no.', 'Ana Roy')).toBeNull()
    expect(read('John Lind lost. The Lind campaign said no.', 'The Lind campaign')).toBeNull()
  })
})

describe('the last look at those without a name', () => {
  const article = { id: 'a', text: '', outlet: null, published: null, title: null, url: null, language: null }
  const group = (name: string, country: string | null, form: 'name' | 'nominal' = 'nominal') => ({
    ...{ id: 'g', name, kind: 'group' as const, country, roles: [] },
    mentions: [{ span: [0, name.length] as const, form }],
  })
  const state = { id: 'france', name: 'France', kind: 'state' as const, country: 'FR', roles: [], mentions: [] }
  const last = (actor: ReturnType<typeof group>) =>
    unnamedStage.run({ ...emptyDoc({ ...article, text: actor.name }), actors: [state, actor] }).actors[1]

  it('says that they have none, and whose they are', () => {
    expect(last(group('French news outlets', 'FR'))).toMatchObject({
      unnamed: { number: null },
      roles: [{ role: 'news outlets', of: 'france' }],
    })
    expect(last(group('two critics', null))).toMatchObject({ unnamed: { number: 2 }, roles: [] })
  })

  it('leaves groups with a name alone', () => {
    expect(last(group('Five Eyes', null, 'name'))?.unnamed).toBeUndefined()
  })
})
