export { createTaggerAttributor, type TaggerAttributorOptions } from './create-tagger-attributor.js'
export { createTrainedEngine } from './create-trained-engine.js'
export { MODELS_FOLDER } from './model-files.js'
