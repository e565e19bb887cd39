/** From which confidence on a statement is called sure, and fairly sure: 0..1, calibrated. Counted in `statement_count`. */
export const SURE = 0.85
export const FAIRLY_SURE = 0.6
