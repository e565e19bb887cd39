export {
  type EventClassifier,
  type StoryType,
  storyTypeOf,
  textFeatures,
  wordsOf,
  wordsOfTitle,
} from './event-classifier.js'
export { createEventsStage } from './events-stage.js'
export { featuresOf } from './features.js'
export { PLOVER_MODES, PLOVER_TYPES, type PloverMode, type PloverType } from './plover.js'
