import { stemOf } from '../issues/stem.js'

/** A verb and its particle, parted by a blank. */
function stemsOf(verb: string): string {
  const [first, particle] = verb.split('|')
  return particle === undefined ? stemOf(verb) : `${stemOf(first!)} ${particle}`
}

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
  'ban bar prohibit outlaw forbid',
  'leave quit exit abandon pull|out walk|away',
  'withdraw pull|out',
  'repeal revoke rescind scrap overturn abolish undo',
  'legalise allow permit',
  'fund finance bankroll',
  'extradite hand|over surrender',
  'close shut',
  'reopen open',
  'rename change',
  'nominate name pick appoint',
  'confirm approve',
  'deport expel remove',
  'restrict limit curb tighten',
  'overthrow oust topple depose remove',
  'negotiate talk',
  'tear|down take|down pull|down remove topple',
  'give|up surrender relinquish hand|over turn|over abandon',
  'delay postpone put|off',
  'cancel call|off scrap',
].map((verbs) => verbs.split(' ').map(stemsOf))

const SYNONYMS = new Map<string, readonly string[]>()
for (const stems of CLASSES)
  for (const stem of stems)
    SYNONYMS.set(stem, [...new Set([...(SYNONYMS.get(stem) ?? []), ...stems.filter((other) => other !== stem)])])

/** Stems of the verbs that may stand for one (with its particle: "pull out") before the same object. */
export const synonymsOf = (stem: string): readonly string[] => SYNONYMS.get(stem) ?? []
