import { useHotkeys } from '@mantine/hooks'
import { useMatch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import styles from './search-button.module.css'

const load = () => import('./search-palette.js')
const SearchPalette = lazy(async () => ({ default: (await load()).SearchPalette }))

/** Opens the search: by click, by “/”, or by Ctrl+K, from wherever the reader is. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const affair = useMatch({ from: '/affairs/$affair', shouldThrow: false, select: ({ params }) => params.affair })
  // Once the room is there, so that no key is lost that is typed after “/”.
  useEffect(() => void load(), [])
  useHotkeys([['/', () => setOpen(true)]])
  // Also while the reader types.
  useHotkeys([['mod+K', () => setOpen(true)]], [])
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Search size={18} aria-hidden />
        <span className={styles.word}>Search</span>
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchPalette affair={affair} onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
