import type { ActorRef, Filter } from '../rows.js'

/** The rows of voices: who is given the word, and by which outlet. */

/** What makes one voice: an actor, a state, an office, or a side of an issue. */
export const VOICE_KINDS = ['actor', 'state', 'role', 'side'] as const
export type VoiceKind = (typeof VOICE_KINDS)[number]

export interface VoiceQuestion extends Filter {
  readonly affair: string
  /** Default actor. */
  readonly by?: VoiceKind | undefined
  /** By side: the issue on which the speakers stand; default the first of the codebook. */
  readonly on?: string | undefined
  /** Outlets with a cell of their own at most, those with most statements; default 12. */
  readonly outlets?: number | undefined
  /** Voices at most; default 20. */
  readonly most?: number | undefined
}

export interface VoiceCell {
  readonly statements: number
  /** Of these, with words in quotation marks. */
  readonly quoted: number
}

export interface Voice extends VoiceCell {
  /** Id of the actor, code of the state, the office, or the side; `none` for speakers who have none, `unnamed` for no speaker. */
  readonly value: string
  /** In words; null for `none` and `unnamed`. */
  readonly name: string | null
  /** By actor only. */
  readonly actor: ActorRef | null
  /** By actor: the office that most articles give it. */
  readonly role: string | null
  /** How many outlets let it speak. */
  readonly outlets: number
  /** One for each outlet of the answer, in their order. */
  readonly cells: readonly VoiceCell[]
}

/** What an outlet reports in all. */
export interface VoiceOutlet extends VoiceCell {
  /** Id; `unknown` for articles whose outlet nobody states. */
  readonly outlet: string
  readonly name: string | null
  /** Whose source the article describes without naming it: "officials who asked not to be named". */
  readonly anonymous: number
  /** For which no speaker was found. */
  readonly unnamed: number
}

export interface Voices {
  readonly by: VoiceKind
  /** By side: the issue. */
  readonly on: { readonly id: string; readonly question: string | null } | null
  /** All outlets together. */
  readonly whole: Omit<VoiceOutlet, 'outlet' | 'name'>
  /** Most statements first. */
  readonly outlets: readonly VoiceOutlet[]
  /** Outlets, and voices, in all. */
  readonly outletsTotal: number
  readonly total: number
  /** Most statements first; `none` and `unnamed` last. */
  readonly rows: readonly Voice[]
}
