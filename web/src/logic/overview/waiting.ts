import { counted } from '../format.js'

/** What is missing while readings wait to be joined with others; null where none waits. */
export const waitingWords = (unjoined: number): string | null =>
  unjoined === 0
    ? null
    : `How ${counted(unjoined, 'article')} ${unjoined === 1 ? 'goes' : 'go'} together with the others is not known yet: copies, wordings and events that they share are missing until “standpoint join” has looked for them.`
