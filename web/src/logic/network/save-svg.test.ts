import { expect, it } from 'vitest'
import { withColours } from './save-svg.js'

it('puts the colours of the theme in the place of their names', () => {
  const colours: Record<string, string> = { '--ink': '#111', '--font-sans': '"Source Sans 3", serif' }
  expect(withColours('<text fill="var(--ink)" font-family="var(--font-sans)"/>', (name) => colours[name] ?? '')).toBe(
    '<text fill="#111" font-family="\'Source Sans 3\', serif"/>',
  )
})
