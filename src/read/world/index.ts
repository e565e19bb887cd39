export { groupsOf, type KnownGroup, membersOf, type World, worldOf } from './memberships.js'
