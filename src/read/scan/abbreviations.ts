/** How an abbreviation stands to the end of a sentence: it never ends one, it may, or it is one before a number only. */
export type AbbreviationUse = 'inside' | 'perhaps' | 'number'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Stand before a name or a figure, so that a sentence does not end with them. With a capital only. */
const INSIDE = list(`
  Mr Mrs Ms Mx Messrs Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Rev Fr Hon Pres Supt
  Det Insp Atty Amb Sec Treas Dir St Ste Mt Ft Msgr Pfc Spc Ald Assn Asst Del Gens Drs Profs Revs Vs
`)

/** May stand at the end of a sentence as well. With a capital only. */
const PERHAPS = list(`
  Jr Sr Inc Corp Co Cos Ltd Bros Esq Ph Ave Blvd Rd Hwy Dept Univ Est
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn
  Tenn Tex Va Vt Wash Wis Wisc Wyo Alta Ont Que Sask
`)

/** The same in small letters. */
const SMALL_PERHAPS = list('etc al approx dept est ft lbs oz inc corp co jr sr')
const SMALL_INSIDE = list('v vs cf ca viz')

/** "No. 3", "Nos. 4 and 5", "p. 12": only where a figure follows; else the stop is a full stop. */
const NUMBER = list('No Nos Art Sec Fig Vol Ch no nos art sec fig vol ch p pp')

const uses = new Map<string, AbbreviationUse>([
  ...[...INSIDE, ...SMALL_INSIDE].map((word) => [word, 'inside'] as const),
  ...[...PERHAPS, ...SMALL_PERHAPS].map((word) => [word, 'perhaps'] as const),
  ...NUMBER.map((word) => [word, 'number'] as const),
])

/**
 * Use of `word` (without its stop) as an abbreviation; null when it is none. Of a hyphenated word the last part counts
 * ("D-Wis"), and capitals all through are taken like a capital first ("MR").
 */
export function abbreviationUse(word: string): AbbreviationUse | null {
  const last = word.slice(word.lastIndexOf('-') + 1)
  const found = uses.get(last)
  if (found !== undefined) return found
  if (last.length > 1 && last.length <= 5 && last === last.toUpperCase()) {
    const capitalised = last[0]! + last.slice(1).toLowerCase()
    if (TITLES.has(capitalised)) return 'inside'
  }
  return null
}

const TITLES: ReadonlySet<string> = new Set(list('Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt Prof Rev'))

/** Words which begin a sentence far oftener than they follow an abbreviation within one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  list(`
    A After All Also Although Among An And Another Any Are As At Because Before Both But By Can Could Did Do Does During
    Each Either Even Every Few First For From Had Has Have He Her Here His How However I If In Instead Is It Its Just Last
    Later Like Many Maybe Meanwhile More Moreover Most Much My Neither Nevertheless No Nor Not Nobody Nothing Now Of On Once
    One Only Or Other Others Our Perhaps Several She Should Since So Some Soon Still Such Than That The Their Then There
    These They This Those Though Three Through Thus To Today Two Under Unless Until Was We Were What When Where Whether
    Which While Who Why Will With Without Would Yet You Your
  `),
)

/** Ends of host names, by which "example.com" is told from "said.The". */
export const HOST_ENDINGS: ReadonlySet<string> = new Set(
  list('com org net gov edu mil int info biz io co us uk ca au de fr eu tv me ly news int ru cn jp in'),
)
