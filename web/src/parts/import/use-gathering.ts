import { useState, useSyncExternalStore } from 'react'
import * as desk from '../../api/desk.js'
import { createGathering, type Gathering, type GatheringState } from '../../logic/import/gathering.js'

/** What is brought in on this page; kept while the reader looks elsewhere, until it is taken in or thrown away. */
const gatherings = new Map<string, Gathering>()

/** @param to id of the affair that it is for; "" for a new one */
export function useGathering(to: string): readonly [Gathering, GatheringState] {
  const [gathering] = useState(() => {
    const known = gatherings.get(to) ?? createGathering(desk)
    gatherings.set(to, known)
    return known
  })
  return [gathering, useSyncExternalStore(gathering.subscribe, gathering.state)]
}
