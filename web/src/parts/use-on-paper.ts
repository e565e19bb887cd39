import { useCallback, useEffect, useState } from 'react'
import { usePrintPreparation } from './share/print-room.js'

/** Whether the room is being printed: then a list draws all its rows, not only those in sight. */
export function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false)
  usePrintPreparation(
    useCallback(async () => {
      setOnPaper(true)
    }, []),
  )
  useEffect(() => {
    const done = (): void => setOnPaper(false)
    window.addEventListener('afterprint', done)
    return () => window.removeEventListener('afterprint', done)
  }, [])
  return isOnPaper
}
