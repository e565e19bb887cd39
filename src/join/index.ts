export { canonicalActor } from './canonical-actor.js'
export { linkActors } from './link-actors.js'
