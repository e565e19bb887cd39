export { findTimes, type TimeInput } from './find-times.js'
export { timesStage } from './times-stage.js'
