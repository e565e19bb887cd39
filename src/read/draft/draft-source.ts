import type { Article, Span } from '../../text/index.js'
import type { ActorKind, Mention } from '../reading.js'

/** What a draft needs of one article and its reading. Actors have the same id in all articles. */
export interface DraftSource {
  readonly article: Article
  readonly chrome: readonly Span[]
  readonly mentions: readonly { readonly actor: string; readonly span: Span; readonly form: Mention['form'] }[]
  readonly statements: readonly { readonly speakers: readonly string[]; readonly content: readonly Span[] }[]
}

export interface DraftActor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2; null when unknown. */
  readonly country: string | null
}
