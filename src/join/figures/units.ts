/** Nouns that count the same, by what they are kept under. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['dead', 'death', 'death toll', 'fatality', 'killing'],
  ['injured', 'wounded', 'injury', 'casualty'],
  ['country', 'nation', 'state', 'government', 'member', 'signatory', 'member state'],
  ['detainee', 'prisoner', 'arrest', 'detention', 'arrestee', 'inmate'],
  ['protester', 'demonstrator', 'protestor', 'marcher'],
  ['soldier', 'troop', 'serviceman'],
  ['job', 'post'],
  ['home', 'house'],
  ['ballot', 'vote'],
  ['pupil', 'student', 'schoolchild'],
  ['policeman', 'police', 'police officer'],
  ['dollar', 'buck'],
  ['plane', 'aircraft', 'jet', 'airplane'],
  ['ship', 'vessel', 'boat'],
  ['migrant', 'refugee', 'asylum-seeker'],
  ['kilometre', 'kilometer', 'km'],
  ['tonne', 'ton'],
  ['share', 'percent'],
]
const KEPT_UNDER = new Map(SYNONYMS.flatMap((nouns) => nouns.map((noun) => [noun, nouns[0]!] as const)))

const IRREGULAR = new Map(
  'people:person men:man women:woman children:child schoolchildren:schoolchild lives:life wives:wife feet:foot servicemen:serviceman policemen:policeman'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** "countries" → "country"; words of one number stay. */
export function singular(noun: string): string {
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return irregular
  if (/ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
}

/** What a unit is kept under: its head noun, in one number, for all its synonyms; empty when there is none. */
export function unitClass(unit: string): string {
  // "countries and territories": what is named first.
  const whole = singular(unit.replace(/ and .*$/, ''))
  return KEPT_UNDER.get(whole) ?? KEPT_UNDER.get(singular(whole.split(' ').at(-1)!)) ?? whole
}

const PERSONS =
  /(?:[^l]er|[^ct]or|ist|ian|ee|man|woman|ant|ent)$|^(?:child|person|athlete|official|civilian|civilians|soldier|victim|hostage|refugee|pilot|delegate|diplomat|deputy|guest|dead|injured|youth|boy|girl|student|candidate|senator|doctor|sailor|guard|police|others?|foreigner|national|colleague|relative)$/
const THINGS =
  /^(?:member|number|paper|order|power|letter|quarter|computer|chapter|matter|dollar|winter|summer|moment|document|agreement|government|statement|department|apartment|investment|percent|event|accident|incident|settlement|payment|movement|amendment|cent|continent|shipment|plant|warrant|restaurant|tanker|container|helicopter|newspaper|centre|center|server|layer|folder|poster|border|river|tower|meter|kilometer|hectare|acre)$/

const MOST_KNOWN = 20_000
const people = new Map<string, boolean>()

/** Whether those of the class are people. */
export function isPerson(unit: string): boolean {
  const known = people.get(unit)
  if (known !== undefined) return known
  const found = unit === 'person' || (PERSONS.test(unit) && !THINGS.test(unit))
  if (people.size < MOST_KNOWN) people.set(unit, found)
  return found
}

const ATTACKERS =
  /^(?:attacker|assailant|gunman|shooter|bomber|killer|murderer|terrorist|perpetrator|hijacker|suspect|kidnapper)$/

/** Whether those of the class are who did it, mostly: they are not among those whom a toll counts. */
export const isAttacker = (unit: string): boolean => ATTACKERS.test(unit)

const SHARES = /^(?:percentage point|share|point)$/
const TIMES = /^(?:second|minute|hour|day|night|week|month|quarter|year|decade)$/
const MEASURES =
  /^(?:dollar|pound|euro|yen|rupee|rouble|won|yuan|shekel|lira|degree|mile|kilometre|metre|meter|foot|inch|acre|hectare|tonne|barrel|gallon|litre|liter|megawatt|cent|pence)$/

/** Shares and points, spells of time, or money and other measures; null where things or people are counted. */
export function measureOf(unit: string): 'share' | 'time' | 'measure' | null {
  if (SHARES.test(unit)) return 'share'
  if (TIMES.test(unit)) return 'time'
  return MEASURES.test(unit) ? 'measure' : null
}

const measured = new Map<string, boolean>()

/** Money, shares and measures: what is only compared where the words around it are the same. */
export function isMeasure(unit: string): boolean {
  const known = measured.get(unit)
  if (known !== undefined) return known
  const found = measureOf(unit) !== null
  if (measured.size < MOST_KNOWN) measured.set(unit, found)
  return found
}

/** Whether two units, as classes, may count the same: equal, people and a kind of people, or one that is not named, which is that of people or states. */
export function unitsFit(one: string, other: string): boolean {
  if (one === other) return true
  if (one === '' || other === '') return isPerson(one || other) || (one || other) === 'country'
  return (one === 'person' && isPerson(other)) || (other === 'person' && isPerson(one))
}
