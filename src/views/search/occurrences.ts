import type { Span } from '../../text/index.js'
import { porterStem } from './porter.js'
import type { SearchTerm } from './query.js'

/** Where a term of the query stands in a text. */
export interface Occurrence {
  readonly span: Span
  /** Index of the term. */
  readonly term: number
}

/** Finds the terms of a query in a text, as the index of either database would, in the order of the text. */
export type FindTerms = (text: string) => readonly Occurrence[]

/** More than these say nothing more of a text. */
const MOST = 400
const BEGINNING = 3

/** A form of a term as the stems that must follow one another. */
interface Form {
  readonly term: number
  readonly stems: readonly string[]
  readonly prefix: boolean
}

export function findTerms(terms: readonly SearchTerm[]): FindTerms {
  const forms = terms.flatMap(({ forms, prefix }, term) =>
    forms.flatMap((form): Form[] => {
      const stems = wordsOf(form).map((word) => porterStem(fold(word)))
      return stems.length === 0 ? [] : [{ term, stems, prefix }]
    }),
  )
  const stems = [...new Set(forms.flatMap((form) => form.stems))]
  if (stems.length === 0) return () => []
  const prefixes = forms.flatMap((form) => (form.prefix ? [form.stems.at(-1) ?? ''] : []))
  // A stem begins as its words do, but for i and y: only what begins so is looked at closer.
  const beginnings = new Set(stems.map((stem) => [...stem].slice(0, BEGINNING).map(letterClass).join('')))
  const pattern = new RegExp(`(?:${[...beginnings].join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu')
  // A text has the same few words that begin so again and again.
  const known = new Map<string, string | null>()
  const stemOf = (word: string): string | null => {
    const before = known.get(word)
    if (before !== undefined) return before
    const stem = porterStem(fold(word))
    const found = stems.includes(stem) || prefixes.some((prefix) => stem.startsWith(prefix)) ? stem : null
    known.set(word, found)
    return found
  }
  return (text) => {
    const words: { readonly span: Span; readonly stem: string }[] = []
    for (const match of text.matchAll(pattern)) {
      const stem = stemOf(match[0])
      if (stem === null || isInWord(text, match.index)) continue
      words.push({ span: [match.index, match.index + match[0].length], stem })
      if (words.length === MOST) break
    }
    const isNext = (at: number): boolean => {
      const [one, next] = [words[at - 1], words[at]]
      return one !== undefined && next !== undefined && !WORD.test(text.slice(one.span[1], next.span[0]))
    }
    return words.flatMap((first, at): Occurrence[] =>
      forms.flatMap(({ term, stems: wanted, prefix }) => {
        const fits = wanted.every((stem, index) => {
          const word = words[at + index]
          if (word === undefined || (index > 0 && !isNext(at + index))) return false
          return prefix && index === wanted.length - 1 ? word.stem.startsWith(stem) : word.stem === stem
        })
        const last = words[at + wanted.length - 1]
        return fits && last !== undefined ? [{ span: [first.span[0], last.span[1]], term }] : []
      }),
    )
  }
}

const WORD = /[\p{L}\p{N}]/u
/** That the last character is part of a word. */
const IN_WORD = /[\p{L}\p{N}\p{M}]$/u
const isInWord = (text: string, at: number): boolean =>
  at > 0 && text[at - 1] !== ' ' && IN_WORD.test(text.slice(Math.max(at - 2, 0), at))
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'àáâãäåāăą', c: 'çćč', d: 'ď', e: 'èéêëēęě', g: 'ğģ', i: 'yìíîïī', l: 'ľĺļ', n: 'ñńňņ', o: 'òóôõöōő' },
  ...{ r: 'řŕ', s: 'śšşș', t: 'ťţț', u: 'ùúûüūůű', y: 'iýÿ', z: 'źżž' },
}
const letterClass = (letter: string): string => `[${letter}${ACCENTED[letter] ?? ''}]`
