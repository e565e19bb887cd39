import type { ActorKind } from '../../reading.js'

/** Words that end or head the name of a body: a run of capitalised words with one of them is an organisation. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  `Academy Administration Agency Alliance Assembly Association Authority Bank Board Brigade Brotherhood Bureau Cabinet Center
Centre Chamber Coalition College Commission Committee Community Company Conference Confederation Congress Consulate Corp
Corporation Corps Council Court Department Directorate Embassy Federation Force Forces Forum Foundation Front Fund
Government Group Guard Guards House Inc Initiative Institute Institution Journal League Ltd LLC Ministry Mission
Movement Navy Network News Newspaper Office Organisation Organization Parliament Party Police Post Press Radio Secretariat
Senate Service Services Society Station Supreme-Court Television Times Treasury Tribune Tribunal Union University Watch
Army Ministry Caucus Campaign Project Herald Guardian Review Magazine Daily Telegraph Chronicle Airlines Airways
Industries Holdings Partners Studies Affairs School Hospital Church Academies Exchange TV Militia Brigades Fellowship
Consortium Trust Lab Laboratory Observatory Registry Panel Task-Force Team`
    .trim()
    .split(/\s+/),
)

export const isBodyWord = (word: string): boolean => BODY_WORDS.has(word)

export interface KnownBody {
  readonly name: string
  readonly kind: ActorKind
  readonly forms: readonly string[]
  /** ISO code of the state it belongs to, where it stands for one part of it. */
  readonly country: string | null
}

const body = (name: string, ...forms: string[]): KnownBody => ({ name, kind: 'organisation', forms, country: null })
const ofState = (country: string, name: string, ...forms: string[]): KnownBody => ({
  name,
  kind: 'organisation',
  forms,
  country,
})
const group = (name: string, ...forms: string[]): KnownBody => ({ name, kind: 'group', forms, country: null })

/** Bodies that the news names without saying what they are. */
export const KNOWN_BODIES: readonly KnownBody[] = [
  body('United Nations', 'UN', 'U.N.'),
  body('UN General Assembly', 'United Nations General Assembly', 'U.N. General Assembly', 'General Assembly'),
  body(
    'UN Security Council',
    'United Nations Security Council',
    'U.N. Security Council',
    'UN security council',
    'Security Council',
  ),
  body(
    'UN Human Rights Council',
    'United Nations Human Rights Council',
    'U.N. Human Rights Council',
    'Human Rights Council',
  ),
  body('European Union', 'EU', 'E.U.'),
  body('European Commission'),
  body('European Parliament'),
  body('European Council'),
  body('NATO', 'Nato', 'North Atlantic Treaty Organization'),
  body('International Atomic Energy Agency', 'IAEA', 'I.A.E.A.'),
  body('International Olympic Committee', 'IOC', 'I.O.C.'),
  body('World Health Organization', 'WHO', 'W.H.O.', 'World Health Organisation'),
  body('World Trade Organization', 'WTO'),
  body('International Monetary Fund', 'IMF'),
  body('World Bank'),
  body('International Criminal Court', 'ICC'),
  body('International Court of Justice', 'ICJ'),
  body('ASEAN', 'Asean', 'Association of Southeast Asian Nations'),
  body('African Union', 'AU'),
  body('Arab League'),
  body('OPEC', 'Opec'),
  body('OSCE'),
  body('Shanghai Cooperation Organisation', 'Shanghai Cooperation Organization', 'SCO'),
  body('Organisation of Islamic Cooperation', 'Organization of Islamic Cooperation', 'OIC'),
  group('G7', 'G-7', 'Group of Seven'),
  group('G20', 'G-20', 'Group of 20', 'Group of Twenty'),
  group('BRICS', 'Brics'),
  group('Five Eyes', 'Five Eyes Alliance', 'Five Eyes alliance'),
  group('Quad'),
  group('Democrats', 'Democratic Party'),
  group('Republicans', 'Republican Party', 'GOP'),
  body('Reuters'),
  body('Associated Press', 'AP', 'The Associated Press'),
  body('Agence France-Presse', 'AFP'),
  body('CNN'),
  body('BBC', 'BBC News'),
  body('CNBC'),
  body('MSNBC'),
  body('NPR'),
  body('PBS'),
  body('CBS', 'CBS News'),
  body('NBC', 'NBC News'),
  body('ABC', 'ABC News'),
  body('CBN', 'CBN News'),
  body('Fox News', 'Fox'),
  body('Bloomberg', 'Bloomberg News'),
  body('Politico', 'POLITICO'),
  body('Axios'),
  body('Vox'),
  body('BuzzFeed', 'BuzzFeed News'),
  body('Breitbart', 'Breitbart News'),
  body('HuffPost', 'Huffington Post', 'The Huffington Post'),
  body('The Hill'),
  body('USA Today', 'USA TODAY'),
  body('New York Times', 'The New York Times', 'NYT'),
  body('Washington Post', 'The Washington Post'),
  body('Washington Times', 'The Washington Times'),
  body('Washington Examiner'),
  body('Wall Street Journal', 'The Wall Street Journal', 'WSJ'),
  body('Los Angeles Times'),
  body('Boston Globe', 'The Boston Globe'),
  body('Financial Times', 'FT'),
  body('The Guardian', 'Guardian'),
  body('The Times', 'Sunday Times'),
  body('The Economist'),
  body('The Atlantic'),
  body('Le Monde'),
  body('Der Spiegel'),
  body('Haaretz'),
  body('Al Jazeera', 'al-Jazeera', 'Al-Jazeera'),
  body('Al Arabiya'),
  body('Xinhua', 'Xinhua News Agency'),
  body('Global Times', 'The Global Times'),
  body("People's Daily"),
  body('China Daily'),
  body('South China Morning Post'),
  body('Sydney Morning Herald', 'The Sydney Morning Herald'),
  body('TASS', 'Tass', 'ITAR-TASS'),
  body('RIA', 'RIA Novosti', 'RIA news agency'),
  body('Interfax'),
  body('RT', 'Russia Today'),
  body('Sputnik'),
  body('IRNA'),
  body('Fars', 'Fars news agency', 'Fars News Agency'),
  body('Tasnim'),
  body('Iranian Students’ News Agency', "Iranian Students' News Agency", 'ISNA'),
  body('Press TV'),
  body('Kyodo', 'Kyodo News'),
  body('Yonhap'),
  body('Anadolu Agency', 'Anadolu'),
  body('Twitter'),
  body('Facebook'),
  body('Google'),
  body('Hamas'),
  body('Hezbollah', 'Hizbollah'),
  body('Fatah'),
  body('Palestine Liberation Organization', 'PLO', 'P.L.O.'),
  body('Taliban'),
  body('Islamic State', 'ISIS', 'ISIL', 'Daesh'),
  body('al-Qaeda', 'Al-Qaeda', 'al Qaeda', 'Al Qaeda', 'al-Qaida'),
  body('Likud'),
  body('Knesset'),
  body('Bundestag'),
  body('Duma', 'State Duma'),
  body('Chinese Communist Party', 'CCP', 'Communist Party of China'),
  body('Human Rights Watch'),
  body('Amnesty International', 'Amnesty'),
  body('Red Cross'),
  body('Greenpeace'),
  ofState('US', 'US Congress', 'Congress', 'U.S. Congress'),
  ofState('US', 'US Senate', 'Senate', 'U.S. Senate'),
  ofState('US', 'House of Representatives', 'House', 'U.S. House of Representatives', 'U.S. House', 'US House'),
  ofState('US', 'US Supreme Court', 'U.S. Supreme Court', 'Supreme Court'),
  ofState('US', 'FBI', 'F.B.I.', 'Federal Bureau of Investigation'),
  ofState('US', 'CIA', 'C.I.A.', 'Central Intelligence Agency'),
  ofState('US', 'NSA', 'N.S.A.'),
]

/** Seats, palaces and ministries that stand for a state without naming it. */
export const METONYMS: readonly { readonly form: string; readonly country: string }[] = [
  { form: 'White House', country: 'US' },
  { form: 'State Department', country: 'US' },
  { form: 'state department', country: 'US' },
  { form: 'State Dept.', country: 'US' },
  { form: 'Pentagon', country: 'US' },
  { form: 'Defense Department', country: 'US' },
  { form: 'Department of Defense', country: 'US' },
  { form: 'Department of State', country: 'US' },
  { form: 'Treasury Department', country: 'US' },
  { form: 'Justice Department', country: 'US' },
  { form: 'Department of Justice', country: 'US' },
  { form: 'National Security Council', country: 'US' },
  { form: 'Foggy Bottom', country: 'US' },
  { form: 'Kremlin', country: 'RU' },
  { form: 'Downing Street', country: 'GB' },
  { form: 'Foreign Office', country: 'GB' },
  { form: 'Whitehall', country: 'GB' },
  { form: 'Élysée', country: 'FR' },
  { form: 'Elysee', country: 'FR' },
  { form: 'Élysée Palace', country: 'FR' },
  { form: 'Elysee Palace', country: 'FR' },
  { form: "Quai d'Orsay", country: 'FR' },
  { form: 'Quai d’Orsay', country: 'FR' },
  { form: 'Zhongnanhai', country: 'CN' },
  { form: 'Blue House', country: 'KR' },
  { form: 'Foreign Ministry of China', country: 'CN' },
]
