import type { RawArticle } from '../../src/ingest/item.js'
import { linkActors } from '../../src/join/index.js'
import type { Actor, Reading, Statement } from '../../src/read/reading.js'
import type { ReadingInput } from '../../src/record/index.js'
import type { Span } from '../../src/text/index.js'

/** A raw article about an invented affair; what is left out is unknown. */
export function rawArticle(facts: {
  text: string
  outlet?: string
  published?: string
  url?: string
  title?: string
  source?: string
  language?: string
}): RawArticle {
  return {
    text: facts.text,
    title: facts.title ?? null,
    url: facts.url ?? null,
    outlet: facts.outlet === undefined ? null : { value: facts.outlet, origin: 'option' },
    published: facts.published === undefined ? null : { value: facts.published, origin: 'metadata' },
    language: facts.language ?? null,
    source: facts.source ?? 'article.txt',
    bytes: new TextEncoder().encode(facts.text),
    mediaType: 'text/plain',
  }
}

export const ENGINE = '0.1.0-test'
export const KEY = { engineVersion: ENGINE, model: null, codebookHash: '' } as const

/** A reading that says nothing, for cases that add to it. */
export const emptyReading = (article: string): Reading => ({
  schema: 'standpoint/reading@1',
  article,
  engine: { version: ENGINE, model: null },
  language: 'en',
  chrome: [],
  sentences: [],
  times: [],
  actors: [],
  statements: [],
  events: [],
  positions: [],
  figures: [],
  doubts: [],
})

export const inputOf = (reading: Reading, codebookHash = ''): ReadingInput => ({
  reading,
  links: linkActors(reading),
  codebookHash,
})

const NAMES = ['Ana Roy', 'Petr Halvorsen', 'Mira Sandoval', 'Jonas Adeyemi', 'Lena Okafor', 'Tomas Brandt']
const STATES = ['Varonia', 'Keldia', 'Ostmark', 'Sorrel Islands']
const SAYINGS = [
  'the truce had been broken before the harbour opened',
  'no athlete would travel to Port Sable this winter',
  'the resolution was a matter for every neighbour',
  'the figures that were leaked on Tuesday were wrong',
  'the Harbour Games would begin on the day that was agreed',
]

/** An article of some 500 words with a reading as rich as real ones; the same for the same `index`. */
export function sampleArticle(index: number): { readonly raw: RawArticle; readonly reading: Reading } {
  const actors = new Map<string, Actor>()
  const statements: Statement[] = []
  const sentences: Span[] = []
  let text = ''
  const actorAt = (name: string, kind: Actor['kind'], start: number): string => {
    const id = name.toLowerCase().replace(/ /g, '-')
    const known = actors.get(id) ?? { id, name, kind, country: null, mentions: [], roles: [] }
    const span: Span = [start, start + name.length]
    const mentions = [...known.mentions, { span, form: 'name' as const }]
    actors.set(id, { ...known, mentions })
    return id
  }
  for (let line = 0; line < 30; line += 1) {
    const seed = index * 31 + line * 7
    const name = NAMES[seed % NAMES.length]!
    const state = STATES[(seed >> 1) % STATES.length]!
    const saying = `${SAYINGS[(seed >> 2) % SAYINGS.length]} in report ${index}-${line}`
    const start = text.length
    text += `${name} of ${state} said that ${saying}. `
    const speaker = actorAt(name, 'person', start)
    actorAt(state, 'state', start + name.length + 4)
    const cueAt = start + name.length + state.length + 5
    sentences.push([start, text.length - 1])
    statements.push({
      id: `s${line + 1}`,
      kind: 'indirect',
      class: 'said',
      source: [[start, cueAt - 1]],
      cue: [[cueAt, cueAt + 4]],
      content: [[cueAt + 5, text.length - 2]],
      within: null,
      speakers: [speaker],
      addressees: [],
      via: [],
      date: `2031-02-${String(1 + (seed % 28)).padStart(2, '0')}`,
      confidence: 0.9,
    })
  }
  const raw = rawArticle({
    text,
    outlet: `Outlet ${index % 7}`,
    published: '2031-02-20',
    url: `https://example.org/${index}`,
    title: `Report ${index}`,
    source: `sample-${index}.txt`,
  })
  const times = sentences.slice(0, 6).map(([start]) => ({ span: [start, start + 3] as Span, value: '2031-02-20' }))
  return { raw, reading: { ...emptyReading('sample'), sentences, times, actors: [...actors.values()], statements } }
}
