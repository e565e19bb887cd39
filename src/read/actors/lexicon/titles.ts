/**
 * Words of offices and trades. A title is a run of them before a name ("Deputy Foreign Minister", "spokesperson"); a
 * role is one after it ("a spokesman for …"). All in lower case, without stops.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that say what a person is: the head of a title or role. */
const ROLE_NOUNS = words(`
president presidents minister ministers secretary secretaries chancellor premier senator senators sen sens rep reps
representative representatives congressman congresswoman congressmen lawmaker lawmakers legislator legislators deputy
deputies governor gov mayor king queen prince princess emperor emir sultan sheikh sheik pope ambassador ambassadors envoy
envoys diplomat diplomats consul attaché commissioner commissioners chairman chairwoman chairperson chair co-chair cochair
chief chiefs head heads director directors spokesman spokeswoman spokesperson spokespersons spokespeople speaker whip
leader leaders adviser advisor advisers advisors aide aides counsel counselor counsellor strategist official officials
officer officers general gen admiral adm colonel col lieutenant lt major maj captain capt commander commanders sergeant sgt
brigadier brig marshal judge judges justice prosecutor prosecutors attorney lawyer lawyers solicitor ayatollah imam rabbi
cardinal archbishop bishop reverend rev patriarch father sister professor prof dr doctor doctors analyst analysts expert
experts researcher researchers scholar scholars fellow historian economist economists scientist scientists author
commentator commentators columnist editor journalist journalists reporter reporters correspondent correspondents
photographer anchor host activist activists campaigner campaigners dissident founder co-founder cofounder owner executive
ceo cfo boss manager coordinator negotiator negotiators mediator investigator investigators inspector rapporteur
candidate candidates nominee member members delegate delegates resident residents witness witnesses protester protesters
demonstrator demonstrators critic critics supporter supporters ally allies counterpart predecessor successor billionaire
magnate mogul tycoon businessman businesswoman banker financier entrepreneur singer actor actress player athlete skier
coach captain veteran veterans soldier soldiers fighter fighters rebel rebels militant militants source sources guest
student students teacher teachers worker workers parliamentarian mp mps mep meps councillor councilman councilwoman
undersecretary under-secretary secretary-general vice-president vice-chairman treasurer comptroller superintendent sheriff chargé
mr mrs ms miss sir dame lord lady madam mister vp wife husband son daughter brother sister mother father
son-in-law widow pundit pollster operative consultant specialist trustee dean principal steward liaison clerk cmdr tempore comic comedian`)

/** Words that stand before or between the nouns of a title. */
const TITLE_MODIFIERS = words(`
vice deputy prime foreign defense defence finance interior home justice trade energy health education agriculture treasury
economy economic environment culture sports sport labor labour transport transportation housing information national
security supreme crown grand senior junior acting interim former ex then-president then past current incoming outgoing
new longtime veteran retired first lady special press majority minority house senate state assistant associate chief
executive managing general attorney permanent principal lead top high prominent leading political military intelligence
opposition ruling party government presidential parliamentary ministry department white campaign communications policy
public research assassinated slain murdered deposed ousted resident independent russia china iran israel middle east affairs nuclear budget commerce commercial
homeland interior-ministry foreign-ministry senior-most ranking republican democratic democrat conservative liberal
rear socialist communist labour-party gop tory late right left far-right far-left pro`)

/** "President-elect", "prime minister-designate" and "then-secretary" are offices as well. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/-(?:elect|designate)$/, '')
    .replace(/^(?:then|ex|now)[-‐–](?=\p{L})/u, '')

/** "PM Ana Roy", "the Keldian PM"; in small letters it is the afternoon. */
export const isRoleNoun = (word: string): boolean => ROLE_NOUNS.has(plain(word)) || word === 'PM' || word === 'FM'
export const isTitleModifier = (word: string): boolean => TITLE_MODIFIERS.has(plain(word))

/** Whether a word says that an office is over, begins or is held for another: "the former Keldian president". */
export const isTenure = (word: string): boolean =>
  /^(?:former|ex|then|late|slain|assassinated|murdered|deposed|ousted|acting|interim|caretaker|outgoing|incoming|one-time|onetime|retired)$/i.test(
    word,
  )

/** Forms of address: they say that a person follows, but no role. */
const ADDRESSES = words('mr mrs ms miss dr sir dame lord lady madam mister prof professor')
export const isAddress = (word: string): boolean => ADDRESSES.has(plain(word))

const PLURALS = words('people spokespeople police staff media press')
/** Whether a role noun names several: "officials". */
export const isPlural = (noun: string): boolean =>
  PLURALS.has(noun.toLowerCase()) || (/[^s]s$/i.test(noun) && noun.toLowerCase() !== 'counsels') || /men$/i.test(noun)

const FEMALE_ROLES = words(`
queen princess congresswoman chairwoman spokeswoman businesswoman councilwoman actress mrs ms miss dame lady madam sister
mother daughter wife widow woman girl`)
const MALE_ROLES = words(`
king prince congressman chairman spokesman businessman councilman actor mr sir lord father brother son husband mister pope
cardinal archbishop bishop imam ayatollah emir sultan sheikh son-in-law man boy`)

/** The gender that a role word tells; null for most. */
export function genderOfRole(role: string): 'female' | 'male' | null {
  for (const word of role.toLowerCase().split(/[\s.]+/)) {
    if (FEMALE_ROLES.has(word)) return 'female'
    if (MALE_ROLES.has(word)) return 'male'
  }
  return null
}
