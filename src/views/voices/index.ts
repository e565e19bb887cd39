export { listRoles } from './list-roles.js'
export type * from './rows.js'
export { VOICE_KINDS } from './rows.js'
export { voices } from './voices.js'
