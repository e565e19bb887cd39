import { compiledUrl } from '../text/index.js'

/** Where `joiner` is, for the writer's thread. */
export const joinerUrl = (): URL => compiledUrl('joiner', import.meta.url)
