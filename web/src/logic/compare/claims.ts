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
