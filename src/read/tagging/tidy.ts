import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/** Words that lead to what follows, which is then another's: no content ends with them. */
const LEADING = new Set('and but or nor while although though because whereas which the a an'.split(' '))

/** The attributions with contents that do not end with a word that leads on; those that were nothing else are left out. */
export function tidyContents({ article, scan }: Doc, found: readonly Linked[]): readonly Linked[] {
  const { starts, ends } = scan.tokens
  const leadsOn = (token: number): boolean => {
    const word = article.text.slice(starts[token], ends[token])
    return LEADING.has(word) || (word.length === 1 && ',;—–-'.includes(word))
  }
  // "…," Halyard quoted Roy as saying: not what she said.
  const endsAsSaying = ({ first, last }: Fragment): boolean =>
    article.text.slice(starts[first], ends[last]).endsWith(' as saying')
  const tidied = (content: Fragment): Fragment[] => {
    let { last } = content
    while (last >= content.first && leadsOn(last)) last--
    return last < content.first ? [] : [last === content.last ? content : { ...content, last }]
  }
  return found.flatMap((one): Linked[] => {
    const said = one.contents.filter((content) => !endsAsSaying(content))
    const contents = (said.length === 0 ? one.contents : said).flatMap(tidied)
    return contents.length === 0 ? [] : [{ ...one, contents }]
  })
}
