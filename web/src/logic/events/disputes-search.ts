/** What the room of disputes is asked for: the search parameters of its URL. */
export interface DisputesSearch {
  /** `figure`, `position` or `date`. */
  of?: string
}

/** The kinds of disputes, each with the word that a reader sees. */
export const DISPUTE_KIND_NAMES: Readonly<Record<string, string>> = {
  figure: 'Numbers',
  position: 'Positions',
  date: 'Days',
}

export function parseDisputesSearch({ of }: Readonly<Record<string, unknown>>): DisputesSearch {
  return typeof of === 'string' && Object.hasOwn(DISPUTE_KIND_NAMES, of) ? { of } : {}
}
