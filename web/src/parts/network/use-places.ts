import { useEffect, useRef, useState } from 'react'
import type { Network } from '../../api/types.js'
import { type Places, pulledOf } from '../../logic/network/network-layout.js'
import type { PlaceAnswer, PlaceQuestion } from '../../logic/network/place-worker.js'

type Tied = Pick<Network, 'nodes' | 'edges'>

/** Places that were found for a network, and for which. */
export interface Placed {
  readonly network: Tied
  readonly places: Places
}

/**
 * Where the nodes of `network` stand, found on a thread of its own, much like those of `whole`. Until it is known the answer is
 * the one before; null before the first.
 */
export function usePlaces(whole: Tied, network: Tied): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null)
  const thread = useRef<{ readonly worker: Worker; readonly asked: Tied[] } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('../../logic/network/place-worker.ts', import.meta.url), { type: 'module' })
    const asked: Tied[] = []
    worker.onmessage = ({ data: { ask, places } }: MessageEvent<PlaceAnswer>) => {
      const of = asked[ask]
      // An answer to what nobody looks at any more is passed over; that of the whole is better than nothing.
      if (of !== undefined && (ask === asked.length - 1 || ask === 0)) setPlaced({ network: of, places })
    }
    thread.current = { worker, asked }
    return () => {
      thread.current = null
      worker.terminate()
    }
  }, [])
  useEffect(() => {
    const known = thread.current
    if (known === null) return
    for (const tied of known.asked.length === 0 ? [whole, network] : [network]) {
      if (known.asked.at(-1) === tied) continue
      const question: PlaceQuestion = { ask: known.asked.push(tied) - 1, pulled: pulledOf(tied) }
      known.worker.postMessage(question)
    }
  }, [network, whole])
  return placed
}
