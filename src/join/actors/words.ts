import { withoutAccents } from '../../text/index.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words before a person's name that are no part of it. Titles that stand for a name ("Pope Francis") are kept. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame rev reverend hon president prime minister premier chancellor foreign
  defence defense interior finance justice secretary state senator congressman congresswoman representative governor
  mayor ambassador envoy spokesman spokeswoman spokesperson general lieutenant colonel major captain admiral commander
  sergeant justice ayatollah sheikh president-elect vice-president rep sen gov reps sens govs gen lt col sgt capt adm
  judge chief chairman chairwoman chair director deputy vice former acting
`)

/**
 * Words that many bodies share: a name made of these alone does not tell which one is meant. What is called
 * "international" or "world" is one of its kind.
 */
export const GENERIC_WORDS = words(`
  a an and for in of on the foreign interior defence defense home finance justice health education trade external public
  internal affairs national state federal regional local royal supreme high central general
  ministry department government cabinet administration authorities authority parliament senate congress house assembly
  commons lords council committee commission agency office bureau court police army navy air force forces military
  armed guard security intelligence service embassy consulate mission delegation bank party opposition coalition
  alliance union federation association organisation organization group club foundation institute university company
  board team press media news newspaper agency television sports sport games olympic summit
`)

/** Titles that stand before a single name and tell, with it, who it is: "King Anselm". */
export const REGNAL = words('king queen pope emperor empress sultan emir prince princess patriarch')

/** What may follow a name and is no part of it. */
export const NUMERALS = words('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi jr sr')

/** Words before an office that change who holds it when, not which office it is. */
export const TENURE = words(`
  former ex then acting interim caretaker incoming outgoing new current late longtime veteran newly elected ousted deposed slain assassinated murdered
  ex-president then-president
`)

/** Lower case, without accents and punctuation but hyphens: "Šefčovič" → "sefcovic", "al-Khoury" → "al-khoury". */
export const folded = (word: string): string =>
  withoutAccents(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, '')

/** What spellings of one name have in common: "Zelensky", "Zelenskyy" and "Zelenskiy" → "zelenski"; "al-Assad" → "asad". */
export const skeleton = (word: string): string =>
  folded(word)
    .replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '')
    .replace(/-/g, '')
    .replace(/y|j/g, 'i')
    .replace(/q|ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/(.)\1+/gu, '$1')
