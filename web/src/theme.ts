import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The accent from light to dark; shade 8 and 3 are `--accent` of the two schemes (styles/tokens.css). */
const teal: MantineColorsTuple = [
  '#eaf4f6',
  '#cfe5e9',
  '#a5dbe4',
  '#7cc4d0',
  '#5fb0be',
  '#3f94a4',
  '#2a7c8c',
  '#1a6778',
  '#0e5665',
  '#0a3f4b',
]

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { teal },
  fontFamily: 'var(--font-sans)',
  headings: { fontFamily: 'var(--font-serif)' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
