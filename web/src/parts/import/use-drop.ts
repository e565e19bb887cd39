import { useEffect, useRef, useState } from 'react'
import { chosenFiles, type DroppedEntry, filesIn, type NamedFile } from '../../logic/import/dropped-files.js'

/**
 * Hears what is dropped anywhere on the page (a browser would open it and leave the page); answers whether something is
 * held over it.
 */
export function useDrop(onFiles: (files: readonly NamedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const hear = useRef(onFiles)
  hear.current = onFiles
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      const dropped = event.dataTransfer
      if (dropped?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(false)
      // The browser forgets what was dropped as soon as this is over.
      const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
      if (entries.length > 0) void filesIn(entries as unknown as DroppedEntry[]).then((files) => hear.current(files))
      else hear.current(chosenFiles(dropped.files))
    }
    const listeners = { dragover: over, dragleave: leave, drop } as const
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return isOver
}
