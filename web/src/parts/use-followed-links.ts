import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/** Marks of a picture are plain links; inside the page they need not load it anew. */
export function useFollowedLinks(canvas: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    const drawn = canvas.current
    const follow = (event: MouseEvent): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return
      const href = event.target.closest('a')?.getAttribute('href')
      if (href === null || href === undefined) return
      event.preventDefault()
      router.history.push(href)
    }
    drawn?.addEventListener('click', follow)
    return () => drawn?.removeEventListener('click', follow)
  }, [canvas, router])
}
