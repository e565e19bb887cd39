import { useEffect, useRef } from 'react'
import type { MarkedTerm } from '../../api/types.js'
import { wordPoints } from '../../logic/compare/word-points.js'
import { PictureCanvas } from '../picture-canvas.js'
import { useWidth } from '../use-width.js'
import { drawWords } from './draw-words.js'
import styles from './word-picture.module.css'

interface WordPictureProps {
  readonly rows: readonly MarkedTerm[]
  readonly names: { readonly one: string; readonly other: string }
  /** Words of each side. */
  readonly words: { readonly one: number; readonly other: number }
}

/** The terms as a plot: right is often, up marks the one side, down the other. The table has the same numbers. */
export function WordPicture({ rows, names, words }: WordPictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useEffect(() => {
    if (width === 0) return
    box.current?.replaceChildren(drawWords(wordPoints(rows, words), width, names))
  }, [rows, names, width, words])
  return (
    <PictureCanvas canvas={box} label={`Words that mark ${names.one} and ${names.other}`} className={styles.figure} />
  )
}
