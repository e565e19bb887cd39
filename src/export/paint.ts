import { styleText } from 'node:util'
import type { MarkRole } from './marked.js'

/** How the parts of a statement look in a terminal. */
export interface Paint {
  readonly mark: (role: MarkRole, text: string) => string
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
}

const COLOURS = { source: 'cyan', cue: 'yellow', content: 'green' } as const

export const colourPaint: Paint = {
  mark: (role, text) => styleText(COLOURS[role], text),
  heading: (text) => styleText('bold', text),
  faint: (text) => styleText('gray', text),
}

/** The three roles without colour: `{source} <cue> [content]`. */
export const BRACKETS = { source: ['{', '}'], cue: ['<', '>'], content: ['[', ']'] } as const

/** Without colour, brackets stand for the roles. */
export const plainPaint: Paint = {
  mark: (role, text) => `${BRACKETS[role][0]}${text}${BRACKETS[role][1]}`,
  heading: (text) => text,
  faint: (text) => text,
}
