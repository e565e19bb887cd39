import { CUE_VERBS } from './cue-class.js'
import { DOUBLING, formsOf, IRREGULAR_BY_LEMMA } from './verb-forms.js'
import { WORDS_BY_TAGS } from './word-tags.js'

/** Verbs of deeds that the lists of parts of speech do not have and whose forms the endings alone would lead astray. */
const VERBS = `trumpet cling pan jettison scupper annul gut sidestep axe unravel fan ire lodge please wrong whip sunset author
  co-author coauthor usher toughen fear threat dissuade factor interfere adhere condone co-sponsor cosponsor filibuster`
const BASES = new Set<string>([...IRREGULAR_BY_LEMMA.keys(), ...CUE_VERBS, ...VERBS.split(/\s+/)])
for (const [signature, words] of Object.entries(WORDS_BY_TAGS)) {
  if (/V[BP]\d/.test(signature)) for (const word of words.split(' ')) BASES.add(word)
}

const IRREGULAR_FORMS = new Map<string, string>([
  ['are', 'be'],
  ['were', 'be'],
  ['am', 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'s", 'be'],
  ["'ve", 'have'],
  ['sued', 'sue'],
  ['owed', 'owe'],
  ['erred', 'err'],
])
for (const lemma of IRREGULAR_BY_LEMMA.keys()) {
  for (const form of Object.values(formsOf(lemma))) if (!IRREGULAR_FORMS.has(form)) IRREGULAR_FORMS.set(form, lemma)
}

const cache = new Map<string, string>()
const LARGEST_CACHE = 20_000

/** Lemma of a verb form in lower case: "denied" → "deny". A form of no known verb loses its ending. */
export function lemmaOf(form: string): string {
  const irregular = IRREGULAR_FORMS.get(form)
  if (irregular !== undefined) return irregular
  const cached = cache.get(form)
  if (cached !== undefined) return cached
  const candidates = stems(form)
  const lemma = candidates.find((candidate) => BASES.has(candidate)) ?? candidates.at(-1) ?? form
  if (cache.size < LARGEST_CACHE) cache.set(form, lemma)
  return lemma
}

/** Possible lemmas, the likeliest of unknown verbs last. */
function stems(form: string): string[] {
  if (/ies$/.test(form)) return [form.slice(0, -1), `${form.slice(0, -3)}y`]
  if (/[^aeiou]oes$/.test(form)) return [form.slice(0, -1), form.slice(0, -2)]
  // "reimposes", "formalizes"
  if (/[^sz][sz]es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)]
  if (/ied$/.test(form)) return [`${form.slice(0, -1)}`, `${form.slice(0, -3)}y`]
  if (/(?:ss|us|is)$/.test(form)) return [form]
  if (/(?:s|x|z|ch|sh)es$/.test(form)) return [form.slice(0, -1), form.slice(0, -2)]
  if (/s$/.test(form)) return [form.slice(0, -1)]
  // "freed", "decreed", "guaranteed": verbs in -ee.
  if (/(?:[fgc]r|nt)eed$/.test(form)) return [form.slice(0, -1)]
  const ending = /(?:ed|ing)$/.exec(form)
  if (ending === null || form.length < 5) return [form]
  const stem = form.slice(0, ending.index)
  // "scrapped", "gutted": a consonant is doubled before the ending.
  if (/[^aeiou]?[aeiou]([bgmnprtv])\1$/.test(stem)) return [`${stem}e`, stem, stem.slice(0, -1)]
  const single = /([^aeiouls])\1$/.test(stem) ? [stem.slice(0, -1)] : /ll$/.test(stem) ? [stem, stem.slice(0, -1)] : []
  if (single[0] !== undefined && DOUBLING.has(single[0])) return [single[0]]
  const silent = /(?:[^aeiou][aeiou][^aeiouwxy]|[aeiou][cgsvz]|[rnl][cgsv]|dg|[bdfgkpstz]l|u|at|iz|is)$/.test(stem)
  // "weakened", "sponsored", "retreated"
  if (/[aeiou][^aeiou]+(?:en|er|or)$|(?:ea|ai|oa|oo|ee|ou)[dfklmnprt]$/.test(stem)) return [`${stem}e`, ...single, stem]
  return silent ? [...single, stem, `${stem}e`] : [`${stem}e`, ...single, stem]
}
