import { thousandths } from '../thousandths.js'

/**
 * Weight and offset of the log-odds, by logistic regression on the 70 events of `bench/gold-corpus/events-dev.json` and those of the
 * example (`npm run bench -- events` prints the error that is left, and the fit).
 */
export const CALIBRATION = { weight: 0.3, offset: 0.74 }

/** Chance that an event of this score is one (its type and those who take part are right), 0..1. Keeps the order of scores. */
export function calibrated(score: number): number {
  const { weight, offset } = CALIBRATION
  const clamped = Math.min(0.999, Math.max(0.001, score))
  return thousandths(1 / (1 + Math.exp(-(weight * Math.log(clamped / (1 - clamped)) + offset))))
}
