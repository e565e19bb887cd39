import { lemmaOf } from '../../attribution/lemma.js'

/** Nouns that the endings do not lead back to their verb. */
const NOUNS_OF_VERBS: Readonly<Record<string, string>> = {
  // "according to" says nothing of an accord.
  according: 'according',
  decision: 'decide',
  expulsion: 'expel',
  departure: 'depart',
  signature: 'sign',
  signatory: 'sign',
  signing: 'sign',
  invasion: 'invade',
  secession: 'secede',
  intervention: 'intervene',
  retention: 'retain',
  abstention: 'abstain',
  succession: 'succeed',
  admission: 'admit',
  omission: 'omit',
  retaliatory: 'retaliate',
  defence: 'defend',
  defense: 'defend',
  deployment: 'deploy',
  reversal: 'reverse',
  renewal: 'renew',
  division: 'divide',
  extradition: 'extradite',
  suspension: 'suspend',
  extension: 'extend',
  sale: 'sell',
  choice: 'choose',
  loss: 'lose',
  belief: 'believe',
  closure: 'close',
  notification: 'notify',
  justification: 'justify',
  ratification: 'ratify',
}

/** Words that only look like forms of another ("signal" of "sign"): their lemma is their stem. */
const WHOLE = new Set(
  `statement department apartment billion million four former formal formation here more moral note notion plane signal letter latter matter
  better bitter trial mission passion closer tradition faction coalition manner option petition banner summer counter question mention
  mental general generation location importance informal portion tension prisoner movement author officer partial quite ruler shower
  shoulder flower according aide`.split(/\s+/),
)
/** In capitals these are no word but a name: the WHO, the US. */
const NAMES_IN_CAPITALS = new Set(
  'who us it ice aid aids start all may can will no so in as or an am is are has now she he we be do go me my of on to up'.split(
    ' ',
  ),
)

const ENDINGS =
  /(?:(?:is|iz)ations?|ations?|itions?|(?<=[stlrnp])ions?|ments?|als?|ances?|ences?|(?<=[^aeo])ers?|i[sz]e|ate)$/
const SHORTEST = 3
const LARGEST_CACHE = 30_000
const cache = new Map<string, string>()

/**
 * What the forms of a word and the noun of a verb have in common: "withdrew", "withdrawal" and "withdrawing" → "withdraw".
 * Not a word, only a key; British and American spellings share theirs. `word` as it stands in a text.
 */
export function stemOf(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const stem = makeStem(word)
  if (cache.size < LARGEST_CACHE) cache.set(word, stem)
  return stem
}

const singularOf = (word: string): string => word.replace(/(?<=[^aeiou])ie$/, 'y')

function makeStem(word: string): string {
  const name = /^(?:[A-Z]\.?){2,5}$/.test(word) ? word.replaceAll('.', '') : ''
  if (name !== '' && NAMES_IN_CAPITALS.has(name.toLowerCase())) return name
  const plain = (name === '' ? word : name).toLowerCase().replace(/’/g, "'").replace(/'s?$/, '').replace(/[-‐]/g, '')
  if (!/^[a-z]+$/.test(plain)) return plain
  const noun = NOUNS_OF_VERBS[plain] ?? NOUNS_OF_VERBS[plain.replace(/s$/, '')]
  const lemma = (noun ?? singularOf(lemmaOf(plain))).replace(/ification$/, 'ify')
  const whole = [plain, lemma].find((one) => WHOLE.has(one))
  if (whole !== undefined) return whole
  const bare = lemma.length > 4 ? lemma.replace(ENDINGS, '') : lemma
  const root = bare.length >= SHORTEST ? bare : lemma
  const key = keyOf(root)
  // "offer" must not become "of".
  return key.length >= SHORTEST ? key : keyOf(lemma).length >= SHORTEST ? keyOf(lemma) : lemma
}

const keyOf = (root: string): string =>
  root
    .replace(/our$/, 'or')
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/(?<=[a-z]{2})ys$/, 'yz')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(?<=[^aeiou])y$/, 'i')
