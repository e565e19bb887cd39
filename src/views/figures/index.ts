export { figureView } from './figure-view.js'
export { aboutFigures, listDisputes } from './list-disputes.js'
export { listFigureGroups, listFigures } from './list-figures.js'
export * from './rows.js'
