export { askAgain, leaveFigures, settleFigures } from './settle-figures.js'
export { foretellFigures } from './told-figures.js'
