import type { Rule } from './rules.js'

/**
 * Whether the words around a find leave it a time: names ("Sunday Times", "Beijing 2022"), sets ("every Monday"),
 * verbs ("may", "march") and plain numbers ("2000 troops") are none.
 */
export function isTime(rule: Rule['name'], text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  if (/\b(?:every|each|most|some|any|no) $/i.test(before)) return false
  // "fiscal 2017", "the 2014-15 school year", "the 2019/20 season": no years of the calendar.
  if (
    /\b(?:fiscal|financial|tax|budget|school|academic|FY)(?: years?)?(?: of)? ?$/i.test(before) ||
    OWN_YEAR.test(after)
  )
    return false
  const check = CHECKS[rule]
  return check === undefined || check(before, after, text.slice(start, end))
}

/** Whether a word with a capital stands right before that is more than a sentence's first ("Beijing 2022", "Theresa May"). */
function isNamePart(before: string): boolean {
  const word = /([\p{L}.’']+) $/u.exec(before)?.[1]
  return word !== undefined && /^\p{Lu}/u.test(word) && !LEADING_WORD.test(word)
}

type Check = (before: string, after: string, words: string) => boolean

const CHECKS: Readonly<Record<string, Check>> = {
  year: (before, after, words) => {
    if (COUNTED.test(after) || QUANTIFIER.test(before) || /^[-–/]\d\d\b/.test(after)) return false
    // A year in quotation marks of its own is a title: the novel "1984".
    if (/[“"‘']$/.test(before) && /^[.,]?[”"’']/.test(after)) return false
    const year = Number(/\d{4}/.exec(words)?.[0])
    if (YEAR_NAMED.test(before)) return true
    if (year < 1900 || year > 2059) return false
    // "Beijing 2022", "Resolution 1929": a name that ends in the number.
    return !isNamePart(before)
  },
  month: (before, after, words) => {
    if (/^ (?:\p{Lu}[\p{L}’'-]+)/u.test(after) && !/^ (?:and|or) /.test(after) && !MONTH_BEFORE.test(before))
      return false
    if (/\s/.test(words) || MONTH_BEFORE.test(before)) return !NAMELIKE_AFTER.test(after) || MONTH_BEFORE.test(before)
    if (/^['’]s \p{L}/u.test(after)) return !isNamePart(before)
    if (!/(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?) $/.test(before)) return false
    return /^(?:March|May)$/.test(words) ? EVENT_AFTER.test(after) : /^ [a-z]/.test(after)
  },
  weekday: (before, after, words) => {
    if (/\b(?:Black|Good|Ash|Super|Bloody|Cyber|Palm|Easter|Holy|Giving|Fat|Shrove|Maundy|The) $/.test(before))
      return false
    if (
      /^s\b/.test(after) ||
      /^ (?:Times|Mail|Telegraph|Express|Mirror|Herald|Post|World|Night (?:Live|Football))\b/.test(after)
    ) {
      return false
    }
    return !/^ (?:school|mornings|afternoons|evenings|nights)\b/.test(after) && !/^-/.test(words)
  },
  'deictic day': (before, after, words) =>
    !(
      /^(?:Today|TODAY)$/.test(words) &&
      (/\p{L}+ $/u.test(before)
        ? !/[.!?”"] $/.test(before)
        : /^ \p{Lu}/u.test(after) === true && /^ (?:[Ss]how|[Pp]rogramme)/.test(after))
    ),
  ago: (before) => !/\b(?:[Mm]ore than|[Ll]ess than|[Oo]ver|[Aa]t least|[Uu]nder) $/.test(before),
  'earlier, later': (before) =>
    !/\b(?:[Mm]ore than|[Ll]ess than|[Oo]ver|[Aa]t least|[Uu]nder|[Ff]or|[Oo]nly) $/.test(before),
  'day month': (_before, after) => !/^[A-Za-z]/.test(after),
  'this part of the day': (before) => !/\b[Tt]o $/.test(before),
}

const OWN_YEAR = /^ (?:(?:fiscal|financial|tax|budget|school|academic|model|crop|marketing) years?\b|seasons?\b)/i

const COUNTED =
  /^ (?:(?:more|new|other|armed|young|\p{L}+ing|\p{L}+ed) )?(?:people|persons|troops|soldiers|men|women|children|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|tons|tonnes|kilos|pounds|dollars|euros|votes|jobs|homes|houses|workers|employees|students|times|words|deaths|cases|migrants|refugees|members|units|barrels|acres|hectares|calories|points|yards|fighters|protesters|police|officers|prisoners|vehicles|GMT|UTC|hours|hrs|local time|BST|EST|EDT|ET)\b/u
const QUANTIFIER =
  /\b(?:[Ss]ome|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]pproximately|than|least|only|[Rr]esolution|[Ff]light|[Aa]rticle|[Ss]ection|[Pp]age|[Nn]umber|[Nn]o\.|[Rr]oute|[Rr]oom|at) $/
const YEAR_NAMED = /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Yy]ear|circa) $/
/** Words that stand with a capital before a year without naming anything. */
const LEADING_WORD =
  /^(?:In|Since|Until|By|From|Before|After|During|The|A|Of|For|To|And|But|Its|His|Her|Their|Our|This|That|Late|Early|Mid|Year|Around|About|Through|Between|Copyright|Spring|Summer|Autumn|Fall|Winter|[A-Z][a-z]+’s|[A-Z][a-z]+'s|January|February|March|April|May|June|July|August|September|October|November|December)$/
const MONTH_BEFORE =
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Tt]hrough|[Ff]rom|[Bb]etween|[Dd]uring|[Aa]round|[Tt]hroughout|[Ff]or|[Bb]ack in|[Ss]tarting|[Bb]eginning|[Ee]nding|[Oo]f) $/
const NAMELIKE_AFTER = /^ \p{Lu}\p{Ll}+/u
const EVENT_AFTER =
  /^ (?:vote|election|poll|deadline|meeting|summit|report|speech|statement|attack|deal|agreement|decision|referendum|ruling|visit|trip|letter|interview|conference|announcement|protest|rally|inauguration|talks)/
