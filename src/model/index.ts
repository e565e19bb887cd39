export { createTaggerAttributor, type TaggerAttributorOptions } from './create-tagger-attributor.js'
export { MODELS_FOLDER } from './model-files.js'
export { ATTRIBUTORS, type AttributorName, type EngineSettings, type OpenEngine, openEngine } from './open-engine.js'
export { readEventClassifier } from './read-event-classifier.js'
