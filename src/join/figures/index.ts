export { askAgain, leaveFigures, settleFigures } from './settle-figures.js'
