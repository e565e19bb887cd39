export { hashOf, hashOfPair } from './hash.js'
export { chancesOf, type LinearHeader, type LinearModel, linearModelOf } from './linear-model.js'
