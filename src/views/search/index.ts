export { searchFacets } from './facets.js'
export * from './rows.js'
export { search } from './search.js'
