import { expect, it } from 'vitest'
import { evidenceRuns } from './evidence.js'

const piece = (text: string, start: number) => ({ text, span: [start, start + text.length] as const })

it('sets the words of the evidence apart within their sentence', () => {
  const sentence = piece('On Monday Keldia signed the truce.', 100)
  const runs = evidenceRuns({ sentence, evidence: [piece('Keldia signed', 110)] })
  expect(runs).toEqual([
    { at: 100, text: 'On Monday ', isEvidence: false },
    { at: 110, text: 'Keldia signed', isEvidence: true },
    { at: 123, text: ' the truce.', isEvidence: false },
  ])
})

it('leaves out what stands between pieces that are far apart', () => {
  const first = piece('Keldia signed.', 0)
  const second = piece('So did Varonia.', 1000)
  const sentence = { text: first.text.padEnd(1000) + second.text, span: [0, 1015] as const }
  const runs = evidenceRuns({ sentence, evidence: [first, second] })
  expect(runs.map(({ text }) => text)).toEqual([first.text, ' […] ', second.text])
  expect(new Set(runs.map(({ at }) => at)).size).toBe(3)
})
