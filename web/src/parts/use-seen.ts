import { type RefObject, useCallback, useEffect, useState } from 'react'
import { usePrintPreparation } from './share/print-room.js'

/** Pixels below the window from which on something is about to be seen. */
const SOON = '300px'

/** Whether an element was ever about to be seen, or printed: what costs the server much is asked for only then. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    const shown = element.current
    if (shown === null || isSeen) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: SOON },
    )
    observer.observe(shown)
    return () => observer.disconnect()
  }, [element, isSeen])
  usePrintPreparation(
    useCallback(async () => {
      setSeen(true)
    }, []),
  )
  return isSeen
}
