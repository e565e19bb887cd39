import { type RefObject, useEffect, useRef } from 'react'

type Handlers = Readonly<
  Partial<
    Record<'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'dragstart', (event: PointerEvent) => void>
  >
>

/** What the pointer does over a picture: a convenience beside controls that the keyboard reaches, never the only way. */
export function usePointer(element: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const drawn = element.current
    if (drawn === null) return
    const heard = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'dragstart'] as const
    const stop = new AbortController()
    for (const name of heard) {
      drawn.addEventListener(name, (event) => latest.current[name]?.(event as PointerEvent), { signal: stop.signal })
    }
    return () => stop.abort()
  }, [element])
}
