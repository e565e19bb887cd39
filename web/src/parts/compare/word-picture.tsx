import { useRef } from 'react'
import type { MarkedTerm } from '../../api/types.js'
import { wordBars } from '../../logic/compare/word-rows.js'
import { useWidth } from '../use-width.js'
import styles from './word-picture.module.css'

const ROW = 26
const HEAD = 40
const BAR = 13
/** Room for a term beside the axis, of the width. */
const LABEL_SHARE = 0.22
const VALUE = 44

interface WordPictureProps {
  readonly rows: readonly MarkedTerm[]
  readonly names: { readonly one: string; readonly other: string }
}

/** The terms as bars from a middle axis: to the right what marks the one side, to the left what marks the other. */
export function WordPicture({ rows, names }: WordPictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const bars = wordBars(rows)
  const middle = width / 2
  const longest = Math.max(0, middle - VALUE)
  const height = HEAD + bars.length * ROW
  return (
    <div ref={box} className={styles.figure}>
      {width === 0 ? null : (
        <svg
          aria-hidden
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          fontFamily="Source Sans 3 Variable, Source Sans 3, sans-serif"
          fontSize={width < 500 ? 14 : 15}
        >
          <text x={middle - 10} y={16} textAnchor="end" fill="var(--outlet-2)" fontWeight={650}>
            ← {short(names.other, width)}
          </text>
          <text x={middle + 10} y={16} fill="var(--outlet-1)" fontWeight={650}>
            {short(names.one, width)} →
          </text>
          <line x1={middle} x2={middle} y1={HEAD - 12} y2={height} stroke="var(--rule-strong)" />
          {bars.map(({ term, z, length, side }, at) => {
            const y = HEAD + at * ROW
            const way = side === 'one' ? 1 : -1
            const long = Math.max(2, longest * length * (1 - LABEL_SHARE))
            const end = middle + way * long
            return (
              <g key={term}>
                <rect
                  x={Math.min(middle, end)}
                  y={y}
                  width={long}
                  height={BAR}
                  fill={side === 'one' ? 'var(--outlet-1)' : 'var(--outlet-2)'}
                />
                <text x={middle - way * 8} y={y + BAR - 1.5} textAnchor={way === 1 ? 'end' : 'start'} fill="var(--ink)">
                  {term}
                </text>
                <text
                  x={end + way * 6}
                  y={y + BAR - 1.5}
                  textAnchor={way === 1 ? 'start' : 'end'}
                  fill="var(--ink-muted)"
                  fontSize={13}
                >
                  {Math.abs(z).toFixed(1)}
                </text>
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}

/** A name that fits into its half. */
function short(name: string, width: number): string {
  const most = Math.floor(width / 18)
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
