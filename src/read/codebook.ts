/** What the user wants to know about an affair (docs/codebook.md). Parsed at the door by ingest/codebook. */
export interface Codebook {
  readonly affair: string
  readonly issues: readonly Issue[]
  readonly actors: readonly CodebookActor[]
  readonly groups: readonly Group[]
}

export interface Issue {
  readonly id: string
  readonly question: string
  /** Words that name the matter. */
  readonly about: readonly string[]
  /** Doing or backing these is being for. */
  readonly act: readonly string[]
  /** Doing or backing these is being against. */
  readonly counter: readonly string[]
}

export interface CodebookActor {
  readonly id: string
  readonly name: string
  readonly kind: import('./reading.js').ActorKind
  readonly country: string | null
  readonly aliases: readonly string[]
  readonly roles: readonly { readonly role: string; readonly of: string | null }[]
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly members: readonly Member[]
}

/** Membership of a country (ISO 3166-1 alpha-2, or the id of an actor), with its dates where it is not for ever. */
export interface Member {
  readonly country: string
  readonly since: string | null
  readonly until: string | null
}
