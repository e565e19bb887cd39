import type { Item } from './units.js'

export const isFiniteVerb = (item: Item | undefined): boolean => item !== undefined && /^(?:V[DZP]|MD)$/.test(item.tag)

/** Verbs that take the person told as their object. */
export const ADDRESSING = new Set(
  'tell assure inform remind warn convince persuade show promise ask advise notify teach caution alert brief reassure'.split(
    ' ',
  ),
)

/** Verbs whose object is the person told: never "told Zhang" for "Zhang told". */
export const TOLD = new Set(['tell', 'assure', 'inform', 'remind', 'thank', 'accuse', 'urge', 'criticize'])

/** Verbs that take the person spoken of as their object, and the charge behind it. */
export const BLAMING = new Set(['blame', 'thank', 'question', 'press', 'charge', 'congratulate', 'fault', 'credit'])
