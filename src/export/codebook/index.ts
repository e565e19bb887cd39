export { type CodebookReport, checkText } from './check-text.js'
export { codebookYaml } from './codebook-yaml.js'
export { type DraftSetting, draftYaml } from './draft-yaml.js'
