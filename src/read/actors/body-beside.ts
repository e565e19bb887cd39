import { isFirstName } from './lexicon/first-names.js'
import { COMPLEMENT, NOT_NAMES, PLACES, SPEECH } from './lexicon/name-words.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isRoleNoun } from './lexicon/titles.js'
import { complementEnd, runEnd } from './runs.js'
import { isPossessive, type Words } from './words.js'

/** What a body is called by what it is: "the charity Skyva", "Skyva, a coalition of landlords". */
const BODY_NOUN =
  /^(?:group|company|firm|organi[sz]ation|nonprofit|non-profit|startup|start-up|union|coalition|lobby|charity|airline|carrier|automaker|carmaker|retailer|manufacturer|insurer|think-tank|watchdog|nonpartisan|consultancy|foundation|association|federation|alliance|network|platform|movement|militia|faction|collective|campaign|conglomerate|subsidiary|contractor|utility|brewer|publisher|publication|newsletter|blog|co-operative|cooperative|committee|super-pac|pac|ngo|consortium|partnership|fund|hedge-fund|lender|bank)$/i
/** Whose holders belong to a body and never to a state. */
const BODY_OFFICE = /^(?:ceo|cfo|coo|cto|co-founder|cofounder|founder)$/i
const OFFICE_OF_ANY =
  /^(?:president|chairman|chairwoman|chair|director|spokesman|spokeswoman|spokesperson|lobbyist|counsel|executive|strategist|analyst|economist|researcher|organizer|organiser)$/i
/** Who works somewhere: "an analyst at Lind Capital". */
const STAFF =
  /^(?:analyst|economist|researcher|fellow|scholar|strategist|professor|historian|director|manager|executive|counsel|lawyer|attorney|expert|president|trader|broker|engineer|specialist)$/i
/** What ends the phrase that says what a body is. */
const PHRASE_END =
  /^(?:[,.;:()—–-]|--|of|for|that|which|whose|in|based|with|from|to|at|on|founded|run|led|\p{Ll}{3,}ing)$/u
const PHRASE = 8

/**
 * Where the name of a body ends that begins at `from` and whose capitalised words end at `to`, where what stands beside it says
 * that it is one: a noun for bodies, or an office that is held in it. Null where nothing does.
 */
export function bodyBeside(words: Words, from: number, to: number, end: number): number | null {
  const { forms } = words
  const first = forms[from] ?? ''
  if (isPossessive(forms[from - 1]) || /^(?:House|Senate|Inc|Ltd|Corp|Co|LLC|PLC)\.?$/.test(first)) return null
  if (to <= from || isFirstName(first) || PLACES.has(forms[to - 1] ?? '') || COMPLEMENT.has(first)) return null
  if (isRoleNoun(first) || NOT_NAMES.has(first) || !/^\p{Lu}/u.test(first) || /^\p{Lu}\.$/u.test(first)) return null
  const until = jointEnd(words, from, to, end)
  const isBody =
    isSaidBefore(words, from) ||
    isSaidBehind(words, from, until, end) ||
    holdsOffice(words, from, to) ||
    isOfOffice(words, from, to, until)
  return isBody ? until : null
}

/**
 * Where a name ends that holds what looks like an owner or like those for whom it is: "Keldia's Voice, a small lobby", "Keldians for a
 * Strong Coast". `from` where none begins.
 */
export function clauseNameEnd(words: Words, from: number, end: number): number {
  const { forms, capital } = words
  const word = forms[from] ?? ''
  if (isPossessive(forms[from + 1]) && capital[from + 2] === 1) {
    const to = from + 3
    const isTold = isSaidBehind(words, from, to, end) || isOfOffice(words, from, from, to)
    return CAUSE.test(forms[from + 2] ?? '') && capital[to] !== 1 && isTold ? to : from
  }
  if (!/^\p{Lu}\p{Ll}{2,}s$/u.test(word) || !OPENS_NAME.test(forms[from - 1] ?? '.')) return from
  const isAgainst = /^(?:Against|Without)$/.test(forms[from + 1] ?? '')
  if (!isAgainst && forms[from + 1] !== 'for') return from
  const next = /^(?:a|the)$/.test(forms[from + 2] ?? '') ? from + 3 : from + 2
  const run = capital[next] === 1 ? runEnd(words, next, end) : next
  return run > next + 1 || (isAgainst && run > next) ? run : from
}
/** What those who stand up for something call themselves by. */
const CAUSE = /^(?:Voice|Action|Watch|Choice|Promise|Hope|Future)$/
/** What may stand before a subject or the name of a body. */
const OPENS_NAME = /^(?:[.,;:!?“"(—–]|and|but|that|by|with|at|from|group|lobby|organi[sz]ation)$/i

/** "the Brewers | and Bakers of Keldia": one body, where an article stands before and what belongs to it behind. */
function jointEnd(words: Words, from: number, to: number, end: number): number {
  const own = complementEnd(words, to, end)
  const { forms, capital } = words
  if (own > to || forms[to] !== 'and' || capital[to + 1] !== 1 || !/^the$/i.test(forms[from - 1] ?? '')) return own
  const run = runEnd(words, to + 1, end)
  const whole = complementEnd(words, run, end)
  return whole > run || isBodyWord(forms[run - 1] ?? '') ? whole : own
}

/** A line that ends between two words parts them: a caption, a heading. */
const isSameLine = ({ text, starts, ends }: Words, left: number, right: number): boolean =>
  !text.slice(ends[left], starts[right]).includes('\n')

/** "the charity Skyva", "tech giant Skyva". */
function isSaidBefore(words: Words, from: number): boolean {
  const { forms, capital } = words
  if (from === 0 || !isSameLine(words, from - 1, from)) return false
  const before = forms[from - 1] ?? ''
  return capital[from - 1] === 0 && (BODY_NOUN.test(before) || (before === 'giant' && capital[from - 2] === 0))
}

/** "Skyva, a coalition of landlords". */
function isSaidBehind({ forms, capital }: Words, from: number, at: number, end: number): boolean {
  // "in Hestwick, a group of": where it was.
  if (/^(?:in|at|near|outside|from|to|on|around)$/i.test(forms[from - 1] ?? '')) return false
  if (forms[at] !== ',' || !/^(?:an?|the|one)$/.test(forms[at + 1] ?? '')) return false
  for (let next = at + 2; next < Math.min(end, at + 2 + PHRASE); next += 1) {
    const form = forms[next] ?? ''
    if (PHRASE_END.test(form) && !/^(?:-|–)$/.test(form)) return false
    if (BODY_NOUN.test(form) && capital[next] === 0 && PHRASE_END.test(forms[next + 1] ?? '.')) return true
  }
  return false
}

/** "Skyva CEO Ana Roy", "AKP President Ana Roy", "Lind Brothers lobbyist Ana Roy". */
function holdsOffice(words: Words, from: number, to: number): boolean {
  const { forms, capital } = words
  if (!isSameLine(words, to - 1, to)) return false
  let at = to
  while (/^(?:executive|managing|chief|vice|senior|deputy|general|legal|policy|political)$/i.test(forms[at] ?? ''))
    at += 1
  const isExecutive = at > to && /^(?:executive|chief)$/i.test(forms[to] ?? '')
  const office = forms[at] ?? ''
  if (!BODY_OFFICE.test(office) && !OFFICE_OF_ANY.test(office)) return false
  let last = at + 1
  while (
    BODY_OFFICE.test(forms[last] ?? '') ||
    OFFICE_OF_ANY.test(forms[last] ?? '') ||
    /^(?:and|officer)$/.test(forms[last] ?? '')
  )
    last += 1
  if (capital[last] !== 1) return false
  // "CLOSE President Roy": a president of a body is called by the whole name.
  if (/^president$/i.test(office) && !isFirstName(forms[last] ?? '')) return false
  return BODY_OFFICE.test(office) || isExecutive || isNoSurname(forms, from, to)
}

/** "chief executive of Skyva", "a spokeswoman for the Lind Brothers, ", "an analyst at Lind Capital". */
function isOfOffice(words: Words, from: number, run: number, to: number): boolean {
  const { forms } = words
  const isDefinite = /^the$/i.test(forms[from - 1] ?? '')
  const joint = isDefinite ? from - 2 : from - 1
  const preposition = forms[joint] ?? ''
  if (!/^(?:of|for|at|with)$/.test(preposition)) return false
  const office = officeBefore(words, joint)
  if (office === null) return false
  const next = forms[to] ?? ''
  const endsPhrase = /^(?:[,.;:()”"]|and|who|which|in|said|told)$/.test(next) || SPEECH.has(next)
  if (!endsPhrase) return false
  if (preposition === 'at') return STAFF.test(office)
  if (BODY_OFFICE.test(office)) return preposition === 'of'
  const isOffice = OFFICE_OF_ANY.test(office) || /^(?:head|officer|policy|attorney|lawyer)$/i.test(office)
  return isOffice && (to > run || isNoSurname(forms, from, to) || (isDefinite && preposition === 'for'))
}

/** The office that a preposition follows: "executive | of", "vice president of policy | for". */
function officeBefore({ forms, capital }: Words, joint: number): string | null {
  const before = forms[joint - 1] ?? ''
  if (
    BODY_OFFICE.test(before) ||
    OFFICE_OF_ANY.test(before) ||
    STAFF.test(before) ||
    /^(?:head|officer)$/i.test(before)
  )
    return before
  // \"director of Fight | for the Ports\"
  if (capital[joint - 1] === 1) return null
  for (let at = joint - 2; at > joint - 6 && at > 0; at -= 1) {
    const form = forms[at] ?? ''
    if (/^[,.;:]$/.test(form)) return null
    if (
      /^(?:of|for)$/.test(form) &&
      (OFFICE_OF_ANY.test(forms[at - 1] ?? '') || /^(?:head|chief)$/i.test(forms[at - 1] ?? ''))
    )
      return forms[at - 1] ?? null
  }
  return null
}

/** Letters, a joined word, or several words of which the last is a plural: no family name. */
function isNoSurname(forms: readonly string[], from: number, to: number): boolean {
  const first = forms[from] ?? ''
  const last = forms[to - 1] ?? ''
  if (/^\p{Lu}{3,}$/u.test(first) || /^(?!Mc|Mac|De|La|Le|Di|Du|Van)\p{Lu}\p{Ll}+\p{Lu}/u.test(first)) return true
  return (
    to - from > 1 &&
    (/[^s’']s$/.test(last) || /^(?:Club|Without|Against|Action|America|Now|First|Rights|Watch)$/.test(last))
  )
}
