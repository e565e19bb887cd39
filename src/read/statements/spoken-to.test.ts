import { expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { spokenTo } from './spoken-to.js'

function read(text: string, source: string, cue: string, content: string) {
  const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const doc = chain([scanStage, quotationsStage], ['chrome'])(emptyDoc(article))
  return spokenTo(doc, { source: [spanOf(source)], cue: [spanOf(cue)], content: [spanOf(content)], confidence: 1 })
}

it.each([
  ['Ana Roy was asked on Saturday whether it rained.', 'Ana Roy', 'was asked', 'whether it rained', 'to'],
  ['Readers are told that it rained.', 'Readers', 'are told', 'that it rained', 'to'],
  ['Ana Roy has been warned that it rained.', 'Ana Roy', 'warned', 'that it rained', 'to'],
  ['Ana Roy, asked about the rain, said no.', 'Ana Roy', 'asked about', 'the rain', 'to'],
  ['Ana Roy is believed to have fled.', 'Ana Roy', 'is believed', 'to have fled', 'of'],
  ['A man thought to have fled is back.', 'A man', 'thought', 'to have fled', 'of'],
  ['Critics are often termed “traitors”.', 'Critics', 'are often termed', '“traitors”', 'of'],
  ['Keldia has faced accusations that it lied.', 'Keldia', 'has faced accusations', 'that it lied', 'of'],
  ['She explained to Ana Roy that it rained.', 'Ana Roy', 'explained to', 'that it rained', 'to'],
  ['It rained, according to Ana Roy.', 'Ana Roy', 'according to', 'It rained', null],
  ['Ana Roy was quoted as saying it rained.', 'Ana Roy', 'was quoted as saying', 'it rained', null],
  ['Ana Roy asked whether it rained.', 'Ana Roy', 'asked', 'whether it rained', null],
  ['Ana Roy was convinced that it rained.', 'Ana Roy', 'was convinced', 'that it rained', null],
  ['The plan was called folly by Ana Roy.', 'Ana Roy', 'was called', 'folly', null],
  ['Ana Roy, the mayor, asked about the rain.', 'Ana Roy, the mayor', 'asked about', 'the rain', null],
])('tells of the source of "%s" whether it hears or is spoken of', (text, source, cue, content, sense) => {
  expect(read(text, source, cue, content)).toBe(sense)
})
