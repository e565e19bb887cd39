import { chancesOf } from '../linear/index.js'
import { bestMode, type EventClassifier } from './event-classifier.js'
import { featuresOf } from './features.js'
import type { PloverMode, PloverType } from './plover.js'
import type { Sentence } from './sentence-items.js'

/** What the classifier says of one sentence. */
export interface Judge {
  /** Chance of the type among all, 0..1; the same for all types without a classifier. */
  readonly chanceOf: (type: PloverType) => number
  /** The likeliest mode of the type; null when none is likely, or without a classifier. */
  readonly modeOf: (type: PloverType) => PloverMode | null
}

const NO_JUDGE: Judge = { chanceOf: () => 0.5, modeOf: () => null }
/** A mode of a sentence counts if it has at least this share of the chances of its type. */
const LEAST_SHARE = 0.6

/** The judge of a sentence, who looks at it when first asked. */
export function judgeOf(classifier: EventClassifier | null, { items }: Sentence): Judge {
  if (classifier === null) return NO_JUDGE
  const { types, modes } = classifier
  let features: number[] | null = null
  let typeChances: Float64Array | null = null
  let modeChances: Float64Array | null = null
  const read = () => {
    features ??= featuresOf([items.map(({ text }) => text)])
    return features
  }
  return {
    chanceOf: (type) => {
      typeChances ??= chancesOf(types, read())
      return typeChances[types.classes.indexOf(type)] ?? 0
    },
    modeOf: (type) => {
      modeChances ??= chancesOf(modes, read())
      const { mode, share } = bestMode(modes, type, modeChances)
      return share >= LEAST_SHARE ? mode : null
    },
  }
}
