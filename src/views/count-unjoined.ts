export { countUnjoined } from '../join/unjoined.js'
