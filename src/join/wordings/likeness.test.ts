import { describe, expect, it } from 'vitest'
import { gramsOf } from './grams.js'
import { likenessOf } from './likeness.js'
import { wordingRule } from './rules.js'
import { saidWords } from './words.js'

const FULL = '“We cannot sail under that flag, and we have told our neighbours so more than once this winter,”'
const words = (text: string, isQuote = false) => saidWords(text, isQuote)

describe('likenessOf', () => {
  it.each<[string, string, string | null]>([
    ['the same words', FULL.replaceAll(',', ' –'), 'long'],
    ['a part', '“We cannot sail under that flag”', 'part'],
    [
      'telling again',
      'neighbours had been told this winter more than once that they cannot sail under a flag like that',
      'told',
    ],
    [
      'what was put into words twice',
      '“We can’t go to sea under such a flag, and we have told our neighbours that more than once this season,”',
      'told',
    ],
    ['a few words that anybody says', '“We have told them so,”', null],
    ['another quotation', '“The ships stay in the harbour until the council has met again this winter,”', null],
  ])('tells %s', (_, other, likeness) => {
    expect(likenessOf(words(FULL), words(other))?.likeness ?? null).toBe(likeness)
    expect(likenessOf(words(other), words(FULL))?.likeness ?? null).toBe(likeness)
  })

  it('takes no names and offices around other words for the same said again', () => {
    const one = words('that “many would like to hear it” of former harbour minister Joris van der Maal and Keldia')
    const other = words('Keldia to look into former harbour minister Joris van der Maal')
    expect(likenessOf(one, other)).toBeNull()
    expect(likenessOf(other, one)).toBeNull()
  })

  it('says nothing of two that quote nothing', () =>
    expect(likenessOf(words('they cannot sail under that flag'), words('they cannot sail under that flag'))).toBeNull())
})

describe('wordingRule', () => {
  it.each<[Parameters<typeof wordingRule>, ReturnType<typeof wordingRule>]>([
    [['same', ['person:ana-roy'], ['person:ana-roy'], true], 'same-words'],
    [['part', ['person:ana-roy'], ['person:ana-roy', 'person:petra-lumm'], false], 'cut'],
    [['told', ['person:ana-roy'], ['person:ana-roy'], false], 'told-again'],
    [['told', ['person:ana-roy'], [], false], null],
    [['same', [], ['person:ana-roy'], false], 'same-words'],
    [['same', [], ['person:ana-roy'], true], null],
    [['same', ['person:ana-roy'], ['person:petra-lumm'], false], null],
    [['long', ['person:ana-roy'], ['person:petra-lumm'], false], 'other-speaker'],
    [['long', ['person:ana-roy'], ['person:ana-mira-roy@ke'], false], 'same-words'],
    [['long', ['person:ana-roy'], ['0123456789abcdef:official'], false], 'same-words'],
  ])('of %j is %s', (given, rule) => expect(wordingRule(...given)).toBe(rule))
})

it('keeps a run of words of any passage that is long enough to be found by', () => {
  const [one, other] = [FULL, `“Last week I said: ${FULL.slice(1, 40)}”`].map((text) => gramsOf(words(text)))
  expect([...one!].some((gram) => other!.has(gram))).toBe(true)
})
