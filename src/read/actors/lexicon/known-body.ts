import type { ActorKind } from '../../reading.js'

export interface KnownBody {
  readonly name: string
  readonly kind: ActorKind
  readonly forms: readonly string[]
  /** ISO code of the state it belongs to, where it stands for one part of it. */
  readonly country: string | null
}

/** An organisation of no state. */
export const body = (name: string, ...forms: string[]): KnownBody => ({
  name,
  kind: 'organisation',
  forms,
  country: null,
})
