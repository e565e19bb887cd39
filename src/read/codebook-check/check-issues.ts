import type { Codebook, Issue } from '../codebook.js'
import { stemsOf } from '../draft/phrase-counts.js'
import type { CodebookPath, Remark } from './remark.js'

const LISTS = ['about', 'act', 'counter'] as const

/** What is to be said of the issues: words on both sides or twice, no sides, questions that yes or no cannot answer, overlaps. */
export function checkIssues({ issues }: Codebook): Remark[] {
  return [...issues.flatMap((issue, at) => ofIssue(issue, at)), ...overlaps(issues)]
}

const doubt = (path: CodebookPath, message: string): Remark => ({ severity: 'doubt', path, message })
const keyOf = (phrase: string): string => stemsOf(phrase).join(' ')

function ofIssue(issue: Issue, at: number): Remark[] {
  const path = ['issues', at] as const
  const remarks: Remark[] = []
  if (!issue.question.trim().endsWith('?'))
    remarks.push(doubt([...path, 'question'], 'this is no question: put it so that a person could answer yes or no'))
  else if (/^(?:what|which|who|whom|whose|why|how|when|where)\b/i.test(issue.question))
    remarks.push(
      doubt([...path, 'question'], 'yes or no does not answer this: begin with "Should …" or "Is it right …"'),
    )
  if (issue.act.length === 0 && issue.counter.length === 0)
    remarks.push(doubt(path, 'neither act nor counter has words: few positions can be told from "about" alone'))
  else if (issue.act.length === 0 || issue.counter.length === 0) {
    const empty = issue.act.length === 0 ? 'act' : 'counter'
    remarks.push(
      doubt(path, `${empty} has no words: those on that side are found by what they say of the other's alone`),
    )
  }
  const act = new Map(issue.act.map((phrase) => [keyOf(phrase), phrase]))
  issue.counter.forEach((phrase, index) => {
    const same = act.get(keyOf(phrase))
    if (same !== undefined)
      remarks.push({
        severity: 'fault',
        path: [...path, 'counter', index],
        message: `"${phrase}" stands under act too${same === phrase ? '' : `, as "${same}"`}: leave it on the side that does it`,
      })
  })
  for (const list of LISTS) {
    const seen = new Map<string, string>()
    issue[list].forEach((phrase, index) => {
      const key = keyOf(phrase)
      const before = seen.get(key)
      if (key === '')
        remarks.push({ severity: 'fault', path: [...path, list, index], message: `"${phrase}" holds no word: drop it` })
      else if (before === undefined) seen.set(key, phrase)
      else if (before === phrase) remarks.push(doubt([...path, list, index], `"${phrase}" stands twice: drop one`))
    })
  }
  return remarks
}

/** Issues that share so many of their words that they may be one. */
const SHARE_OF_OVERLAP = 0.5

function overlaps(issues: readonly Issue[]): Remark[] {
  const remarks: Remark[] = []
  for (const [at, issue] of issues.entries()) {
    for (const other of issues.slice(0, at)) {
      for (const list of ['act', 'counter'] as const) {
        issue[list].forEach((phrase, index) => {
          const key = keyOf(phrase)
          const where = (['act', 'counter'] as const).find((side) => other[side].some((word) => keyOf(word) === key))
          if (where !== undefined)
            remarks.push(
              doubt(
                ['issues', at, list, index],
                `"${phrase}" stands under ${where} of the issue ${other.id} as well: who does it takes a side on both`,
              ),
            )
        })
      }
      const own = new Set(issue.about.map(keyOf))
      const shared = other.about.filter((word) => own.has(keyOf(word)))
      if (shared.length >= 2 && shared.length >= SHARE_OF_OVERLAP * Math.min(own.size, other.about.length))
        remarks.push(
          doubt(
            ['issues', at, 'about'],
            `most words are those of the issue ${other.id} (${shared.slice(0, 4).join(', ')}): make one issue of the two, or name what is its own`,
          ),
        )
    }
  }
  return remarks
}
