/** Which nouns stand for those who take part in events. All in lower case. */
/** Nouns for what acts for its state: "Varonian forces bombed …" is Varonia's deed. */
export const ORGANS = new Set(
  `government administration authorities authority cabinet ministry parliament congress senate army military forces force troops navy
  warplanes warplane planes plane jets jet aircraft helicopters ships ship warship warships missiles rockets drones airstrikes strikes airstrike artillery police
  officials diplomats diplomat ambassador ambassadors envoy envoys embassy embassies consulate consulates delegation leaders leadership regime
  court courts side state soldiers negotiators intelligence security personnel officers rulers premier tanks marines coastguard
  counterpart counterparts office department treasury campaign team staff spokesman spokeswoman spokesperson committee agency agencies party mission house goods exports products companies imports banks oil interests`.split(
    /\s+/,
  ),
)

/** Nouns for those who do things and have things done to them, besides the ones that speak. */
export const AGENTS = new Set(
  `agent agents spy spies police gunmen gunman militants militant rebels rebel insurgents insurgent terrorists terrorist attackers attacker bandits hackers
  hacker protesters protestors demonstrators crowd crowds rioters strikers soldiers soldier troops forces army military militia militias
  fighters peacekeepers observers workers teachers miners drivers farmers civilians civilian villagers people children woman women man men students
  student prisoners detainees hostages inmates activists journalists diplomats officers policemen guards smugglers pirates kidnappers
  separatists islamists jihadists extremists loyalists mercenaries warplanes jets gang gangs tribesmen migrants refugees
  immigrants suspects suspect court courts judge tribunal jury prosecutors parliament lawmakers voters union unions employers
  bombers bomber suicide-bomber sailors pilots engineers families residents others countries states nations governments authorities government
  officials opposition tourists passengers worshippers worshipers pilgrims girls boys schoolchildren schoolgirls doctors nurses aid-workers`.split(
    /\s+/,
  ),
)

/** Words for whoever it is. */
export const NOBODY =
  /^(?:others?|some|many|several|few|both|one|members?|dozens|scores|persons?|users|counterparts?|partners?|friends?|guests?|father|mother|brother|sister|son|daughter|husband|wife|source|sources|head|heads|chief|mr|mrs|ms|host|author|owner|fellow)$/

/** One word for several. */
export const COLLECTIVE =
  /^(?:police|army|military|militia|crowd|court|tribunal|jury|parliament|gang|union|government|opposition|people|gunmen|tribesmen)$/

/** Ids of whoever may have been met: nothing is known of a meeting with "people". */
export const ANYBODY =
  /^(?:(?:[a-z]+-)?(?:people|reporters?|journalists?|audience|crowd|crowds|guests|visitors)|officials|leaders|diplomats|ministers|workers|students|voters|supporters)$/
