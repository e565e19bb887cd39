export { createTaggerAttributor, type TaggerAttributorOptions } from './create-tagger-attributor.js'
export { MODELS_FOLDER } from './model-files.js'
