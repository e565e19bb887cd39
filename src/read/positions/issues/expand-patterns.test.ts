import { describe, expect, it } from 'vitest'
import { compileIssue } from './compile-issue.js'

const expanded = (about: readonly string[], act: readonly string[], counter: readonly string[] = []) =>
  compileIssue({ id: 'i', question: '', about, act, counter }, 0)
    .patterns.filter(({ isExpanded }) => isExpanded)
    .map(({ stems, side }) => `${stems.join(' ')} ${side}`)

describe('the phrases of a codebook stand for', () => {
  it('other verbs of the same act before the same object', () => {
    expect(expanded(['harbour bill'], ['pass the harbour bill'])).toContain('enact harbor bill 1')
    expect(expanded(['sanctions'], [], ['impose sanctions'])).toContain('slap sanct -1')
  })

  it('another verb with a particle of its own, or one for a verb with a particle', () => {
    expect(expanded(['treaty'], ['leave the treaty'])).toContain('pull out treati 1')
    expect(expanded(['mast'], ['tear down the mast'])).toContain('remov mast 1')
    expect(expanded(['mast'], ['tear down the mast'])).not.toContain('remov down mast 1')
  })

  it('the object without what qualifies it, where that is what the issue is about', () => {
    expect(expanded(['salt mines'], ['give up the salt mines'])).toContain('giv up min 1')
    expect(expanded(['mines'], ['give up the salt mines'])).not.toContain('giv up min 1')
  })

  it('the verb alone, if it says enough', () => {
    expect(expanded(['treaty'], ['withdraw from the treaty'])).toContain('withdraw 1')
    expect(expanded(['treaty'], ['make a treaty'])).not.toContain('mak 1')
  })

  it.each([['maximum treaty pressure'], ['another treaty'], ['criticise the treaty']])(
    'no first word alone that is no deed: "%s"',
    (phrase) => {
      expect(expanded(['treaty'], [phrase]).filter((pattern) => pattern.split(' ').length === 2)).toEqual([])
    },
  )

  it('nothing that the codebook has itself', () => {
    expect(expanded(['treaty'], ['leave the treaty', 'quit the treaty'])).not.toContain('quit treati 1')
  })
})
