import type { Reading } from '../../read/reading.js'
import type { ActorLink } from '../../record/index.js'
import { canonicalActor } from './canonical-actor.js'

/** Links every actor of a reading to one of the record: what `putReading` is given beside the reading. */
export const linkActors = (reading: Reading): ActorLink[] =>
  reading.actors.map((actor) => ({ local: actor.id, actor: canonicalActor(actor, reading) }))
