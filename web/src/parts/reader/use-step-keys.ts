import { useEffect } from 'react'
import { type Step, stepOfKey } from '../../logic/reader/walk.js'

/** Calls `onStep` for j, n, k and p and `onLeave` for Escape, unless the reader is typing or a dialog is open. */
export function useStepKeys(onStep: (by: Step['by'], over: Step['over']) => void, onLeave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null) return
      const step = stepOfKey(event.key)
      if (step !== null) onStep(step.by, step.over)
      else if (event.key === 'Escape') onLeave()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onLeave, onStep])
}
