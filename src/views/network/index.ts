export { network } from './network.js'
export {
  AGGREGATIONS,
  type Aggregation,
  DUPLICATES,
  type Duplicates,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  type NetworkQuestion,
  NODE_KINDS,
  NORMALISATIONS,
  type NodeKind,
  type Normalisation,
} from './rows.js'
