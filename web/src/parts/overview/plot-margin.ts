/** Pixels beside the pictures that share a time axis: the brush lies over them. */
export const PLOT_MARGIN = { left: 34, right: 4 } as const
