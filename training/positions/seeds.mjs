// Words of the vocabulary of which our own lexicon tells a tone: .train/positions-seeds.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { lemmaOf } from '../../dist/read/attribution/lemma.js'
import { attitudeOf } from '../../dist/read/positions/lexicon/attitudes.js'
import { effectOf, evaluationOf } from '../../dist/read/positions/lexicon/evaluations.js'

const { vocabulary } = JSON.parse(readFileSync('models/attributor.json', 'utf8'))
const seeds = {}
for (const word of vocabulary) {
  const lemma = lemmaOf(word)
  const attitude = attitudeOf(lemma)
  const polarity = evaluationOf(word) || effectOf(lemma) || (attitude?.kind === 'word' ? attitude.polarity : 0)
  if (polarity !== 0) seeds[word] = polarity
}
writeFileSync('.train/positions-seeds.json', JSON.stringify(seeds))
