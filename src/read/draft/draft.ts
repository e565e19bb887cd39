import type { Span } from '../../text/index.js'

/** A codebook as the articles suggest it, for a person to edit. */
export interface CodebookDraft {
  readonly articles: number
  /** Most contested first. */
  readonly issues: readonly DraftIssue[]
  /** Whom the codebook may want to declare. */
  readonly actors: readonly DraftedActor[]
  readonly groups: readonly DraftedGroup[]
}

export interface DraftIssue {
  /** Of its matter; the same in each draft from the same articles. */
  readonly key: string
  /** What an id can be made of. */
  readonly name: string
  readonly question: string
  readonly about: readonly DraftWord[]
  readonly act: readonly DraftWord[]
  readonly counter: readonly DraftWord[]
  /** Ids of actors. */
  readonly pro: readonly string[]
  readonly contra: readonly string[]
  readonly open: readonly string[]
  readonly articles: number
  readonly sentences: number
  readonly example: Example | null
}

export interface DraftWord {
  readonly text: string
  /** How often it stands in the articles, in any form. */
  readonly count: number
}

export interface Example {
  readonly article: string
  readonly span: Span
  readonly text: string
}

export interface DraftedActor {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'state' | 'organisation' | 'group'
  readonly country: string | null
  /** Other names as they stand in the articles, most used first. */
  readonly aliases: readonly string[]
  readonly mentions: number
  readonly articles: number
  /** On how many of the issues it takes a side. */
  readonly issues: number
}

/** A body of states whose members the program does not know. */
export interface DraftedGroup {
  readonly id: string
  readonly name: string
  readonly mentions: number
}
