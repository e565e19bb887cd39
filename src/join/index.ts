export { canonicalActor } from './canonical-actor.js'
export { joinerUrl } from './joiner-url.js'
export { linkActors } from './link-actors.js'
