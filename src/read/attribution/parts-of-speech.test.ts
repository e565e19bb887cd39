import { expect, it } from 'vitest'
import { tagWords } from './parts-of-speech.js'

const tagsOf = (text: string): readonly string[] => {
  const words = text.split(' ')
  return tagWords(
    words,
    words.map((word) => word.toLowerCase()),
  )
}

it.each([
  ['lawmakers and harbour groups urge Dahl to sign', 'urge', 'VP'],
  ['The groups fear the ban', 'fear', 'VP'],
  ['Unions and harbour groups hope to repeal it', 'hope', 'VP'],
  ['the group had no hope of it', 'hope', 'NN'],
  ['The harbour group demand of last week was met', 'demand', 'NN'],
  ['I accept the truce', 'accept', 'VP'],
  ['The remaining 14 members voted for it', 'members', 'NN'],
  ['Failing to pass it would be wrong', 'Failing', 'VG'],
  ['Beijing said it would stay', 'Beijing', 'NP'],
  ['denied that it had bowed to pressure from abroad', 'pressure', 'NN'],
  ['Beijing is not worried', 'Beijing', 'NP'],
])('tags the words of %s', (text, word, tag) => {
  expect(tagsOf(text)[text.split(' ').indexOf(word)]).toBe(tag)
})
