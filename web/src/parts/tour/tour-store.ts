import { useSyncExternalStore } from 'react'
import { TOUR_KEY } from '../../logic/tour/steps.js'

/** The tour as it is: through which affair, or none; and whether it was taken or declined before. */
interface TourState {
  readonly affair: string | null
  readonly isSeen: boolean
}

const listeners = new Set<() => void>()
let state: TourState = { affair: null, isSeen: wasSeen() }

function wasSeen(): boolean {
  try {
    return localStorage.getItem(TOUR_KEY) !== null
  } catch {
    // What cannot be remembered is not offered again and again.
    return true
  }
}

function change(changed: Partial<TourState>): void {
  state = { ...state, ...changed }
  for (const listener of listeners) listener()
}

export const startTour = (affair: string): void => change({ affair })

/** Ends the tour, or declines it; it is not offered again in this browser. */
export function endTour(): void {
  change({ affair: null, isSeen: true })
  try {
    localStorage.setItem(TOUR_KEY, 'seen')
  } catch {
    // Then it is offered again when the page is opened anew.
  }
}

export const useTourState = (): TourState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
  )
