import type { BatchFacts, Brought, Job, JobNews, Pasted } from '../../api/desk.js'
import { capitalised } from '../format.js'
import type { NamedFile } from './dropped-files.js'

/** What the gathering asks of the server: api/desk.ts, or a stand-in for tests. */
export interface DeskCalls {
  readonly openDelivery: () => Promise<{ readonly id: string }>
  readonly throwAway: (delivery: string) => Promise<unknown>
  readonly putFile: (
    delivery: string,
    name: string,
    file: Blob,
    onSent: (bytes: number) => void,
  ) => Promise<{ readonly brought: Brought | null }>
  readonly putText: (delivery: string, pasted: Pasted) => Promise<{ readonly brought: Brought }>
  readonly putPage: (delivery: string, url: string) => Promise<{ readonly brought: Brought }>
  readonly takeOut: (delivery: string, name: string) => Promise<unknown>
  readonly startPreview: (delivery: string, facts: BatchFacts) => Promise<Job>
  readonly stopJob: (job: string) => Promise<unknown>
  readonly jobNews: (job: string, after: number) => Promise<JobNews>
}

/** Something on its way in, or in. */
export interface Thing {
  readonly name: string
  readonly kind: Brought['kind']
  readonly bytes: number
  readonly state: 'waits' | 'comes' | 'here'
}

export interface Refused {
  readonly name: string
  readonly message: string
}

export interface GatheringState {
  readonly delivery: string | null
  readonly things: readonly Thing[]
  /** What could not come in, and why. */
  readonly refused: readonly Refused[]
  /** Bytes of what comes, and of these what has come; both 0 when nothing comes. */
  readonly bytes: number
  readonly bytesCome: number
  /** What the server says of it; null before it has looked. Of an older state while `isLooking`. */
  readonly preview: JobNews | null
  readonly isLooking: boolean
}

/** Gathers what is to be taken in, sends it to the server, and has the server look at it when all has come. */
export interface Gathering {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => GatheringState
  readonly addFiles: (files: readonly NamedFile[]) => void
  readonly addText: (pasted: Pasted) => Promise<void>
  readonly addPages: (urls: readonly string[]) => Promise<void>
  readonly takeOut: (name: string) => Promise<void>
  readonly setFacts: (facts: BatchFacts) => void
  /** Throws everything away. */
  readonly clear: () => void
}

const AT_ONCE = 4
/** How long the server is left alone after the last thing came, and between two questions. */
const LOOK_AFTER_MS = 300
const ASK_EVERY_MS = 300

const EMPTY: GatheringState = {
  ...{ delivery: null, things: [], refused: [], bytes: 0, bytesCome: 0, preview: null, isLooking: false },
}

export function createGathering(desk: DeskCalls): Gathering {
  let state = EMPTY
  let opening: Promise<string> | null = null
  let facts: BatchFacts = {}
  /** Counted up by whatever makes an answer that is on its way an old one. */
  let round = 0
  let looking: string | null = null
  let pause: ReturnType<typeof setTimeout> | undefined
  const waiting: NamedFile[] = []
  let sending = 0
  const listeners = new Set<() => void>()
  const change = (changed: Partial<GatheringState>): void => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }
  const opened = async (): Promise<string> => {
    opening ??= desk.openDelivery().then(({ id }) => {
      change({ delivery: id })
      return id
    })
    return opening
  }
  const refuse = (name: string, error: unknown): void =>
    change({
      things: state.things.filter((thing) => thing.name !== name || thing.state === 'here'),
      refused: [...state.refused.filter((one) => one.name !== name), { name, message: messageOf(error) }],
    })
  const keep = (name: string, brought: Brought | null): void => {
    const here: readonly Thing[] = brought === null ? [] : [{ ...brought, state: 'here' }]
    const others = state.things.filter((thing) => thing.name === name || thing.name !== brought?.name)
    const isAmong = others.some((thing) => thing.name === name)
    change({ things: isAmong ? others.flatMap((thing) => (thing.name === name ? here : thing)) : [...others, ...here] })
  }
  const mark = (name: string, changed: Pick<Thing, 'state'>): void =>
    change({ things: state.things.map((thing) => (thing.name === name ? { ...thing, ...changed } : thing)) })

  /** Has the server look at what is there, once nothing more comes. */
  const look = (): void => {
    round += 1
    clearTimeout(pause)
    if (looking !== null) void desk.stopJob(looking).catch(() => undefined)
    looking = null
    if (state.delivery === null || sending > 0 || waiting.length > 0) return
    if (state.things.length === 0) {
      change({ preview: null, isLooking: false })
      return
    }
    change({ isLooking: true })
    const own = round
    pause = setTimeout(() => void lookNow(own), LOOK_AFTER_MS)
  }
  const lookNow = async (own: number): Promise<void> => {
    try {
      const job = await desk.startPreview(state.delivery ?? '', facts)
      looking = job.id
      for (;;) {
        const preview = await desk.jobNews(job.id, 0)
        if (own !== round) return
        const isOver = preview.job.state !== 'working' && preview.job.state !== 'waiting'
        // What was seen before stays until something is seen now.
        if (isOver || preview.job.progress.found > 0) change({ preview, isLooking: !isOver })
        if (isOver) break
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
      }
      looking = null
    } catch (error) {
      if (own !== round) return
      change({ isLooking: false })
      refuse('', error)
    }
  }

  const sendNext = (): void => {
    while (sending < AT_ONCE) {
      const next = waiting.shift()
      if (next === undefined) break
      sending += 1
      void send(next).finally(() => {
        sending -= 1
        if (sending === 0 && waiting.length === 0) change({ bytes: 0, bytesCome: 0 })
        sendNext()
        look()
      })
    }
  }
  const send = async ({ name, file }: NamedFile): Promise<void> => {
    let sent = 0
    const onSent = (bytes: number): void => {
      change({ bytesCome: state.bytesCome + bytes - sent })
      sent = bytes
    }
    try {
      const delivery = await opened()
      const own = opening
      mark(name, { state: 'comes' })
      const { brought } = await desk.putFile(delivery, name, file, onSent)
      // It may have been thrown away meanwhile.
      if (own === opening) keep(name, brought)
    } catch (error) {
      refuse(name, error)
    }
    onSent(file.size)
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,
    addFiles: (files) => {
      if (files.length === 0) return
      const names = new Set(files.map(({ name }) => name))
      const come: Thing[] = files.map(({ name, file }) => ({ name, kind: 'file', bytes: file.size, state: 'waits' }))
      change({
        things: [...state.things.filter(({ name }) => !names.has(name)), ...come],
        refused: state.refused.filter(({ name }) => name !== '' && !names.has(name)),
        bytes: state.bytes + files.reduce((sum, { file }) => sum + file.size, 0),
      })
      waiting.push(...files)
      sendNext()
    },
    addText: async (pasted) => {
      const { brought } = await desk.putText(await opened(), pasted)
      keep(brought.name, brought)
      look()
    },
    addPages: async (urls) => {
      for (const url of urls) {
        change({
          things: [
            ...state.things.filter(({ name }) => name !== url),
            { name: url, kind: 'page', bytes: 0, state: 'comes' },
          ],
          refused: state.refused.filter(({ name }) => name !== url && name !== ''),
        })
        try {
          const { brought } = await desk.putPage(await opened(), url)
          keep(url, brought)
        } catch (error) {
          refuse(url, error)
        }
      }
      look()
    },
    takeOut: async (name) => {
      const { delivery } = state
      change({ things: state.things.filter((thing) => thing.name !== name) })
      if (delivery !== null) await desk.takeOut(delivery, name).catch((error: unknown) => refuse(name, error))
      look()
    },
    setFacts: (given) => {
      facts = given
      look()
    },
    clear: () => {
      round += 1
      clearTimeout(pause)
      waiting.length = 0
      const { delivery } = state
      opening = null
      looking = null
      change(EMPTY)
      if (delivery !== null) void desk.throwAway(delivery).catch(() => undefined)
    },
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error
    ? `${/^https?:/.test(error.message) ? error.message : capitalised(error.message)}.`
    : String(error)
