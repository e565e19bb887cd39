import { stemOf } from '../../positions/issues/stem.js'

/**
 * Kinds of things that people take sides on, in foreign policy and at home (a table of words: kept in one file on purpose;
 * the words of no affair).
 */
export interface ContestedKind {
  readonly id: string
  /**
   * `deed`: the noun names what is done ("boycott"), and `does` and `undoes` are the verbs for it. `thing`: the noun names what it
   * is done to ("treaty"); the verbs are those of the attitude lexicon ("sign", "leave").
   */
  readonly form: 'deed' | 'thing'
  /** Singular, lower case. */
  readonly nouns: readonly string[]
  readonly does: readonly VerbPattern[]
  readonly undoes: readonly VerbPattern[]
  /** What doing it is toward its target: -1 for a boycott of the games, +1 for the recognition of a state. */
  readonly toward: 1 | -1
  /** Of a deed with `{target}` ("the Harbour Games"), of a thing with `{thing}`; null where there is only the plain one. */
  readonly question: string | null
  /** The same without a name. */
  readonly plainQuestion: string | null
}

/** A verb with its particles, and what its object must be, a noun of a list or a name; any where neither is asked for. */
export interface VerbPattern {
  readonly lemma: string
  readonly particles: readonly string[]
  /** Stems of nouns. */
  readonly objects: ReadonlySet<string>
  /** The object may be a name, and must be one where there are no `objects`: `+name` in the table. */
  readonly isNamed: boolean
}

const DEALS = 'deal agreement accord treaty pact convention compact protocol settlement partnership'
const BODIES =
  'union organisation organization alliance bloc council court coalition group body commission agency community eurozone euro'
const TROOPS = 'troop soldier force army unit peacekeeper marine contingent mission'
const EVENTS =
  'game olympics summit ceremony opening conference talk election vote session assembly event meeting inauguration cup tournament expo fair'

/**
 * id | form | toward | nouns | does | undoes | question | plain question. A verb pattern may name its objects: `accept:invitation`,
 * `strike:+name`. */
const ROWS = `
boycott | deed | -1 | boycott | boycott; shun; snub; skip:${EVENTS}; stay away from; stay away; keep away from; keep away | attend:${EVENTS}; take part in:${EVENTS}; participate in:${EVENTS}; accept:invitation; send:official minister delegation delegate representative | Should {target} be boycotted? | Should there be a boycott?
withdrawal | deed | -1 | withdrawal pullout pull-out exit | withdraw from; pull out of; withdraw:${TROOPS} ${DEALS}; pull out:${TROOPS}; leave:${DEALS} ${BODIES}; quit:${DEALS} ${BODIES} talk; exit:${DEALS} ${BODIES}; walk away from; walk out of; abandon:${DEALS}; scrap:${DEALS}; ditch:${DEALS}; tear up:${DEALS}; rip up:${DEALS}; back out of; opt out of; terminate:${DEALS}; renege on; get out of:${DEALS} ${BODIES}; bring home:${TROOPS} | stay in; remain in:${DEALS} ${BODIES}; stick to:${DEALS}; rejoin; preserve:${DEALS}; salvage:${DEALS}; save:${DEALS}; uphold:${DEALS}; honor:${DEALS}; honour:${DEALS}; abide by:${DEALS}; adhere to:${DEALS}; keep:${DEALS}; keep alive:${DEALS} | Is it right to withdraw from {target}? | Is a withdrawal right?
strike | deed | -1 | strike airstrike air-strike bombing bombardment intervention invasion raid military|action military|force military|response | strike:+name; bomb:+name; attack:+name; invade:+name; launch:strike attack missile | - | Should {target} be attacked? | Is military action right?
killing | deed | -1 | killing assassination | kill:+name; assassinate:+name | - | Was it right to kill {target}? | Was the killing right?
sanctions | deed | -1 | sanction embargo blockade | sanction | - | Should there be sanctions on {target}? | Should there be sanctions?
tariffs | deed | -1 | tariff duty levy | - | - | Should there be tariffs on {target}? | Should there be tariffs?
ban | deed | -1 | ban prohibition moratorium | ban; prohibit; outlaw | legalise; legalize; unban | Should {target} be banned? | Should there be a ban?
recognition | deed | 1 | recognition | recognise; recognize | - | Should {target} be recognised? | Is the recognition right?
expulsion | deed | -1 | expulsion | expel; throw out:diplomat ambassador envoy | readmit | Should {target} be expelled? | Is the expulsion right?
annexation | deed | -1 | annexation | annex | - | Should {target} be annexed? | Is the annexation right?
deployment | deed | 1 | deployment | deploy; station:${TROOPS} missile | - | Should {target} be deployed? | Is the deployment right?
extradition | deed | -1 | extradition | extradite | - | Should {target} be extradited? | Is the extradition right?
retaliation | deed | -1 | retaliation reprisal countermeasure counter-measure | retaliate; retaliate against; hit back; respond in kind | - | Should there be retaliation against {target}? | Should there be retaliation?
relocation | deed | 1 | relocation | relocate; move:embassy headquarters capital base consulate plant; transfer:embassy headquarters capital | - | Should {target} be moved? | Is the move right?
handover | deed | 1 | handover hand-over | hand over; turn over; surrender; give up:weapon stockpile arm territory island base programme program; relinquish | - | Should {target} be handed over? | Is the handover right?
closure | deed | -1 | closure shutdown | close:base border embassy consulate prison plant port school camp facility centre center +name; shut down; shutter | reopen; keep open | Should {target} be closed? | Is the closure right?
independence | deed | 1 | independence secession | secede from | - | Should {target} be independent? | Should there be independence?
membership | deed | 1 | membership accession | join:${BODIES} ${DEALS}; accede to | - | Is it right to join {target}? | Is the membership right?
nationalisation | deed | -1 | nationalisation nationalization | nationalise; nationalize | privatise; privatize | Should {target} be nationalised? | Is the nationalisation right?
privatisation | deed | 1 | privatisation privatization | privatise; privatize | nationalise; nationalize | Should {target} be privatised? | Is the privatisation right?
merger | deed | 1 | merger takeover | merge with | - | Is the merger with {target} right? | Is the merger right?
bailout | deed | 1 | bailout bail-out | bail out | - | Should {target} be bailed out? | Should there be a bailout?
impeachment | deed | -1 | impeachment | impeach | acquit | Should {target} be impeached? | Should there be an impeachment?
resignation | deed | -1 | resignation | resign; step down; stand down | stay on; stay in:office power | - | Is the resignation right?
nomination | deed | 1 | nomination confirmation | nominate; confirm:nominee nomination judge justice | - | Should {target} be confirmed? | Is the nomination right?
release | deed | 1 | pardon amnesty clemency | pardon; release:prisoner hostage detainee activist; free:prisoner hostage detainee activist | - | Should {target} be released? | Should there be a pardon?
prisoner swap | thing | 1 | prisoner|swap prisoner|exchange | - | - | - | Is the swap right?
execution | deed | -1 | execution death|penalty capital|punishment | execute; put to death | spare | Should {target} be executed? | Should there be capital punishment?
truce | thing | 1 | truce ceasefire cease-fire armistice | - | - | Should {thing} be signed? | -
agreement | thing | 1 | deal accord pact agreement treaty convention | - | - | Should {thing} be kept? | -
resolution | thing | 1 | resolution motion | - | - | Should {thing} be adopted? | -
law | thing | 1 | bill law legislation amendment decree ordinance | - | - | Should {thing} be passed? | -
reform | thing | 1 | reform overhaul | - | - | - | Should there be the reform?
referendum | thing | 1 | referendum plebiscite | - | - | - | Should there be a referendum?
restrictions | thing | 1 | mandate lockdown curfew quarantine restriction | - | - | Should {thing} be imposed? | -
cuts | thing | 1 | cut cutback austerity | - | - | Should {thing} be made? | -
tax | thing | 1 | tax surcharge | - | - | Should {thing} be raised? | -
arms sales | thing | 1 | arms|sale weapon|sale arms|delivery weapon|delivery | - | - | - | Should there be arms sales?
aid | thing | 1 | aid assistance subsidy | - | - | Should {thing} be given? | -
embassy | thing | 1 | embassy consulate | - | - | Should {thing} be kept? | -
project | thing | 1 | pipeline dam wall fence barrier plant reactor base railway airport terminal settlement project | - | - | Should {thing} be built? | -
weapons | thing | 1 | weapon missile warhead stockpile | - | - | Should {thing} be kept? | -
nuclear programme | thing | 1 | enrichment nuclear|program nuclear|programme | - | - | Should {thing} go on? | -
talks | thing | 1 | talk negotiation dialogue summit | - | - | Should {thing} be held? | -
visit | deed | 1 | visit trip | visit | - | Is the visit to {target} right? | Is the visit right?
inspections | thing | 1 | inspection monitoring verification | - | - | - | Should there be inspections?
test | thing | 1 | nuclear|test missile|test | - | - | Should {thing} be held? | -
surveillance | thing | 1 | surveillance wiretapping | - | - | - | Should there be the surveillance?
asylum | thing | 1 | asylum | grant:asylum | - | - | Should there be asylum?
apology | deed | 1 | apology | apologise to; apologize to; apologise; apologize | - | Should there be an apology to {target}? | Should there be an apology?
reparations | thing | 1 | reparation compensation | - | - | - | Should there be compensation?
plan | thing | 1 | plan proposal scheme blueprint programme program | - | - | Should {thing} be carried out? | -
`

const list = (field: string): readonly string[] =>
  field === '-'
    ? []
    : field
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')

function patternOf(text: string): VerbPattern {
  const [verb = '', objects = ''] = text.split(':')
  const [lemma = '', ...particles] = verb.trim().split(' ')
  const words = objects.split(/\s+/).filter((word) => word !== '')
  const nouns = words.filter((word) => word !== '+name').map(nounStem)
  return { lemma, particles, objects: new Set(nouns), isNamed: words.includes('+name') }
}

export const CONTESTED_KINDS: readonly ContestedKind[] = ROWS.trim()
  .split('\n')
  .map((row): ContestedKind => {
    const [id = '', form, toward, nouns = '', does = '-', undoes = '-', question = '-', plain = '-'] = row
      .split(' | ')
      .map((part) => part.trim())
    return {
      id,
      form: form === 'deed' ? 'deed' : 'thing',
      nouns: nouns.split(' '),
      does: list(does).map(patternOf),
      undoes: list(undoes).map(patternOf),
      toward: toward === '-1' ? -1 : 1,
      question: question === '-' ? null : question,
      plainQuestion: plain === '-' ? null : plain,
    }
  })

interface NounEntry {
  /** Stem of the word that must stand before it; null for none. */
  readonly before: string | null
  readonly kind: ContestedKind
}

const BY_NOUN = new Map<string, NounEntry[]>()
for (const kind of CONTESTED_KINDS) {
  for (const noun of kind.nouns) {
    const parts = noun.split('|')
    const stem = nounStem(parts.at(-1)!)
    const entry = { before: parts.length > 1 ? stemOf(parts[0]!) : null, kind }
    const listed = BY_NOUN.get(stem)
    if (listed === undefined) BY_NOUN.set(stem, [entry])
    else if (entry.before === null) listed.push(entry)
    else listed.unshift(entry)
  }
}

/** The same for both numbers of a noun, but not for the verb: "moves" is no "movement". */
export function nounStem(noun: string): string {
  const plain = noun.toLowerCase().replace(/[’']s?$/, '')
  if (/(?:ss|us|is|news)$/.test(plain)) return plain
  if (/[^aeiou]ies$/.test(plain)) return `${plain.slice(0, -3)}y`
  if (/(?:x|z|ch|sh|ss)es$/.test(plain)) return plain.slice(0, -2)
  return plain.replace(/s$/, '')
}

/** The kind that a noun names; `before` is the word in front of it. Null for nouns that the table does not hold. */
export function kindOfNoun(noun: string, before: string | undefined): ContestedKind | null {
  const stem = before === undefined ? null : stemOf(before)
  return BY_NOUN.get(nounStem(noun))?.find((entry) => entry.before === null || entry.before === stem)?.kind ?? null
}

/** Patterns by the lemma of their verb, with the side of those who do it; those with more particles first. */
export const PATTERNS_BY_VERB: ReadonlyMap<
  string,
  readonly { readonly kind: ContestedKind; readonly pattern: VerbPattern; readonly side: 1 | -1 }[]
> = (() => {
  const found = new Map<string, { kind: ContestedKind; pattern: VerbPattern; side: 1 | -1 }[]>()
  for (const kind of CONTESTED_KINDS) {
    for (const [patterns, side] of [
      [kind.does, 1],
      [kind.undoes, -1],
    ] as const) {
      for (const pattern of patterns) {
        const listed = found.get(pattern.lemma)
        if (listed === undefined) found.set(pattern.lemma, [{ kind, pattern, side }])
        else listed.push({ kind, pattern, side })
      }
    }
  }
  for (const listed of found.values())
    listed.sort(
      (a, b) =>
        b.pattern.particles.length - a.pattern.particles.length || b.pattern.objects.size - a.pattern.objects.size,
    )
  return found
})()
