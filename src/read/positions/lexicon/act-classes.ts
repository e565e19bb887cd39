import { stemOf } from '../issues/stem.js'

/**
 * Verbs of which one may stand for another before the same object (a table of words: kept in one file on purpose): who approves
 * a bill passes it. General acts, the finer kinds of PLOVER types; the words of no affair.
 */
const CLASSES = [
  'approve pass adopt enact ratify endorse authorise',
  'reject block veto thwart defeat',
  'impose slap levy introduce reimpose place',
  'lift remove ease waive scrap',
  'cut halt freeze suspend stop withhold terminate end',
  'release free liberate',
  'cancel scrap abandon shelve',
  'attack strike bomb hit shell',
  'invade storm attack',
  'attend visit join',
  'accept admit welcome receive resettle host',
  'raise increase hike boost',
  'lower cut reduce slash',
  'withdraw remove evacuate',
  'leave quit exit abandon',
  'kill assassinate eliminate slay',
  'punish penalise sanction',
  'arm equip supply train',
  'expel oust deport',
  'recognise acknowledge',
  'relocate move transfer shift',
  'build construct complete',
  'send deploy dispatch',
  'protest denounce condemn decry',
  'defend justify',
  'protect shield safeguard',
  'dismantle destroy surrender',
  'inform notify tell consult brief',
  'swap exchange trade',
  'hold stage convene',
  'boycott skip shun snub',
  'restore resume reinstate',
  'ban bar prohibit outlaw',
].map((verbs) => verbs.split(' ').map(stemOf))

const SYNONYMS = new Map<string, readonly string[]>()
for (const stems of CLASSES)
  for (const stem of stems)
    SYNONYMS.set(stem, [...new Set([...(SYNONYMS.get(stem) ?? []), ...stems.filter((other) => other !== stem)])])

/** Stems of the verbs that may stand for one before the same object. */
export const synonymsOf = (stem: string): readonly string[] => SYNONYMS.get(stem) ?? []
