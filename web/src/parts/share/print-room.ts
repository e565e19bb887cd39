import { useEffect } from 'react'

/** What a room does before it is printed, such as drawing rows that were out of sight. */
type Prepare = () => Promise<void>

const preparing = new Set<Prepare>()

/** Rooms whose paper holds more than their screen say here how they get ready. */
export function usePrintPreparation(prepare: Prepare): void {
  useEffect(() => {
    preparing.add(prepare)
    return () => void preparing.delete(prepare)
  }, [prepare])
}

/** Prints the room once all of it that belongs on paper is drawn. */
export async function printRoom(): Promise<void> {
  await Promise.all([...preparing].map((prepare) => prepare()))
  // One frame, for what has just been drawn.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  window.print()
}

/** Ctrl+P, or Cmd+P, prints as the button does. */
export function usePrintKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'p') return
      if (preparing.size === 0) return
      event.preventDefault()
      void printRoom()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
