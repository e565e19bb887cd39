import { indexAt, overlaps, type Span } from '../../text/index.js'
import { classOfCue } from '../attribution/index.js'
import type { Doc } from '../doc.js'
import type { Attribution, Doubt, Statement } from '../reading.js'
import type { Stage } from '../stage.js'
import { thousandths } from '../thousandths.js'
import { addresseesOf } from './addressees.js'
import { dateOf } from './date-of.js'
import { innerOf } from './inner-statement.js'
import { kindOf } from './kind-of.js'
import { mentionsOf } from './mentions.js'
import { carriedOn, isRelay, nest, quotedBy, relaysAfter, tellsBefore } from './relays.js'
import { type Earlier, type Speakers, speakersOf } from './speakers.js'
import { spokenTo } from './spoken-to.js'

/**
 * Adds `statements`: each attribution with its kind, class, speakers, addressees, relays and date. A source that cannot
 * be told for sure is a doubt SPEAKER_UNCLEAR with the source's span; no speaker is invented.
 */
export const statementsStage: Stage = {
  name: 'statements',
  needs: ['scan', 'chrome', 'quotations', 'attributions', 'times', 'actors'],
  adds: ['statements'],
  run: (doc) => {
    const { statements, doubts } = makeStatements(doc)
    return { ...doc, statements, doubts: [...doc.doubts, ...doubts] }
  },
}

function makeStatements(doc: Doc): { readonly statements: readonly Statement[]; readonly doubts: readonly Doubt[] } {
  const { text } = doc.article
  const mentions = mentionsOf(doc.actors)
  const outer = doc.quotations.filter(({ depth }) => depth === 0).map(({ span }) => span)
  const doubts: Doubt[] = []
  const earlier: Earlier[] = []
  const statementOf = (attribution: Attribution): Statement => {
    const { source, cue, content } = attribution
    const sourced = speakersOf(doc, attribution, mentions, earlier)
    const heard = spokenTo(doc, attribution)
    const quoted =
      (quotedBy(text, attribution, mentions) ?? tellsBefore(text, attribution, mentions))?.actor ??
      carriedOn(doc, attribution, sourced.ids, earlier)
    const speakers: Speakers =
      quoted !== null
        ? { ids: [quoted.id], certainty: 0.9, isUnclear: false }
        : heard !== null
          ? { ids: [], certainty: 1, isUnclear: false }
          : sourced
    if (speakers.isUnclear && source[0] !== undefined) doubts.push(unclear(source[0], speakers))
    const place = cue[0]?.[0] ?? startOf(attribution)
    if (speakers.ids.length > 0) earlier.push({ at: place, ids: speakers.ids })
    const sentence: Span = doc.scan.sentences[indexAt(doc.scan.sentences, place)] ?? [0, text.length]
    const from = Math.max(...[...cue, ...source].map(([, end]) => end), sentence[0])
    return {
      id: '',
      kind: kindOf(text, content, outer),
      class: classOfCue(cue.map(([start, end]) => text.slice(start, end)).join(' ')),
      source,
      cue,
      content,
      within: null,
      speakers: speakers.ids,
      addressees: heard === 'to' ? sourced.ids : addresseesOf(text, attribution, mentions, speakers.ids),
      via: [
        ...(quoted === null ? [] : sourced.ids.filter((id) => id !== quoted.id)),
        ...(sourced.via ?? []),
        ...relaysAfter(text, sentence, from, mentions, speakers.ids),
      ],
      ...dateOf(doc, attribution),
      confidence: thousandths(attribution.confidence * speakers.certainty),
    }
  }
  const relays = new Set(doc.actors.filter(isRelay).map(({ id }) => id))
  const sorted = [...doc.attributions].sort((a, b) => startOf(a) - startOf(b))
  const statements = sorted.flatMap((attribution) => {
    const statement = statementOf(attribution)
    const isRelayed = statement.speakers.length > 0 && statement.speakers.every((id) => relays.has(id))
    const inner = isRelayed ? innerOf(text, statement) : null
    // The attributor may have found the inner one already.
    const isFound = inner !== null && sorted.some(({ cue }) => cue.some((span) => overlaps(span, inner.cue[0]!)))
    return inner === null || isFound ? [statement] : [statement, statementOf(inner)]
  })
  const numbered = statements
    .sort((a, b) => startOf(a) - startOf(b))
    .map((statement, index) => ({ ...statement, id: `s${index + 1}` }))
  return { statements: nest(numbered, doc.actors), doubts }
}

/** The doubt about a source, with those who may be meant. */
function unclear(span: Span, { ids, candidates = ids }: Speakers): Doubt {
  return { code: 'SPEAKER_UNCLEAR', span, ...(candidates.length === 0 ? {} : { candidates }) }
}

/** Where the attribution begins in the text, whatever its order. */
const startOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start))
