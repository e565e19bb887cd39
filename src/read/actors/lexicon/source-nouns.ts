/** Nouns that can speak without being an office: the heads of sources without a name. Lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const SEVERAL = words(`
family people persons women men girls boys parents families unions countries nations states governments powers capitals companies
firms banks businesses investors traders groups organisations organizations institutions agencies authorities officials
police prosecutors voters citizens locals villagers neighbours neighbors residents protesters protestors demonstrators
marchers crowds opponents proponents advocates backers foes enemies friends partners signatories parties factions
conservatives liberals moderates hardliners progressives republicans democrats lawmakers legislators observers insiders
eyewitnesses survivors victims relatives refugees migrants settlers troops forces commanders media outlets newspapers
broadcasters networks publications reports evangelicals christians muslims jews catholics clerics academics staffers
staff aides attorneys lawyers others thousands hundreds dozens scores many some several few both users skeptics sceptics
historians bloggers pollsters athletes players fans organisers organizers campaigners teachers nurses doctors workers
watchers attendees participants passengers shopkeepers onlookers leaders ministers envoys diplomats negotiators inspectors investigators spies soldiers veterans members delegates
executives owners farmers students teenagers youths youngsters royals rulers elites dissidents prisoners
military army navy`)

const ONE = words(`
person man woman girl boy teenager friend relative neighbour neighbor mother father spokesman spokeswoman spokesperson
official officer aide source insider eyewitness bystander passer-by survivor victim company firm bank union group agency
newspaper paper magazine website broadcaster network outlet organisation organization staffer team campaign camp attendee participant passenger
shopkeeper onlooker attorney lawyer opponent proponent backer`)

/** Number of the source that `noun` heads; null for what does not speak for itself ("report"). */
export function numberOfSource(noun: string): 'one' | 'several' | null {
  if (SEVERAL.has(noun)) return 'several'
  return ONE.has(noun) ? 'one' : null
}

/** Nouns for those that make up a group of states. */
export const isMemberNoun = (noun: string): boolean =>
  /^(?:countries|nations|members|states|powers|partners)$/.test(noun)

/** Nouns that mean an outlet named before, or a thing: "the paper", but "the four-page paper". */
export const isOutletNoun = (noun: string): boolean =>
  /^(?:paper|newspaper|magazine|website|agency|broadcaster|network|outlet)$/.test(noun)

/** Bodies among the nouns for one: an organisation, not a person. */
export const isBodyNoun = (noun: string): boolean =>
  /^(?:company|firm|bank|union|group|agency|newspaper|paper|magazine|website|broadcaster|network|outlet|team|campaign|camp|organi[sz]ation)$/.test(
    noun,
  )
