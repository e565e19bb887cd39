import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

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

/** Mantine draws fields, borders and text of the dark scheme from this: the tones of styles/tokens.css. */
const dark: MantineColorsTuple = [
  '#ebe7de',
  '#cbc6bb',
  '#a29d92',
  '#918b80',
  '#575b63',
  '#33363c',
  '#1d1f23',
  '#16171a',
  '#131416',
  '#101113',
]

/** The same for the light scheme. */
const gray: MantineColorsTuple = [
  '#f7f4ee',
  '#f3efe7',
  '#e8e2d6',
  '#ddd6c9',
  '#b9b0a0',
  '#8b8478',
  '#676056',
  '#47423a',
  '#2e2a25',
  '#1c1a17',
]

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  // The contrast that Mantine finds is that of the light scheme, in both.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    return input.variant === 'filled' && input.color === 'teal' ? { ...colors, color: 'var(--on-accent)' } : colors
  },
  colors: { teal, dark, gray },
  fontFamily: 'var(--font-sans)',
  headings: { fontFamily: 'var(--font-serif)' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
