export { figuresStage } from './figures-stage.js'
