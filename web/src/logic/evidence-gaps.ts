/** So many characters that rest on nothing may stand between two places of evidence; of longer ones only the ends are shown. */
const LONGEST = 240
const END = 80

/** Which ends of a run of text stand beside evidence. */
export interface Beside {
  readonly before: boolean
  readonly after: boolean
}

/** Text between places of evidence, or around them, cut at a space with an ellipsis where it is long: it is only what leads there. */
export function shortGap(text: string, { before, after }: Beside): string {
  if (text.length <= LONGEST || !(before || after)) return text
  const [first, last] = [
    before ? text.slice(0, END).replace(/\s*\S*$/, '') : '',
    after ? text.slice(-END).replace(/^\S*\s*/, '') : '',
  ]
  return `${first}${before ? ' ' : ''}…${after ? ' ' : ''}${last}`
}
