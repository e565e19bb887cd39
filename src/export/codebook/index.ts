export { type CodebookReport, checkText } from './check-text.js'
export { type DraftSetting, draftYaml } from './draft-yaml.js'
