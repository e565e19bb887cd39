import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Actor, Position } from '../reading.js'
import { type World, worldOf } from '../world/index.js'
import { climbNoun } from './climb/index.js'
import { type Desk, deskOf, isFurniture, sentencesWith } from './find/desk.js'
import { eventMeant } from './find/event-meant.js'
import { ABSTAINING_WORDS, findAbstentions } from './find/find-abstentions.js'
import { findCamps } from './find/find-camps.js'
import { FOLLOWING_WORDS, findFollowers, takenUp } from './find/find-followers.js'
import { findIdioms } from './find/find-idioms.js'
import { type ActorOfMember, findMemberships } from './find/find-memberships.js'
import { findReactions } from './find/find-reactions.js'
import { findTones, type MainDeed } from './find/find-tones.js'
import { findVotes, VOTING_WORDS } from './find/find-votes.js'
import { commonest, type Doer, doersOf, mainDeed } from './find/main-deed.js'
import { matterTakenUp } from './find/matter-taken-up.js'
import { ofBlame, ofCircumstances } from './find/others-attitudes.js'
import { findingsOf } from './find/read-hit.js'
import type { Finding, Stand } from './holding.js'
import type { Pattern } from './issues/compile-issue.js'
import { findHits, type SentenceHits } from './issues/find-hits.js'
import type { IssueIndex } from './issues/index-words.js'
import { stemOf } from './issues/stem.js'
import { mergeFindings } from './merge.js'
import type { Grounds } from './score/index.js'
import { resolved } from './who/resolve-held.js'
import type { Representation } from './who/roll-up.js'

/** Below this nothing is reported that the rules alone find. */
export const LEAST_CONFIDENCE = 0.35

/** How far back a sentence may stand that tells what "signed" is about. */
const NEAR_SENTENCES = 2
/** What a contrary deed of the doer counts for. */
const CHARGED = 0.4
const VOTE = stemOf('vote')
/** How far from the words of the matter an abstention may stand, in code units. */
const NEAR_VOTE = 800
/** The same of those who hit back: farther off it is something else that they answer. */
const NEAR_RETALIATION = 400
/** In how many sentences an issue that the article is about is spoken of, at least. */
const CENTRAL = 3
/** In a text of fewer sentences than three times this, one in so many is enough. */
const SPARSE = 5

/** Who is a member of what, and the actors of members. */
export interface MemberKnowledge {
  readonly world: World
  readonly actorOf: ActorOfMember
}

const NO_MEMBERS: MemberKnowledge = { world: worldOf(null), actorOf: () => null }

export interface Read {
  readonly positions: readonly Position[]
  readonly findings: readonly Finding[]
  /** Groups that only their positions make actors: "fourteen states". */
  readonly groups: readonly Actor[]
}

/**
 * Where the actors of a document stand on the issues of `index`: first what the words of the issues hang on, then what takes up
 * the deed that the article is about, last what tone and memberships tell of those whose side is still open.
 */
export function findPositions(
  doc: Doc,
  index: IssueIndex,
  members: MemberKnowledge = NO_MEMBERS,
  judge: Judge = likelyOnly,
): Read {
  const everywhere = findHits(doc, index).filter(({ sentence }) => !isFurniture(doc, sentence))
  const { found, central } = ofArticle(everywhere, index.issues.length, doc.scan.sentences.length)
  if (found.every(({ hits }) => hits.length === 0)) return { positions: [], findings: [], groups: [] }
  const desk = deskOf(doc, index, found)
  const first = ofMatters(desk)
  const told = first.filter(({ issue }) => central.has(issue))
  const main = central.size === 0 ? null : (mainDeed(told, found) ?? commonest(found))
  const doers = doersOf(told)
  const events = main === null ? NO_EVENTS : ofEvents(desk, doers, main)
  const findings = [...first, ...events.findings]
  if (main !== null) {
    const deed: MainDeed = { issue: main.issue, sign: main.sign, actors: desk.who.speaking.withKin(main.actor) }
    findings.push(
      ...ofFollowers(desk, doers, main, deed),
      ...ofPronouns(desk, main),
      ...ofMatterPronouns(desk),
      ...ofIdioms(desk, deed),
      ...ofAbstentions(desk, main),
      ...ofVotes(desk),
      ...ofReactions(desk, main, events.meant),
      ...ofCamps(desk, main),
      ...ofCircumstances(desk, main, events.meant, first),
    )
    findings.push(...ofBlame(desk, findings, main.issue))
    findings.push(...ofTone(desk, deed, events.meant, findings))
    findings.splice(0, findings.length, ...findings.map((finding) => charged(finding, deed)))
  }
  const said = rolledUp(findings, desk.who.speaking)
  const memberships = findMemberships(doc, said, members.world, members.actorOf)
  const all = [...said, ...memberships.findings]
  const merged = mergeFindings(
    all,
    index.issues.map(({ id }) => id),
  )
  const judged = judge({ ...desk, central, findings: all }, merged)
  const asked = new Set(index.issues.flatMap(({ id, isOfFact }) => (isOfFact ? [id] : [])))
  const positions = judged.map((position) => (asked.has(position.issue) ? onlySaid(position) : position))
  const holding = new Set(positions.map(({ actor }) => actor))
  return {
    positions: positions.sort((a, b) => a.evidence[0]![0] - b.evidence[0]![0]),
    findings: all,
    groups: [...desk.who.groups(), ...memberships.actors].filter(({ id }) => holding.has(id)),
  }
}

/** What becomes of the positions that the rules' findings make, doubtful ones among them. */
export type Judge = (
  grounds: Omit<Grounds, 'tones' | 'near' | 'topics'>,
  byRules: readonly Position[],
) => readonly Position[]

/** Where it is asked what is so, nobody's deed answers it: who denies it, blames or admits says something. */
const onlySaid = (position: Position): Position =>
  position.commitment === 'act' || position.commitment === 'pledge' ? { ...position, commitment: 'argue' } : position

const likelyOnly: Judge = (_, byRules) => byRules.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)

const NO_EVENTS = { findings: [], meant: new Set<number>() }

/**
 * The words of the issues that the article is about at all: those that something anchors. `central` are the issues of which
 * several sentences speak: only of these may "the decision" or a tone be taken.
 */
function ofArticle(
  everywhere: readonly SentenceHits[],
  issues: number,
  sentences: number,
): { readonly found: readonly SentenceHits[]; readonly central: ReadonlySet<number> } {
  const anchors = new Array<number>(issues).fill(0)
  for (const { hits } of everywhere) {
    for (const issue of new Set(hits.filter(({ isAnchor }) => isAnchor).map((hit) => hit.issue))) anchors[issue]! += 1
  }
  const found = everywhere.map((one) => ({ ...one, hits: one.hits.filter(({ issue }) => anchors[issue]! > 0) }))
  return {
    found,
    central: new Set(
      anchors.flatMap((count, issue) =>
        count >= Math.min(CENTRAL, Math.ceil(sentences / SPARSE)) && count > 0 ? [issue] : [],
      ),
    ),
  }
}

/** What hangs on the issues' own words. */
function ofMatters({ doc, index, found, who, viewAt }: Desk): Finding[] {
  const told = new Map<number, number>()
  return found.flatMap(({ sentence, hits }) => {
    const view = hits.length === 0 ? null : viewAt(sentence)
    if (view === null) return []
    const near = new Set(
      hits.map(({ issue }) => issue).filter((issue) => sentence - (told.get(issue) ?? -9) <= NEAR_SENTENCES),
    )
    for (const { issue } of hits) told.set(issue, sentence)
    return hits.flatMap((hit) => findingsOf(doc, who, view, hit, index, hits, near.has(hit.issue)))
  })
}

/** What hangs on nouns that take up a deed ("the decision"), and the tokens of those that do. */
function ofEvents(
  { doc, index, found, who, viewAt }: Desk,
  doers: readonly Doer[],
  main: Doer | null,
): { readonly findings: readonly Finding[]; readonly meant: ReadonlySet<number> } {
  const meantAt = new Set<number>()
  const findings = found.flatMap(({ sentence, events, hits }) =>
    events.flatMap((token): readonly Finding[] => {
      if (hits.some((hit) => hit.kind === 'act' && hit.from <= token && token < hit.to)) return []
      const view = viewAt(sentence)
      const item = view.itemOf(token)
      if (item < 0 || view.items[item]!.tag !== 'NN') return []
      const meant = eventMeant(who, view, item, { doers, main, index })
      if (meant === null) return []
      meantAt.add(token)
      const stand: Stand = { sign: meant.sign, commitment: null, rule: 'event', certainty: meant.certainty }
      const held = climbNoun(view, item, stand, 'event')
      return resolved(doc, who, index, view, view.items[item]!.start, meant.issue, held)
    }),
  )
  return { findings, meant: meantAt }
}

/** Those who join, follow, thank, blame or strike back at the doers. */
const ofFollowers = (
  { doc, index, found, who, viewAt }: Desk,
  doers: readonly Doer[],
  main: Doer,
  deed: MainDeed,
): readonly Finding[] => {
  const done = doers.filter(({ isTold }) => isTold)
  const matters = mattersOf(doc, found, main.issue)
  const isNear = (at: number): boolean => matters.some((offset) => Math.abs(offset - at) < NEAR_RETALIATION)
  return sentencesWith(doc, FOLLOWING_WORDS).flatMap((sentence) => {
    const view = viewAt(sentence)
    return findFollowers(who, view, done, main).flatMap(({ issue, at, held, isOfOthers }) =>
      resolved(doc, who, index, view, at, issue, held).filter(
        ({ actor }) => !isOfOthers || (isNear(at) && !deed.actors.has(actor)),
      ),
    )
  })
}

/** "It", "this" in a sentence of the deed or in the one behind it: not where the deed is against the matter, for then it is the matter. */
function ofPronouns({ doc, index, found, who, viewAt }: Desk, main: Doer): readonly Finding[] {
  if (main.sign < 0) return []
  const matters = new Set(found.filter(({ hits }) => hits.length > 0).map(({ sentence }) => sentence))
  const eventful = new Set(
    found
      .filter(({ events, hits }) => events.length > 0 || hits.some(({ kind }) => kind === 'act'))
      .map(({ sentence }) => sentence),
  )
  return [...new Set([...matters, ...eventful])].flatMap((sentence) => {
    const here = doc.article.text.slice(...(doc.scan.sentences[sentence] ?? [0, 0]))
    const isHere = eventful.has(sentence) && /\b(?:it|this|that)\b/i.test(here)
    const next = isHere ? sentence : sentence + 1
    if ((!isHere && matters.has(next)) || next >= doc.scan.sentences.length) return []
    const view = viewAt(next)
    return takenUp(view, main.sign).flatMap(({ at, held }) => resolved(doc, who, index, view, at, main.issue, [held]))
  })
}

/** "Ana Roy read the bill and said she could not back it": the matter that the sentence, or the one before, told last. */
function ofMatterPronouns({ doc, index, found, who, viewAt }: Desk): readonly Finding[] {
  const hitsAt = new Map(found.map(({ sentence, hits }) => [sentence, hits]))
  const near = found.flatMap(({ sentence, hits }) => (hits.length === 0 ? [] : [sentence, sentence + 1]))
  return [...new Set(near)].flatMap((sentence) => {
    const span = doc.scan.sentences[sentence]
    if (span === undefined || !/\b(?:it|them|this|that)\b/i.test(doc.article.text.slice(...span))) return []
    const here = hitsAt.get(sentence) ?? []
    const last = (hitsAt.get(sentence - 1) ?? []).at(-1)
    return matterTakenUp(viewAt(sentence), here, last ?? null).flatMap(({ at, issue, held }) =>
      resolved(doc, who, index, viewAt(sentence), at, issue, held),
    )
  })
}

/** Whose condemnation or praise it is, in sentences that speak of the main deed or its matter. */
function ofReactions(
  { doc, index, found, who, viewAt }: Desk,
  main: Doer,
  meant: ReadonlySet<number>,
): readonly Finding[] {
  return found
    .filter(
      ({ hits, events }) => hits.some(({ issue }) => issue === main.issue) || events.some((token) => meant.has(token)),
    )
    .flatMap(({ sentence }) => {
      const view = viewAt(sentence)
      return findReactions(view, main.sign).flatMap(({ at, held }) =>
        resolved(doc, who, index, view, at, main.issue, [held]),
      )
    })
}

function ofIdioms({ doc, found, who }: Desk, deed: MainDeed): readonly Finding[] {
  const issues = new Map(
    found.flatMap(({ sentence, hits }) => (hits[0] === undefined ? [] : [[sentence, hits[0].issue]])),
  )
  return findIdioms(doc, who, deed, mattersOf(doc, found, deed.issue), (sentence) => issues.get(sentence) ?? null)
}

/** Offsets of the words of an issue. */
function mattersOf(doc: Doc, found: readonly SentenceHits[], issue: number): readonly number[] {
  const { starts } = doc.scan.tokens
  return found.flatMap(({ hits }) => hits.filter((hit) => hit.issue === issue).map(({ head }) => starts[head]!))
}

/** Those who withhold their vote, on the issue whose codebook speaks of votes, else on the main one. */
function ofAbstentions({ doc, index, found, who, viewAt }: Desk, main: Doer): readonly Finding[] {
  const votedOn = index.issues.findIndex(({ patterns }) => patterns.some(({ stems }) => stems.includes(VOTE)))
  const issue = votedOn < 0 ? main.issue : votedOn
  const matters = mattersOf(doc, found, issue)
  return sentencesWith(doc, ABSTAINING_WORDS).flatMap((sentence) => {
    const view = viewAt(sentence)
    return findAbstentions(view)
      .filter(({ at }) => matters.some((offset) => Math.abs(offset - at) < NEAR_VOTE))
      .flatMap(({ at, held }) => resolved(doc, who, index, view, at, issue, held))
  })
}

/** Those of whose vote only the side is told, on what was put to the vote here or in one of the sentences before. */
function ofVotes({ doc, index, found, who, viewAt }: Desk): readonly Finding[] {
  const hitsAt = new Map(found.map(({ sentence, hits }) => [sentence, hits]))
  return sentencesWith(doc, VOTING_WORDS).flatMap((sentence) => {
    for (let back = 0; back <= NEAR_SENTENCES; back += 1) {
      const hits = hitsAt.get(sentence - back) ?? []
      const voted = hits.flatMap(({ issue }) => {
        const sign = signOfYes(index.issues[issue]!.patterns)
        return sign === 0 ? [] : [{ issue, sign }]
      })[0]
      if (voted === undefined) continue
      return findVotes(viewAt(sentence), voted.sign).flatMap(({ at, held }) =>
        resolved(doc, who, index, viewAt(sentence), at, voted.issue, held),
      )
    }
    return []
  })
}

/** The side of those who vote yes, where the codebook's own words tell it; 0 where they do not. */
function signOfYes(patterns: readonly Pattern[]): 1 | -1 | 0 {
  for (const { stems, side } of patterns) {
    if (stems[0] !== VOTE) continue
    if (/^(?:for|yes)$/.test(stems[1] ?? '')) return side
    if (/^(?:against|no)$/.test(stems[1] ?? '')) return -side as 1 | -1
  }
  return 0
}

/** What camps say that only their side names, of the issue that the article is about. */
function ofCamps({ doc, index, found, who }: Desk, main: Doer): readonly Finding[] {
  const hitsAt = new Map(found.map(({ sentence, hits }) => [sentence, hits]))
  return findCamps(doc, who, (offset) => {
    const here = indexAt(doc.scan.sentences, offset)
    const near = [here, here - 1, here - 2].flatMap((sentence) => hitsAt.get(sentence) ?? [])
    const issue = near.some((hit) => hit.issue === main.issue) ? main.issue : (near[0]?.issue ?? -1)
    const matters = index.issues[issue]?.matters ?? []
    return { issue, isOfDeed: !matters.some(({ polarity }) => polarity < 0) }
  })
}

/** The tone of words of those of whom nothing else tells the side. */
function ofTone(
  { doc, found, who }: Desk,
  deed: MainDeed,
  meant: ReadonlySet<number>,
  findings: readonly Finding[],
): readonly Finding[] {
  const told = new Set(
    findings.flatMap(({ actor, issue, sign, commitment }) =>
      issue === deed.issue && sign !== 0 && commitment !== 'expected' ? [actor] : [],
    ),
  )
  const events = found.map((one) => ({ ...one, events: one.events.filter((token) => meant.has(token)) }))
  return findTones(doc, who, events, deed).filter(({ actor }) => !told.has(actor))
}

const TAKEN_UP = /^(?:it|event|person)\./

/** What the doer of the deed is charged with ("abandons its allies") is no turning back; nor is what the doer blames likely the deed. */
const charged = (finding: Finding, deed: MainDeed): Finding =>
  deed.actors.has(finding.actor) &&
  finding.issue === deed.issue &&
  finding.sign === -deed.sign &&
  (finding.commitment === 'act' || TAKEN_UP.test(finding.rule))
    ? { ...finding, certainty: finding.certainty * CHARGED }
    : finding

/** The findings, and for each person who speaks for a state or body the same for it. */
const rolledUp = (findings: readonly Finding[], speaking: Representation): readonly Finding[] =>
  findings.flatMap((finding) => {
    const isDeed = finding.commitment === 'act' || finding.commitment === 'pledge'
    const state = speaking.of(finding.actor) ?? (isDeed ? speaking.regionOf(finding.actor) : null)
    return state === null
      ? [finding]
      : [finding, { ...finding, actor: state, certainty: finding.certainty * 0.95, rule: `${finding.rule}^` }]
  })
