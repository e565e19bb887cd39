import { type Places, type Pulled, placeNodes } from './network-layout.js'

/** What the page asks for: a network, to be placed much like the whole that was placed first. */
export interface PlaceQuestion {
  readonly ask: number
  readonly pulled: Pulled
}

export interface PlaceAnswer {
  readonly ask: number
  readonly places: Places
}

let whole: Places | undefined

/** The thread on which nodes are placed: the page goes on meanwhile. The first network is the whole. */
self.onmessage = ({ data: { ask, pulled } }: MessageEvent<PlaceQuestion>): void => {
  const places = placeNodes(pulled, whole)
  whole ??= places
  const answer: PlaceAnswer = { ask, places }
  self.postMessage(answer)
}
