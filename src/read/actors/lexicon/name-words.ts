/** Words that rules about names lean on. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Small words inside names of persons: "bin", "de la". */
export const PARTICLES = words(
  'de del della di da dos du van von der den ter bin ibn bint al el la le ben abu zu y af av',
)

/** Verbs after or before a name that only somebody who speaks goes with. */
export const SPEECH = words(`
said says say told tells wrote writes tweeted added adds noted notes announced warned argued claimed insisted stated
declared explained asked replied acknowledged conceded stressed predicted testified responded called urged vowed pledged
suggested believes thinks wants believed denied rejected criticized criticised condemned praised welcomed reported concluded
continued repeated spoke speaks conceded told confirmed countered emphasized recalled observed joked quipped concurred agreed complained`)

/** What may follow "of" in the name of an office: "Secretary of State", "Director of National Intelligence". */
export const COMPLEMENT = words(`
State Defense Defence Staff Homeland Security National Intelligence Energy Foreign Affairs Health Education Interior Labor
Treasury Commerce Agriculture Justice Veterans Transportation Housing Trade Finance Economy the Army Navy Air Force
Mission state defense defence staff national intelligence mission`)

/** Words that begin sentences and headings, and calendar words: never a name by themselves. */
export const NOT_NAMES = words(`
By Q The A An This That These Those It Its He She They We I You His Her Their Our Your My But And Or If When While As At In On For
From By With Without Of To After Before During Since Until Although Though Because So Yet Not No Yes All Some Many Most Few
Several Other Another Such Each Every Both Either Neither There Here Where What Who Why How Which Then Than Now Also Even
Just Only Still Already Again Once Meanwhile However Moreover Indeed Instead Perhaps Maybe According Among Between Under Over
Against About Into Through Despite Amid Asked Speaking Last Next Earlier Later New More Other Former Current Senior Top
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
November December Photo Image Video Read Advertisement Related Story Sign Share Follow Updated Published Getty Images File
Watch Click Subscribe Newsletter God Christmas Internet English French Like Unlike Given Saying Asking Citing Using
Following Including Regarding Concerning Considering Thank Thanks Please Dear Let Does Did Do Has Have Had Is Are Was Were
Will Would Could Should Can Say Says Said MORE ADVERTISEMENT`)

/** Words of places, things and events: a run that holds one is no person's name. */
export const NOT_PERSONS = words(`
Harbor Harbour Protests Ras Deir Tel Khan-Younis
Strip Bank Heights Sea City River Gulf Peninsula Games Olympics Olympic War Day Square Street Avenue Road County Province
Island Islands Valley Airport Deal Act Plan Cup Prize Award Awards Summit Treaty Agreement Accord Accords Revolution East West
North South Middle Central Eastern Western Northern Southern Winter Summer Spring Room House Hall Building Palace Tower Gate
Bridge Canal Ocean Lake Mount Mountain Coast Bay Beach Port Town Village District Region Territory Territories Republic
Kingdom Empire Union Week Month Year Night Morning Eve Bill Law Amendment Constitution Resolution Convention Protocol Doctrine
Declaration Program Programme Policy Crisis Affair Scandal Election Elections Primary Caucuses Debate Nation World Europe Asia
Africa America Arab Muslim Christian Jewish Islamic Nuclear Human Rights Global International National Federal Super Bowl
Championship Championships Series Show Avenue Park Garden Gardens Center Centre Capitol Plaza Stadium Arena Hotel Resort Club
Medal Order Cross Line Belt Wall Zone Box Office Street Journal Story Report News Health Care Medicare Medicaid Obamacare Tax
Reform Security Trade Air Force Army Navy Marine Marines Corps Sunday Monday Friday Plan Project Strait Straits Desert
Hurricane Republican Republicans Democrat Democrats Communications Library Basilica Cathedral Replay Opinion Team Media Museum
Tropical Storm JUST WATCHED MUST WATCH Daily Weekly Editorial Edition Torch Memorial Monument Station Hospital`)

/** Parts of states and well-known cities: places here, never actors. */
export const PLACES = words(`
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Hampshire
Jersey Mexico York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee Texas Utah Vermont Virginia Wisconsin
Wyoming Chicago Boston Houston Dallas Atlanta Miami Philadelphia Detroit Seattle Denver Manhattan Brooklyn Hollywood Queensland
Victoria Ontario Quebec Alberta Scotland Wales England Catalonia Crimea Donbas Xinjiang Tibet Kashmir Jerusalem Gaza Aleppo
Mosul Raqqa Idlib Benghazi Shanghai Mumbai Istanbul Geneva Vienna Kong Konger Kongers Aviv Francisco Angeles Vegas Diego Louis Paulo Janeiro Sochi Davos Strasbourg Munich`)
