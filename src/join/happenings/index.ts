export { EVIDENCE, type EventEvidence } from './compare-events.js'
export { type GroupedEvents, groupLinks, type LinkedPair } from './group-links.js'
export { joinEvents } from './join-happenings.js'
export {
  decidedEvents,
  EVENT_MERGE,
  EVENT_SPLIT,
  type EventDecisionBody,
  type EventMember,
  loadApart,
} from './rulings.js'
