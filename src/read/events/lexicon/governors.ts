/** What a verb, participle, adjective or noun says of the deed that hangs on it ("plans to expel", "its refusal to sign"). */
export type Outlook = 'actual' | 'planned' | 'considered' | 'called-for' | 'hypothetical' | 'denied' | 'undone'

const table = (rows: Readonly<Record<Exclude<Outlook, never>, string>>): ReadonlyMap<string, Outlook> =>
  new Map(
    Object.entries(rows).flatMap(([outlook, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, outlook as Outlook] as const),
    ),
  )

/** Lemmas of verbs, and adjectives. */
export const GOVERNORS = table({
  actual: `begin start continue manage help go come move proceed rush join force lead cause keep resume finish use act
    gather march happen get quick swift right free vote`,
  planned: `plan intend decide agree promise vow pledge prepare aim commit expect set schedule slate determine resolve opt choose
    announce undertake offer due poised ready likely bound expected scheduled threaten swear volunteer elect certain willing`,
  considered: `consider mull weigh eye hope want wish contemplate debate ponder discuss think like look seek try attempt
    propose suggest aspire explore study eager keen need`,
  'called-for': `urge ask call press demand tell order request require implore advise encourage push beg warn
    recommend advocate appeal instruct pressure compel oblige invite persuade lobby`,
  hypothetical: `allow enable permit able authorise authorize unlikely entitle let`,
  denied: `deny`,
  undone: `refuse decline fail avoid stop prevent forbid ban hesitate neglect unwilling reluctant unable cease accuse suspect
    accused suspected cancel postpone abandon yet`,
})

/** Nouns on which a deed hangs: "a plan to", "the refusal to". */
export const NOUN_GOVERNORS = table({
  actual: `decision move order`,
  planned: `plan plans intention intentions pledge promise vow agreement deal commitment readiness willingness threat threats offer`,
  considered: `proposal proposals hope hopes desire wish option idea possibility effort efforts bid attempt attempts return exchange`,
  'called-for': `call calls demand demands request requests appeal appeals pressure need obligation`,
  hypothetical: `right ability power chance permission authority capability`,
  denied: ``,
  undone: `refusal failure reluctance unwillingness inability`,
})

/** What verbs say of the event that is their object: "is considering a boycott". */
export const OBJECT_GOVERNORS: ReadonlyMap<string, Outlook> = new Map(
  Object.entries({
    planned: 'plan schedule prepare promise pledge threaten expect intend order await',
    considered: 'consider mull weigh eye contemplate debate propose suggest ponder float',
    'called-for': 'urge demand want recommend advocate request require',
  }).flatMap(([outlook, list]) => list.split(' ').map((lemma) => [lemma, outlook as Outlook] as const)),
)

/** Verbs that, with a noun of an event as object, say that it was done by their subject. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `hold launch conduct stage make pay reach sign impose offer provide give lodge file issue mount begin start organise
  organize join announce declare order commit open resume deliver undertake perform do stage send extend express
  voice reiterate initiate execute have carry show announce wage lead adopt agree approve expand tighten impose ramp unleash reimpose enforce maintain continue slap place suffer put`.split(
    /\s+/,
  ),
)

/** Verbs with which an event noun as subject takes place: "talks began", "a protest broke out". */
export const OCCURRING: ReadonlySet<string> = new Set(
  `begin start break erupt continue take occur happen follow resume open come end kill leave hit rock strike injure wound`.split(
    /\s+/,
  ),
)

/** Verbs that call an event noun off, or keep it from being. */
export const ENDING: ReadonlySet<string> = new Set(
  `cancel avoid prevent end stop halt postpone suspend relieve remove delay avert oppose reject rule_out forbid need lack seek fear
  lift ease drop condemn_not face deny refuse decline`.split(/\s+/),
)

/** Verbs whose object does the deed of the infinitive behind it: "urged Iran to". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  `urge ask call press tell order request require implore advise encourage push beg warn appeal instruct pressure compel oblige
  invite persuade lobby allow enable permit authorise authorize force lead cause help expect want forbid ban prevent
  let get`.split(/\s+/),
)
