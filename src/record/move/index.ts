export { moveRecord, type RecordMoved, type TableMoved } from './move-record.js'
