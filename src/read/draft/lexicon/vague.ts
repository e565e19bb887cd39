/**
 * Nouns that never name an issue by themselves: people and bodies, words for speech, time and quantity, and those that take up
 * something said before ("the decision"). A table of words; the words of no affair.
 */
export const VAGUE_NOUNS: ReadonlySet<string> = new Set(
  `people person man woman child family member leader official minister president government state country nation world
  side party group community public citizen resident voter lawmaker senator congress parliament house senate court judge reporter
  journalist media newspaper audience crowd supporter critic opponent ally partner friend enemy foe team staff athlete player
  decision move step action measure policy stance position approach effort way thing matter issue question problem
  case fact point idea view opinion comment remark statement speech word message letter call phone interview report article
  story news claim charge allegation accusation answer response reaction reason cause result effect impact consequence
  day week month year time hour moment night morning today century decade period end beginning start future past history
  number percent share majority most lot part rest half amount level rate dollar money price cost value
  right interest value principle democracy freedom peace security stability prosperity growth economy job life
  chance opportunity possibility option choice challenge risk threat danger concern fear hope need demand request order
  support opposition criticism praise condemnation pressure tension conflict crisis war violence attack situation
  relation relationship tie cooperation friendship contact link role place area region border line street city town land
  power authority office post job title seat chair vote voice name list record example kind sort type form
  change progress success failure mistake error victory defeat loss damage harm death force body head hand eye face
  mind heart foot arm home house room door table book paper page document evidence information data detail
  meeting visit talk conversation discussion debate event ceremony press conference agenda goal aim target purpose
  use work business company market industry firm investor bank trade product good service system process practice rule standard
  anything nothing something everything anyone everyone someone one other it them what`
    .trim()
    .split(/\s+/),
)

/** Fixed phrases with a noun that otherwise names an issue. */
export const VAGUE_PHRASES =
  /^(?:international|martial|criminal|common|humanitarian) law$|^(?:rule of) law$|^(?:hunger|general|labou?r) strike$|^(?:business|school|election) plan$|^heart attack$/
