/** Verbs of those who think ill of what comes. */
export const DREADING: readonly string[] = ['fear', 'worry', 'dread']
const FEARING = new Set([...DREADING, 'warn', 'caution', 'complain', 'lament', 'alarm', 'concern'])

/** Whether somebody who does so ("warns of it", "is alarmed at it") speaks against it; `lemma` of the verb, or of the noun made of it. */
export const isFearing = (lemma: string): boolean => FEARING.has(lemma)
