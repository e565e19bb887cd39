export { type TimeInput, findTimes } from './find-times.js'
export { timesStage } from './times-stage.js'
