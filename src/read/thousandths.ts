/** A chance as readings have it: to the thousandth. */
export const thousandths = (chance: number): number => Math.round(chance * 1000) / 1000
