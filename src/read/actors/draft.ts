import type { Span } from '../../text/index.js'
import type { ActorKind, Mention } from '../reading.js'
import type { Gender } from './lexicon/first-names.js'

/** A mention with its tokens `[from, to)`. */
export interface DraftMention {
  readonly from: number
  readonly to: number
  readonly span: Span
  readonly form: Mention['form']
  /** Where the title before a name begins; `from` when there is none. */
  readonly titleFrom: number
}

export interface DraftRole {
  /** In lower case, as the text says it. */
  readonly role: string
  /** Its last noun: "minister" of "deputy foreign minister". */
  readonly head: string
  /** Key of the actor that it belongs to. */
  readonly of: string | null
  readonly evidence: Span
}

/** An actor while it is put together; the stage's steps add to `mentions` and `roles`. */
export interface Draft {
  readonly key: string
  readonly id: string | null
  name: string
  readonly kind: ActorKind
  country: string | null
  gender: Gender | null
  readonly isPlural: boolean
  readonly mentions: DraftMention[]
  readonly roles: DraftRole[]
}

export const addMention = (draft: Draft, mention: DraftMention): void => {
  if (!draft.mentions.some(({ span }) => span[0] < mention.span[1] && mention.span[0] < span[1]))
    draft.mentions.push(mention)
}
