import { indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { chancesOf, hashOf, type LinearModel } from '../linear/index.js'
import type { Event } from '../reading.js'
import { scan } from '../scan/index.js'
import { featuresOf } from './features.js'
import { PLOVER_MODES, PLOVER_TYPES, type PloverMode, type PloverType } from './plover.js'

/**
 * Trained weights that judge what sentences and stories are about; without them the lexicon alone decides. `types` has
 * the PLOVER types as classes, `modes` "TYPE" and "TYPE/mode".
 */
export interface EventClassifier {
  /** Name of the model. */
  readonly model: string
  readonly types: LinearModel
  readonly modes: LinearModel
}

/** What a story is about, with the chance of it by the classifier. */
export interface StoryType {
  readonly type: PloverType
  readonly mode: PloverMode | null
  /** 0..1 */
  readonly chance: number
}

/** What a story's type is read off its events by. */
type Telling = Pick<Event, 'type' | 'mode' | 'modality'>

/** The sentences from which a story's type is read: news says first what it is about. */
const LEAD = 4
/** How much the text counts beside the title. */
const TEXT_SHARE = 0.7

/** The words of each sentence of a text, page furniture left out. */
export function wordsOf({
  article,
  scan: { sentences, tokens },
  chrome,
}: Pick<Doc, 'article' | 'scan' | 'chrome'>): string[][] {
  const { text } = article
  return sentences.flatMap((sentence, index) => {
    if (chrome.length > 0 && isFurniture(chrome, sentence)) return []
    const words: string[] = []
    for (let at = tokens.sentenceAt[index]!; at < tokens.sentenceAt[index + 1]!; at += 1)
      words.push(text.slice(tokens.starts[at], tokens.ends[at]))
    return [words]
  })
}

const isFurniture = (chrome: readonly Span[], [start]: Span): boolean => {
  const at = indexAt(chrome, start)
  return at >= 0 && start < chrome[at]![1]
}

/** Words of a title, which is no part of the text. */
export const wordsOfTitle = (title: string): string[][] =>
  wordsOf({ article: { text: title } as Doc['article'], scan: scan(title), chrome: [] })

/** Features of a story's text: those of its first sentences, and the events that the lexicon finds in it. */
export function textFeatures(words: readonly (readonly string[])[], events: readonly Telling[]): number[] {
  const features = new Set(featuresOf(words.slice(0, LEAD)))
  events.forEach(({ type, mode, modality }, at) => {
    features.add(hashOf(`event ${type}`))
    features.add(hashOf(`event ${type} ${modality}`))
    if (mode !== null) features.add(hashOf(`event ${type}/${mode}`))
    if (at < LEAD) features.add(hashOf(`early ${type}`))
    if (at > 0) return
    features.add(hashOf(`first ${type}`))
    if (mode !== null) features.add(hashOf(`first ${type}/${mode}`))
  })
  return [...features]
}

/** The chance of each PLOVER type for a whole story: by its title, where it has one, its first sentences and its events. */
export function storyChances(
  { types }: EventClassifier,
  doc: Pick<Doc, 'article' | 'scan' | 'chrome'>,
  events: readonly Telling[],
): ReadonlyMap<PloverType, number> {
  const chances = joined(types, titleFeatures(doc), textFeatures(wordsOf(doc), events))
  return new Map(PLOVER_TYPES.map((type) => [type, chances[types.classes.indexOf(type)] ?? 0]))
}

/** What a story is about: the likeliest type with its likeliest mode. */
export function storyTypeOf(
  classifier: EventClassifier,
  doc: Pick<Doc, 'article' | 'scan' | 'chrome'>,
  events: readonly Telling[],
): StoryType {
  const [type, chance] = [...storyChances(classifier, doc, events)].reduce((best, one) =>
    one[1] > best[1] ? one : best,
  )
  const ofModes = joined(classifier.modes, titleFeatures(doc), textFeatures(wordsOf(doc), events))
  return { type, mode: bestMode(classifier.modes, type, ofModes).mode, chance }
}

function titleFeatures({ article: { title } }: Pick<Doc, 'article'>): readonly number[] | null {
  return title === null || title.trim() === '' ? null : featuresOf(wordsOfTitle(title))
}

function joined(model: LinearModel, titled: readonly number[] | null, text: readonly number[]): number[] {
  const ofText = chancesOf(model, text)
  if (titled === null) return [...ofText]
  const ofTitle = chancesOf(model, titled)
  const products = Array.from(ofText, (chance, at) => ofTitle[at]! * chance ** TEXT_SHARE)
  const total = products.reduce((sum, product) => sum + product, 0)
  return products.map((product) => product / total)
}

/** The likeliest mode of a type, null among them, with its share of the chances of the type's modes. */
export function bestMode(
  modes: LinearModel,
  type: PloverType,
  chances: ArrayLike<number>,
): { readonly mode: PloverMode | null; readonly share: number } {
  let best: PloverMode | null = null
  let highest = chances[modes.classes.indexOf(type)] ?? 0
  let total = highest
  for (const mode of PLOVER_MODES[type] as readonly PloverMode[]) {
    const chance = chances[modes.classes.indexOf(`${type}/${mode}`)] ?? 0
    total += chance
    if (chance > highest) {
      highest = chance
      best = mode
    }
  }
  return { mode: best, share: total === 0 ? 0 : highest / total }
}
