import { seeded } from '../shared.mjs'

/** Ways in which outlets take over a passage, from word for word to freely. */
export const WAYS = {
  verbatim: (sentences) => sentences,
  'credit dropped': (sentences) => sentences,
  reordered: (sentences) => [
    ...sentences.slice(Math.ceil(sentences.length / 2)),
    ...sentences.slice(0, Math.ceil(sentences.length / 2)),
  ],
  'one word in twenty': (sentences, random) => sentences.map((sentence) => rewritten(sentence, 1 / 20, random)),
  'one word in ten': (sentences, random) => sentences.map((sentence) => rewritten(sentence, 1 / 10, random)),
  'one word in five': (sentences, random) => sentences.map((sentence) => rewritten(sentence, 1 / 5, random)),
}

const SYNONYMS = new Map(
  Object.entries({
    said: 'stated',
    says: 'states',
    told: 'informed',
    asked: 'requested',
    announced: 'declared',
    added: 'noted',
    called: 'termed',
    big: 'large',
    large: 'big',
    many: 'numerous',
    people: 'persons',
    government: 'administration',
    official: 'representative',
    officials: 'representatives',
    also: 'too',
    but: 'yet',
    after: 'following',
    before: 'ahead of',
    about: 'around',
    more: 'further',
    first: 'initial',
    last: 'final',
    new: 'fresh',
    help: 'assist',
    show: 'indicate',
    shows: 'indicates',
    would: 'could',
    will: 'is to',
    because: 'since',
    while: 'as',
    including: 'among them',
    several: 'some',
    against: 'opposed to',
    attack: 'assault',
    killed: 'slain',
    country: 'nation',
    states: 'nations',
    group: 'body',
    plan: 'scheme',
    report: 'account',
    major: 'leading',
    part: 'portion',
    made: 'produced',
    make: 'produce',
    take: 'seize',
    took: 'seized',
    used: 'employed',
    use: 'employ',
    need: 'require',
    want: 'wish',
    between: 'among',
    former: 'ex-',
    early: 'prompt',
    year: 'twelvemonth',
    years: 'seasons',
    week: 'seven days',
    public: 'open',
    support: 'backing',
    decision: 'ruling',
    issue: 'matter',
    law: 'statute',
    vote: 'ballot',
    money: 'funds',
    end: 'close',
  }),
)
/** What may be left out without harm to the grammar. */
const LOOSE =
  /^(?:also|very|just|only|still|already|recently|however|reportedly|currently|really|that|then|now|even|again|well|clearly)$/i

/** Changes about one word in `1 / share`: another word for it where there is one, else it is left out, or one is put in. */
function rewritten(sentence, share, random) {
  const words = sentence.split(/(\s+)/)
  return words
    .map((word, at) => {
      if (at % 2 === 1 || random() >= share) return word
      const bare = word.replace(/[^\p{L}]+$/u, '')
      const tail = word.slice(bare.length)
      const other = SYNONYMS.get(bare.toLowerCase())
      if (other !== undefined) return other + tail
      if (LOOSE.test(bare)) return tail
      return random() < 0.5 ? `indeed ${word}` : tail
    })
    .join('')
    .replace(/\s{2,}/g, ' ')
}

const LEAST = 60
const MOST = 200
/** Of a passage so little may stand in quotation marks: to repeat a quotation is no copy. */
const MOST_QUOTED = 0.2
/** What is nobody's report: posts, lines under pictures, players. */
const NO_REPORT = /@\w|\(\w+\/\w+\)|hide caption|replay more videos|must watch/i

/**
 * `count` articles, each a host of one outlet with a passage of another's article (60 to 200 words of whole sentences) put into
 * it, printed the day after; the ways in turn.
 */
export function planted(rows, count, seed) {
  const random = seeded(seed)
  const ways = Object.keys(WAYS)
  const dated = rows.filter(({ published, outlet, text }) => published && outlet && text.length > 2500)
  const pick = () => dated[Math.floor(random() * dated.length)]
  const made = []
  // An article that is printed again at another time would make formulas of all its words.
  const used = new Set()
  while (made.length < count && used.size + 2 <= dated.length) {
    const [source, host] = [pick(), pick()]
    const isFree = source.outlet !== host.outlet && !used.has(source.id) && !used.has(host.id)
    const sentences = isFree ? passageOf(source.text, random) : null
    if (sentences === null) continue
    used.add(source.id).add(host.id)
    const way = ways[made.length % ways.length]
    const passage = WAYS[way](sentences, random).join(' ')
    const paragraphs = host.text.split(/\n+/)
    const at = 1 + Math.floor(random() * Math.min(4, paragraphs.length - 1))
    const next = new Date(Date.parse(source.published.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10)
    const text = [...paragraphs.slice(0, at), passage, ...paragraphs.slice(at)].join('\n\n')
    const start = text.indexOf(passage)
    made.push({
      way,
      source: source.id,
      article: {
        ...host,
        id: `planted-${made.length}`,
        url: `https://planted.example/${made.length}`,
        published: next,
        text,
      },
      span: [start, start + passage.length],
    })
  }
  return made
}

function passageOf(text, random) {
  const plain = text.replace(/\s+/g, ' ')
  const sentences = [...plain.matchAll(/[^.!?]+[.!?]+["”’)]*\s?/g)].map(({ 0: sentence, index }) => ({
    sentence: sentence.trim(),
    span: [index, index + sentence.length],
  }))
  const from = Math.floor(random() * Math.max(1, sentences.length - 4))
  const chosen = []
  const wanted = LEAST + random() * (MOST - LEAST)
  let words = 0
  for (const one of sentences.slice(from)) {
    chosen.push(one)
    words += one.sentence.split(/\s+/).length
    if (words >= wanted) break
  }
  if (words < LEAST || words > MOST || chosen.length < 2) return null
  const span = [chosen[0].span[0], chosen.at(-1).span[1]]
  // Marks are counted in the whole text: a quotation may begin before the passage.
  const quoted = [...plain.matchAll(/[“"][^”"]*[”"]/g)]
    .map(({ 0: marked, index }) => Math.min(span[1], index + marked.length) - Math.max(span[0], index))
    .filter((shared) => shared > 0)
    .reduce((sum, shared) => sum + shared, 0)
  const isQuoted = quoted > MOST_QUOTED * (span[1] - span[0])
  return isQuoted || NO_REPORT.test(plain.slice(...span)) ? null : chosen.map(({ sentence }) => sentence)
}
