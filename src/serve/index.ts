export type * from './api-types.js'
export { type AppOptions, buildApp } from './build-app.js'
export { DEFAULT_PORT, type Server, type ServerOptions, startServer } from './start-server.js'
