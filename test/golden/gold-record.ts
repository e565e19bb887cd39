import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { COMMITMENTS, SIDES } from '../../src/read/reading.js'

const span = z.tuple([z.int().nonnegative(), z.int().positive()]).readonly()

const GoldRecord = z.object({
  actors: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), aliases: z.array(z.string()).min(1) }),
  ),
  quotes: z.array(z.object({ article: z.string(), span, speaker: z.string() })),
  positions: z.array(
    z.object({
      article: z.string(),
      actor: z.string(),
      issue: z.string(),
      side: z.enum(SIDES),
      commitment: z.enum(COMMITMENTS),
      date: z.string().nullable(),
      evidence: z.array(span),
    }),
  ),
  events: z.array(
    z.object({
      article: z.string(),
      who: z.array(z.string()),
      whom: z.array(z.string()),
      plover: z.string().nullable(),
      date: z.string().nullable(),
      evidence: z.array(span),
    }),
  ),
  times: z.array(z.object({ article: z.string(), span, value: z.string() })),
  figures: z.array(z.object({ article: z.string(), span, value: z.number() })),
  chrome: z.array(z.object({ article: z.string(), span })),
})

/** The parts of a gold record that are scored here; its format is described in examples/harbour-games/gold. */
export type GoldRecord = z.infer<typeof GoldRecord>

export async function readGoldRecord(folder: string, affair: string): Promise<GoldRecord> {
  const [gold, furniture] = await Promise.all(
    ['gold', 'chrome'].map(
      async (part): Promise<object> =>
        z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(`${folder}/${affair}.${part}.json`, 'utf8'))),
    ),
  )
  return GoldRecord.parse({ ...gold, ...furniture })
}
