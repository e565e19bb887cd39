import type { DraftMention } from './draft.js'
import type { FoundName } from './find-names.js'
import { genderOfRole } from './lexicon/titles.js'
import { type PersonDraft, titleOf } from './persons.js'
import type { Words } from './words.js'

/** Of bearers of one family name, without those named but once where another has been called by it alone before them. */
function withoutPassing(bearers: readonly PersonDraft[], name: FoundName): readonly PersonDraft[] {
  const before = ({ draft }: PersonDraft): readonly DraftMention[] =>
    draft.mentions.filter(({ from }) => from < name.from)
  const isCalled = (person: PersonDraft): boolean => before(person).some(({ from, to }) => to - from === 1)
  if (!bearers.some(isCalled)) return bearers
  const known = bearers.filter((person) => isCalled(person) || before(person).length !== 1)
  return known.length > 0 ? known : bearers
}

const KIN =
  /^(?:(?:grand|half-|step)?(?:father|mother|son|daughter|brother|sister)|wife|husband|uncle|aunt|nephew|niece|cousin|widow)$/i

/** "his grandfather, Bo Roy", "his wife Ana Roy" */
function isRelative(words: Words, { titleFrom, from }: DraftMention): boolean {
  const at = words.forms[titleFrom - 1] === ',' ? titleFrom - 2 : titleFrom - 1
  const isSpouse = /^(?:Lady|lady)$/.test(words.forms[from - 1] ?? '') && /^first$/i.test(words.forms[from - 2] ?? '')
  return isSpouse || KIN.test(words.forms[at] ?? '') || (titleFrom < from && KIN.test(words.forms[from - 1] ?? ''))
}

/** Whether all full names of a person are told as a relative's: not of one known by the family name alone. */
export const isOnlyRelative = (words: Words, { draft }: PersonDraft, name: FoundName): boolean =>
  !SPOUSE.test(titleOf(words, name)) &&
  draft.mentions.some((mention) => isRelative(words, mention)) &&
  draft.mentions.every((mention) => mention.to - mention.from === 1 || isRelative(words, mention))

const SPOUSE = /\b(?:lady|wife|husband|widow)$/i

/** Of several persons of one family name: the one with the same title, else the one named last before. */
export function nearest(words: Words, name: FoundName, fits: readonly PersonDraft[]): PersonDraft | undefined {
  const title = titleOf(words, name).toLowerCase()
  const gender = title === '' ? null : genderOfRole(title)
  const agreeing = gender === null ? fits : fits.filter(({ draft }) => draft.gender === null || draft.gender === gender)
  // "his grandfather, Bo Roy": relatives get their full names, so that the bare one stays with who the article is about.
  const others = agreeing.filter(({ draft }) => !draft.mentions.some((mention) => isRelative(words, mention)))
  const distance = ({ draft }: PersonDraft): number =>
    Math.min(...draft.mentions.map(({ from }) => (from < name.from ? name.from - from : 1000 + from - name.from)))
  const bearers = title === '' && others.length > 0 ? others : agreeing.length > 0 ? agreeing : fits
  const list = title === '' ? withoutPassing(bearers, name) : bearers
  return [...list].sort((a, b) => distance(a) - distance(b))[0]
}
