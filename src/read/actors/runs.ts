import { isFirstName, isLeadingSurname } from './lexicon/first-names.js'
import { COMPLEMENT, NOT_NAMES, PARTICLES, SPEECH } from './lexicon/name-words.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isRoleNoun, isTitleModifier } from './lexicon/titles.js'
import { sentenceRange, type Words } from './words.js'

/** End of the run of capitalised words at `from`, particles inside. */
export function runEnd(words: Words, from: number, end: number): number {
  let at = from
  while (at < end) {
    if (words.capital[at] === 1) {
      at += 1
      continue
    }
    let next = at
    while (next < end && next - at < 2 && PARTICLES.has(words.forms[next] ?? '')) next += 1
    if (next > at && next < end && words.capital[next] === 1 && at > from) {
      at = next
      continue
    }
    break
  }
  return at
}

/** Where the office at `at` ends ("Secretary of State", "Prime Minister"); `at` when there is none. */
export function titleEnd(words: Words, at: number, end: number): number {
  let last = at
  let next = at
  while (next < end) {
    const form = words.forms[next] ?? ''
    if (isRoleNoun(form) && (words.capital[next] === 1 || next > at)) {
      next += 1
      last = next
      if (words.forms[next] === 'of' && COMPLEMENT.has(words.forms[next + 1] ?? '')) {
        next += 1
        while (next < end && COMPLEMENT.has(words.forms[next] ?? '')) next += 1
        last = next
      }
    } else if (isTitleModifier(form)) next += 1
    else break
  }
  return last
}

/** A page that lost a space: "KerryDemocrats debate", but not "McConnell", "DeVos" or "MacArthur". */
const GLUED = /^((?!Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|O['’])\p{Lu}\p{Ll}{2,})(?=\p{Lu}\p{L}+$)/u

const INNER_CAPITAL = /\p{Ll}\p{Lu}/u

/** Length of the part of `form` that is its own word where a page glued the next one to it; its whole length else. */
export function ownLength(words: Words, at: number): number {
  const form = words.forms[at] ?? ''
  if (form.length < 5 || !INNER_CAPITAL.test(form)) return form.length
  const own = GLUED.exec(form)?.[1]?.length ?? form.length
  // "KerbWatch": what the article writes so time and again is a word.
  return own < form.length && words.forms.indexOf(form) !== words.forms.lastIndexOf(form) ? form.length : own
}

/** End of a person's name at `from`: capitalised words, initials, particles and a nickname in brackets; at most five. */
export function personEnd(words: Words, from: number, end: number): number {
  const { forms, capital } = words
  if (capital[from] !== 1 || (NOT_NAMES.has(forms[from] ?? '') && !isNamedWill(words, from))) return from
  let to = from
  let run = runEnd(words, from, end)
  while (to < run && to - from < 6) {
    const form = forms[to] ?? ''
    if (
      to > from &&
      !isFirstName(form) &&
      !isSurname(form, forms[to - 1] ?? '') &&
      !isInnerName(words, from, to) &&
      (isRoleNoun(form) || NOT_NAMES.has(form))
    ) {
      break
    }
    if (!/^\p{L}[\p{L}.'’‐-]*$/u.test(form)) break
    if (to > from && (beginsAnew(words, from, to, run) || isShoutedVerb(words, from, to))) break
    to += 1
    if (ownLength(words, to - 1) < form.length) break
    // "Robert (Bob) Menendez"
    if (
      to === run &&
      to - from === 1 &&
      forms[to] === '(' &&
      forms[to + 2] === ')' &&
      capital[to + 3] === 1 &&
      to + 3 < end
    ) {
      to += 3
      run = runEnd(words, to, end)
    }
  }
  while (to > from && capital[to - 1] === 0) to -= 1
  return to
}

/** "Will Lind said", "to Will Lind", "Will Lind, a baker,"; not "Will Keldia sign?", "… : Will Prime Minister Roy go?" */
function isNamedWill({ forms, capital }: Words, at: number): boolean {
  const next = forms[at + 1] ?? ''
  if (forms[at] !== 'Will' || capital[at + 1] !== 1 || isRoleNoun(next) || isTitleModifier(next)) return false
  return (
    /^\p{Ll}/u.test(forms[at - 1] ?? '') ||
    SPEECH.has(forms[at + 2] ?? '') ||
    (forms[at + 2] === ',' && /^an?$/.test(forms[at + 3] ?? ''))
  )
}

/** "Choe Son Hui": a word of an office in the middle of a name that begins with its family name. */
const isInnerName = ({ forms, capital }: Words, from: number, at: number): boolean =>
  at === from + 1 && capital[at + 1] === 1 && isLeadingSurname(forms[from] ?? '') && !isRoleNoun(forms[at + 1] ?? '')

/** Common words and offices that are family names after a given name: "Theresa May", "Stephen King". */
const isSurname = (form: string, before: string): boolean =>
  /^(?:May|March|June|August|King|Prince|Judge|Bishop|Dean|Page|Major|Marshal|Fellow|Price|Day|Will|Given|Guest|Speaker|Coach|Pope|French|English)$/.test(
    form,
  ) && isFirstName(before)

/** "BOB TARN SPEAKS": in a heading in capitals only the article tells how far the name goes. */
const isShoutedVerb = ({ forms }: Words, from: number, at: number): boolean => {
  const form = forms[at] ?? ''
  const isShouted = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word)
  return (
    isShouted(forms[from] ?? '') && isShouted(form) && !forms.includes(form.charAt(0) + form.slice(1).toLowerCase())
  )
}

/** "Bob Menendez Robert (Bob) Menendez": the same family name follows once more, so another form of the name begins. */
function beginsAnew(words: Words, from: number, at: number, run: number): boolean {
  if (!isFirstName(words.forms[at] ?? '')) return false
  const surname = words.forms[at - 1] ?? ''
  if ((at - from === 1 && isFirstName(surname)) || !/^\p{L}/u.test(surname)) return false
  for (let next = at + 1; next < Math.min(words.count, Math.max(run, at + 1) + 5, at + 6); next += 1) {
    if ((words.forms[next] ?? '').startsWith(surname)) return true
  }
  return false
}

/** Plural nouns that end the name of an institute after a list: "of Russian, European and Asian Studies". */
const LIST_END = /^(?:Studies|Affairs|Sciences|Relations|Arts|Services|Policies)$/

/** "Ministry" + "of Foreign Affairs": where a body's name ends whose run ends at `to`. */
export function complementEnd(words: Words, to: number, end: number): number {
  let at = to
  while (at < end) {
    const form = words.forms[at] ?? ''
    if (form !== 'of' && form !== 'for' && form !== 'on' && !(form === 'and' && at > to)) break
    let next = at + 1
    if (words.forms[next] === 'the') next += 1
    if (words.capital[next] !== 1 || NOT_NAMES.has(words.forms[next] ?? '') || at - to > 7) break
    const stop = untitledEnd(words, next, runEnd(words, next, end))
    if (form === 'and' && !LIST_END.test(words.forms[stop - 1] ?? '') && !isSecondMatter(words, to, next, stop)) break
    at = listEnd(words, stop, end)
  }
  return at
}

/** "Department of Ports and | Customs Enforcement": what else it is for, and nobody beside it. */
function isSecondMatter({ forms }: Words, head: number, from: number, to: number): boolean {
  const first = forms[from] ?? ''
  // "Ministry of Ports and | Office of Dues"
  if (to - from < 2) return !isBodyWord(first) || !/^(?:of|for)$/.test(forms[to] ?? '')
  return (
    to - from === 2 &&
    OF_MATTERS.test(forms[head - 1] ?? '') &&
    !isFirstName(first) &&
    !isBodyWord(first) &&
    !isBodyWord(forms[from + 1] ?? '')
  )
}
/** Bodies that are called by what they are for. */
const OF_MATTERS = /^(?:Department|Ministry|Bureau|Agency|Office|Committee|Commission|Directorate|Council)$/

/** "Bank of Keldia | CEO Ana Roy": up to the title of somebody who is named behind it. */
function untitledEnd({ forms, capital }: Words, from: number, run: number): number {
  for (let at = from + 1; at < run - 1; at += 1) if (isRoleNoun(forms[at] ?? '') && capital[at + 1] === 1) return at
  return run
}

/** Goes over ", Eastern European and Central Asian Studies" if it ends as such names do; else answers `at`. */
function listEnd(words: Words, at: number, end: number): number {
  if (words.forms[at] !== ',') return at
  let next = at
  while (next < Math.min(end, at + 12)) {
    const form = words.forms[next] ?? ''
    if (words.capital[next] !== 1 && form !== ',' && form !== 'and') break
    if (LIST_END.test(form)) return next + 1
    next += 1
  }
  return at
}

/** First token of the title that stands before the name at `name`; `name` when there is none. */
export function titleStart(words: Words, name: number): number {
  const [start] = sentenceRange(words, name)
  let at = name
  let first = name
  while (at > start) {
    const form = words.forms[at - 1] ?? ''
    if (isRoleNoun(form)) {
      at -= 1
      first = at
      continue
    }
    // "Secretary of State": back over the complement to its office.
    if (COMPLEMENT.has(form)) {
      let back = at - 1
      while (back > start && COMPLEMENT.has(words.forms[back - 1] ?? '')) back -= 1
      if (words.forms[back - 1] === 'of' && isRoleNoun(words.forms[back - 2] ?? '')) {
        at = back - 2
        first = at
        continue
      }
    }
    if (first === name || !isTitleModifier(form)) break
    at -= 1
    first = at
  }
  return first
}
