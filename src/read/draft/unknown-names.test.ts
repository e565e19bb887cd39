import { describe, expect, it } from 'vitest'
import type { Span } from '../../text/index.js'
import type { DraftActor, DraftSource } from './draft-source.js'
import { unknownNames } from './unknown-names.js'

const source = (text: string, named: Record<string, string> = {}): DraftSource => ({
  article: { id: text, text, outlet: null, published: null, title: null, url: null, language: null },
  chrome: [],
  mentions: Object.entries(named).flatMap(([name, actor]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map((match) => ({
      actor,
      span: [match.index, match.index + name.length] as Span,
      form: 'name' as const,
    })),
  ),
  statements: [],
})

const KELDIA = [
  "The talks failed. Keldia's foreign minister left early, and the Keldian ambassador stayed.",
  'Ships of Keldia were seen. The president of Keldia said no more, and Keldian boats went home.',
]

describe('unknownNames', () => {
  it('finds a state by its ministers and its people', () =>
    expect(
      unknownNames(
        KELDIA.map((text) => source(text)),
        [],
      ),
    ).toEqual([{ name: 'Keldia', kind: 'state', aliases: ['Keldian'], mentions: 5, articles: 2 }]))

  it('finds a body of states by its name', () => {
    const text = 'The members of the Straits Pact met. The Straits Pact will meet again, said the Straits Pact.'
    expect(unknownNames([source(text)], [])).toMatchObject([{ name: 'Straits Pact', kind: 'group' }])
  })

  it('leaves out states that the program knows, persons, parts of the world, and towns without a government', () => {
    const actors: DraftActor[] = [{ id: 'orlesk', name: 'Davit Orlesk', kind: 'person', country: null }]
    const texts = [
      "France's president and the French government agreed. The European ministers of Europe's governments did not.",
      "Davit Orlesk spoke. Orlesk's government and the president of Orlesk's party agreed with the Orleskian press.",
      'The harbour of Mirrow was closed. Mirrow is small. Mirrowers like the quiet of Mirrow.',
    ]
    expect(
      unknownNames(
        texts.map((text) => source(text, { 'Davit Orlesk': 'orlesk' })),
        actors,
      ),
    ).toEqual([])
  })
})
