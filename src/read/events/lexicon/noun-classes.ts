const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns, in lower case and in both numbers, that decide what a verb with them as object (or behind its preposition) does. */
export const NOUN_CLASSES = {
  deal: words(`deal deals agreement agreements accord accords treaty treaties pact pacts truce memorandum memoranda contract
    contracts protocol protocols convention declaration charter communique settlement compact armistice mou`),
  resolution: words(`resolution resolutions motion statement amendment`),
  membership:
    words(`deal agreement accord treaty treaties pact convention organization organisation council alliance bloc union
    court statute group body commission agency programme program partnership protocol compact nafta unesco nato`),
  diplomat:
    words(`diplomat diplomats ambassador ambassadors envoy envoys attache attaches attaché attachés consul consuls
    embassy consulate consulates`),
  envoy: words(`ambassador ambassadors envoy envoys diplomat diplomats attache attaché consul consuls staff
    personnel`),
  troops:
    words(`troop troops soldier soldiers force forces army unit units battalion battalions brigade brigades regiment
    tank tanks warship warships ship ships carrier carriers fleet jet jets bomber bombers fighter fighters plane planes aircraft destroyer
    destroyers submarine submarines marines peacekeepers convoy convoys guard personnel militia militias division divisions
    contingent`),
  police: words(`police officers policemen gendarmes constables riot`),
  arms: words(`missile missiles rocket rockets weapon weapons warhead warheads icbm satellite system systems battery batteries bomb
    bombs`),
  fired: words(
    `missile missiles rocket rockets shell shells mortar mortars artillery projectile projectiles torpedo torpedoes`,
  ),
  sanctions: words(`sanction sanctions embargo embargoes tariff tariffs penalty penalties duties`),
  curb: words(
    `restriction restrictions ban bans blackout lockdown emergency siege blockade quarantine limits censorship checkpoints rule`,
  ),
  restriction:
    words(`curfew restriction restrictions ban bans blackout lockdown emergency siege blockade embargo quarantine
    sanction sanctions tariff tariffs law rule rules limits measures order penalties complaint`),
  curfew: words(`curfew curfews lockdown`),
  blockade: words(`blockade siege quarantine checkpoints`),
  ties: words(`ties relations links contacts cooperation contact relationship`),
  talks: words(`talks negotiation negotiations dialogue discussions summit conference meeting meetings consultations`),
  aid: words(`aid assistance relief supplies funds funding loan loans grant grants medicine medicines vaccine vaccines food
    equipment ammunition training shelter donation donations subsidies money payments`),
  gift: words(`aid assistance relief supplies loan loans grant grants medicine medicines vaccine vaccines food
    equipment weapons arms ammunition training shelter donation donations asylum refuge`),
  proposal: words(`proposal proposals offer offers request requests demand demands call calls plan plans bid bids appeal
    appeals idea suggestion suggestions allegation allegations accusation accusations claim claims criticism charge charges
    concession concessions compromise deal agreement accord treaty pact resolution ultimatum talks negotiations interference`),
  matter:
    words(`law laws ruling rulings decision decisions verdict bill bills legislation mandate mandates order orders subpoena subpoenas plan
    plans proposal proposals policy policies lawsuit suit case charge charges allegation allegations repeal ban tax taxes cut cuts reform
    reforms nomination measure measures amendment rule rules regulation regulations budget effort efforts attempt attempts move moves
    restriction restrictions tariff tariffs deal agreement treaty referendum impeachment extradition`),
  request: words(
    `request requests appeal appeals visa visas bail permission access petition bid application applications entry`,
  ),
  accepted:
    words(`invitation invitations offer offers proposal proposals deal agreement terms ceasefire truce demand demands
    plan request conditions`),
  support: words(`support solidarity condolences sympathy backing gratitude thanks appreciation respect confidence`),
  people: words(`prisoner prisoners hostage hostages detainee detainees captive captives journalist journalists activist
    activists dissident dissidents suspect suspects soldier soldiers sailor sailors crew man men woman women person people
    citizen citizens national nationals student students protester protesters lawyer lawyers inmate inmates leader worker workers
    migrant migrants refugee refugees civilian civilians child children member members official officials reporter reporters`),
  foreigners:
    words(`migrant migrants refugee refugees immigrant immigrants asylum seeker seekers family families citizen citizens national
    nationals people worker workers journalist journalists activist activists`),
  land: words(`city town village province region territory peninsula island islands airport base capital district area border land
    hill ground airspace country stronghold enclave port crossing`),
  property:
    words(`ship ships tanker tankers vessel vessels boat asset assets property properties account accounts cargo computers
    documents oil land weapons drugs funds shipment shipments newspaper bank company plane`),
  media:
    words(`website websites newspaper newspapers channel channels broadcaster station media internet network networks access site
    sites platform platforms app apps page pages book film article`),
  group:
    words(`party parties group groups organisation organization ngo ngos movement newspaper association protests rallies
    demonstrations gatherings union company companies flights imports exports entry travellers travelers candidates`),
  passage:
    words(`road roads highway highways bridge bridges street streets railway rail traffic entrance tracks port ports crossing
    crossings`),
  building:
    words(`building buildings house houses home homes village villages mosque church temple school hospital shrine bridge
    station compound infrastructure monument crops market headquarters depot`),
  outrage: words(`consequences consequence retaliation response war action force strikes sanctions measures reprisals
    attack attacks countermeasures revenge price repercussions punishment`),
  inquiry: words(`investigation inquiry enquiry probe case commission`),
  lawsuit: words(`lawsuit suit complaint complaints charges petition case`),
  hostilities:
    words(`hostilities fighting bombing bombardment offensive attacks operations strikes war operation campaign siege shelling
    airstrikes conflict`),
  office: words(`office post position job presidency leader president minister chairman director party chief`),
  event: words(`summit conference meeting talks forum assembly session`),
  ceremony: words(`funeral ceremony inauguration wedding games olympics opening celebration parade anniversary`),
  boycotted:
    words(`games olympics election elections vote summit ceremony product products goods company store talks session
    parliament conference referendum meeting inauguration event`),
  intelligence: words(`intelligence information data technology evidence`),
  drills: words(`drill drills exercise exercises manoeuvres maneuvers patrol patrols training`),
  concession: words(
    `concession concessions objection objections demand demands complaint complaints claim claims opposition`,
  ),
  network: words(
    `network networks computer computers website websites server servers email emails system systems account accounts`,
  ),
  displeasure: words(
    `regret concern concerns alarm anger outrage disappointment opposition dismay disapproval displeasure objection objections`,
  ),
  delegates: words(
    `official officials minister ministers delegation delegations representative representatives dignitaries diplomats leader leaders envoys politicians`,
  ),
  misinfo: words(`misinformation disinformation rumours rumors lies propaganda falsehoods hoax hoaxes`),
  strike: words(`strike walkout stoppage`),
  war: words(`war jihad`),
  emergency: words(`emergency`),
  law: words(`law`),
  ceasefire: words(`ceasefire cease-fire truce armistice`),
  state: words(`state independence sovereignty government statehood capital leader president`),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>

export type NounClass = keyof typeof NOUN_CLASSES
