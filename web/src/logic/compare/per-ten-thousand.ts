/** "2.4", "0": how often in ten thousand words, as short as it can be read. */
export const perTenThousand = (often: number): string => (often >= 10 ? String(Math.round(often)) : trimmed(often))
const trimmed = (value: number): string => value.toFixed(1).replace(/\.0$/, '')
