import { typeWord } from '../events/plover.js'

/** The states of an outlet on a claim, each with its sign and what it means. */
export const STATE_WORDS: Readonly<Record<string, { readonly sign: string; readonly means: string }>> = {
  says: { sign: '●', means: 'says so' },
  otherwise: { sign: '≠', means: 'says otherwise' },
  silent: { sign: '○', means: 'read and silent' },
  unread: { sign: '', means: 'nothing read of those days' },
}

/** The kinds of claims, each with the word that a reader sees. */
export const CLAIM_KIND_NAMES: Readonly<Record<string, string>> = {
  position: 'Positions',
  event: 'Events',
  figure: 'Numbers',
  statement: 'Statements',
}

const EVENT_CLAIM = /^([\w-]+)( \(planned\))?: (.*?)(?: → (.*))?$/

/** A claim for a reader: of an event "Keldia attacked Varonia (planned)", of all others as it is told. */
export function claimTold({ kind, about }: { readonly kind: string; readonly about: string }): string {
  const [, type, planned = '', who, whom = ''] = (kind === 'event' ? EVENT_CLAIM.exec(about) : null) ?? []
  return type === undefined || who === undefined
    ? about
    : `${who} ${typeWord(type.toUpperCase())} ${whom}`.trim() + planned
}

interface Cell {
  readonly state: string
  readonly read: number
  readonly surprise: number | null
  readonly places: readonly { readonly words: string | null }[]
}

/** What a cell says, in words: "read and silent, in 3 articles; 2.1 bits of surprise". */
export function cellWords({ state, read, surprise, places }: Cell): string {
  const means = STATE_WORDS[state]?.means ?? state
  if (state === 'silent') {
    const bits = surprise === null ? '' : `; ${surprise.toFixed(1)} bits of surprise`
    return `${means}, in ${read} ${read === 1 ? 'article' : 'articles'}${bits}`
  }
  const words = places[0]?.words ?? null
  return state === 'otherwise' && words !== null ? `${means}: ${words}` : means
}

/** The outlets that have a column: those that are asked for first, then those with most articles. */
export function claimColumns(
  outlets: readonly (string | null)[],
  asked: readonly (string | undefined)[],
  most: number,
): (string | null)[] {
  const first = [...new Set(asked)].filter((name): name is string => name !== undefined && outlets.includes(name))
  return [...first, ...outlets.filter((name) => name === null || !first.includes(name))].slice(
    0,
    Math.max(most, first.length),
  )
}

/** What of the claims is asked for, as the end of "83 claims of two outlets or more". */
export function claimWords({ says, silent }: { readonly says?: string; readonly silent?: string }): string {
  const reported = says === undefined ? '' : `, reported by ${says}`
  return silent === undefined ? reported : `${reported}, left out by ${silent}: its most surprising silence first`
}

/** How dark the sign of a silence is, 0 to 3: below half a bit, one bit, two bits, and above; null for no silence. */
export function surpriseStep({ state, surprise }: Pick<Cell, 'state' | 'surprise'>): number | undefined {
  if (state !== 'silent' || surprise === null) return undefined
  return surprise < 0.5 ? 0 : surprise < 1 ? 1 : surprise < 2 ? 2 : 3
}
