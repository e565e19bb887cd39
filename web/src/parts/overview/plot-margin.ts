/** Pixels beside the pictures that share a time axis: the brush lies over them. */
export const PLOT_MARGIN = { left: 34, right: 4 } as const
/** Pixels below the bars: two lines of words, a day over its month. `.shade` of brush.module.css ends there too. */
export const AXIS_HEIGHT = 40
