/** Nouns that count without an "s": plurals of their own, and words that are the same in both numbers. */
const PLURALS = new Set(
  `people men women children police troops personnel staff crew aircraft spacecraft hovercraft sheep fish deer cattle
  poultry swine feet teeth geese mice lice oxen dead wounded injured unemployed homeless disabled elderly data criteria
  phenomena bacteria alumni media strata species series offspring headquarters means crossroads barracks folk youth
  yen yuan won baht rand renminbi rupiah ringgit percent percentage pounds sterling gold silver
  kg km cm mm ft lb lbs mph kph gw mw kw tonne hertz horsepower celsius fahrenheit`.split(/\s+/),
)
const NO_PLURAL = /(?:ss|us|is|'s)$/

/** Whether the noun, in lower case, names several. */
export const isPlural = (noun: string): boolean =>
  PLURALS.has(noun) ||
  /(?:men|women|people|children|folk|fish)$/.test(noun) ||
  (noun.endsWith('s') && !NO_PLURAL.test(noun))

/** Who the unit of a bare count of victims is: "12 dead", "38 held". */
export const FATES = new Set(
  'dead killed injured wounded hurt missing arrested detained held jailed imprisoned kidnapped abducted evacuated displaced infected hospitalised hospitalized rescued executed'.split(
    ' ',
  ),
)

export const PERSONS =
  /^(?:person|man|woman|child|boy|girl|soldier|civilian|officer|policeman|policewoman|worker|protester|protestor|student|passenger|fighter|militant|migrant|refugee|journalist|guard|pilot|sailor|marine)$/

const CLOCK =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|millennia|generations?|mornings?|evenings?|afternoons?|weekends?)$/
/** Whether the noun measures time. */
export const isClock = (noun: string): boolean => CLOCK.test(noun)

/** Units that may be joined to their number by a hyphen: "a 300-mile wall", "the four-nation pact". */
export const JOINED_UNITS: ReadonlyMap<string, string> = new Map(
  `member members, nation nations, country countries, state states, seat seats, person people, man men, page pages,
  point points, mile miles, kilometre kilometres, kilometer kilometers, km km, metre metres, meter meters, foot feet,
  ton tons, tonne tonnes, pound pounds, dollar dollars, euro euros, percent percent, barrel barrels, acre acres,
  hectare hectares, party parties, vehicle vehicles, bed beds, room rooms, nation nations, megawatt megawatts`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** Words before a number that make it a name or an address: "Article 5", "flight 370", "No. 10". */
const NUMBERED =
  /^(?:article|articles|section|sections|chapter|chapters|page|pages|p|pp|part|parts|no|nos|no\.|nos\.|number|numbers|resolution|flight|route|highway|interstate|room|gate|pier|platform|lane|level|phase|stage|step|grade|class|category|type|rule|amendment|clause|paragraph|line|lines|verse|volume|vol|vol\.|episode|season|round|game|match|race|lap|lot|unit|block|building|bus|train|channel|group|sector|district|ward|zone|area|camp|terminal|version|form|title|item|figure|fig|fig\.|table|exhibit|order|protocol|directive|proposition|prop|bill|psalm|euro|windows|iphone|galaxy|boeing|airbus|apollo|formula|covid|sputnik|war|under|age|aged|week|day|month|year|century|june|july|dec|january|february|march|april|may|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|top|catch|big|super|bowl|mark|sale|agenda|studio|hotel|news|radio|fox|bbc|cnn|abc|nbc|itv|act|schedule|annex|appendix|question|lesson|tip|reason|point|option|plan|operation|unit|squadron|battalion|brigade|regiment|division|task)$/
/** "$" and its kin, with the words that articles use for them. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
  ['¥', 'yen'],
  ['₹', 'rupees'],
  ['₽', 'roubles'],
  ['₩', 'won'],
  ['₪', 'shekels'],
  ['₺', 'lira'],
])

export const isNumbered = (lower: string): boolean => NUMBERED.test(lower)
