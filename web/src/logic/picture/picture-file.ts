/** What stands around a picture in its file, so that it can be read where the page is not. */
export interface Caption {
  readonly title: string
  /** How to read it, in a sentence or two. */
  readonly note: string
  /** What it rests on and when it was made. */
  readonly source: string
  /** What its colours mean, where the picture itself does not say. */
  readonly keys?: readonly Key[]
}

export interface Key {
  readonly colour: string
  readonly words: string
}

/** A picture as markup, with the pixels that it takes. */
export interface Part {
  readonly markup: string
  readonly width: number
  readonly height: number
}

const EDGE = 20
const TITLE = { size: 20, line: 26 } as const
const TEXT = { size: 13, line: 18 } as const
/** Width of a letter as a part of its size, as an average. */
const LETTER = 0.5

/**
 * Pictures below each other as one SVG file on white, with title, note and keys above them and the source below. Colours are
 * still names of the theme.
 */
export function pictureFile(parts: readonly Part[], { title, note, source, keys = [] }: Caption): string {
  const inner = Math.max(...parts.map(({ width }) => width), 320)
  const lines: string[] = []
  let y = EDGE
  const write = (
    words: string,
    { size, line }: { readonly size: number; readonly line: number },
    look: string,
  ): void => {
    for (const row of wrapped(words, Math.floor(inner / (size * LETTER)))) {
      y += line
      lines.push(`<text x="${EDGE}" y="${y - 6}" font-size="${size}" ${look}>${escaped(row)}</text>`)
    }
  }
  write(title, TITLE, 'font-weight="650" fill="var(--ink)"')
  write(note, TEXT, 'fill="var(--ink-muted)"')
  for (const row of keyRows(keys, inner)) {
    y += TEXT.line
    for (const { x, colour, words } of row) {
      lines.push(`<rect x="${EDGE + x}" y="${y - 16}" width="11" height="11" fill="${colour}"/>`)
      lines.push(
        `<text x="${EDGE + x + 16}" y="${y - 6}" font-size="${TEXT.size}" fill="var(--ink)">${escaped(words)}</text>`,
      )
    }
  }
  y += 8
  for (const { markup, height } of parts) {
    lines.push(`<g transform="translate(${EDGE} ${y})">${markup}</g>`)
    y += height
  }
  y += 4
  write(source, TEXT, 'fill="var(--ink-muted)"')
  const [width, height] = [Math.ceil(inner + 2 * EDGE), Math.ceil(y + EDGE)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="var(--font-sans)"><rect width="100%" height="100%" fill="white"/>${lines.join('')}</svg>`
}

function keyRows(keys: readonly Key[], width: number): (Key & { readonly x: number })[][] {
  const rows: (Key & { readonly x: number })[][] = []
  let x = Number.POSITIVE_INFINITY
  for (const key of keys) {
    const own = 16 + key.words.length * TEXT.size * LETTER + 22
    if (x + own > width) {
      x = 0
      rows.push([])
    }
    rows.at(-1)?.push({ ...key, x })
    x += own
  }
  return rows
}

/** Words in rows of no more letters than `most`, unless a word alone is longer. */
export function wrapped(words: string, most: number): string[] {
  const rows: string[] = []
  for (const word of words.split(/\s+/).filter((one) => one !== '')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** "var(--ink)" as the colour that a theme has for it. */
export const withColours = (svg: string, colourOf: (name: string) => string): string =>
  svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name).replaceAll('"', "'"))
