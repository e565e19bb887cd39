import { parse as parseYaml } from 'yaml'
import { type Facts, NO_FACTS } from './facts.js'
import { factsFrom, matchFields } from './field-names.js'
import type { Item } from './item.js'
import { makeArticle } from './make-article.js'
import { type Input, isProblem, readWhole } from './reader.js'
import { statedFacts } from './stated-facts.js'

/** A file that is one article as plain text or Markdown. The text stays as it is, to the last blank. */
export async function* readText(input: Input): AsyncIterable<Item> {
  const whole = await readWhole(input)
  if (isProblem(whole)) return yield { problem: whole }
  for (const problem of whole.warnings) yield { problem }
  const { text, facts } = withoutFrontMatter(whole.decoded.text, input.mediaType)
  const found = { text, source: input.name, bytes: whole.bytes, mediaType: input.mediaType }
  yield* makeArticle(found, [input.option, ...input.sidecar, facts, statedFacts(text)])
}

const NO_METADATA: Facts = { ...NO_FACTS, origin: 'metadata' }
const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]{1,20000}?)\r?\n---[ \t]*\r?\n/u

/** Markdown may begin with a block of YAML about itself, which is no part of the article. */
function withoutFrontMatter(text: string, mediaType: string): { readonly text: string; readonly facts: Facts } {
  const match = mediaType === 'text/markdown' ? FRONT_MATTER.exec(text) : null
  const values = match ? yamlTexts(match.groups?.yaml ?? '') : null
  if (!match || values === null) return { text, facts: NO_METADATA }
  const { found } = matchFields([...values.keys()], {})
  const facts = factsFrom('metadata', (field) => values.get(found[field] ?? ''))
  return { text: text.slice(match[0].length), facts }
}

/** The texts of a YAML mapping by key; null when it is none. Dates stay texts. */
function yamlTexts(yaml: string): ReadonlyMap<string, string> | null {
  try {
    const parsed: unknown = parseYaml(yaml, { schema: 'failsafe', logLevel: 'error' })
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
    return new Map(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return null
  }
}
