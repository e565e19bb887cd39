import type { Span } from '../../text/index.js'
import { eachWord, foldTerm, isSmall } from './terms.js'

/** Every way of writing a word that texts have, numbered; and the terms that these are ways of writing. */
export interface Vocabulary {
  /** Words of a text outside `left`, as numbers of forms; `~number` of one that no pair ends with. Numbers are no words. */
  readonly read: (text: string, left: readonly Span[]) => Int32Array
  readonly forms: readonly string[]
  /** By number of a form: the number of its term. */
  readonly termOf: readonly number[]
  readonly terms: readonly string[]
  /** By number of a term: whether no pair begins or ends with it. */
  readonly small: readonly boolean[]
}

export function vocabulary(): Vocabulary {
  const [forms, termOf, terms, small]: [string[], number[], string[], boolean[]] = [[], [], [], []]
  const [numberOf, numberOfTerm] = [new Map<string, number>(), new Map<string, number>()]
  const add = (form: string): number => {
    const term = foldTerm(form)
    const known = numberOfTerm.get(term) ?? terms.length
    if (known === terms.length) {
      numberOfTerm.set(term, known)
      terms.push(term)
      small.push(isSmall(term))
    }
    numberOf.set(form, forms.length)
    forms.push(form)
    termOf.push(known)
    return forms.length - 1
  }
  return {
    ...{ forms, termOf, terms, small },
    read: (text, left) => {
      const words: number[] = []
      eachWord(text, left, (start, end, follows) => {
        const form = text.slice(start, end)
        const number = numberOf.get(form) ?? add(form)
        words.push(follows ? number : ~number)
      })
      return Int32Array.from(words)
    },
  }
}
