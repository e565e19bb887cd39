import { styleText } from 'node:util'
import { type MarkRole, type Piece, roleShown } from './marked.js'

/** How the parts of a statement look in a terminal. */
export interface Paint {
  /** `text` is what is shown of the piece: it may have been cut short. */
  readonly piece: (text: string, piece: Piece) => string
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
  /** Says what the looks mean. */
  readonly legend: string
}

const COLOURS = { source: 'cyan', cue: 'yellow', content: 'green' } as const
type Style = (typeof COLOURS)[MarkRole] | 'gray' | 'bold'

/** Who asks for colour gets it: whether the stream shows it is decided by the caller, not by Node. */
const styled = (style: Style, text: string): string => styleText(style, text, { validateStream: false })
const faint = (text: string): string => styled('gray', text)

export const colourPaint: Paint = {
  piece: (text, { marks, chrome }) => {
    const role = roleShown(marks)
    if (role !== null) return styled(COLOURS[role], text)
    return chrome ? faint(text) : text
  },
  heading: (text) => styled('bold', text),
  faint,
  legend: `${styled('cyan', 'who speaks')}, ${styled('yellow', 'words that say so')}, ${styled('green', 'what is said')}, ${faint('page furniture')}`,
}

const BRACKETS: Readonly<Record<MarkRole, readonly [string, string]>> = {
  source: ['{', '}'],
  cue: ['<', '>'],
  content: ['[', ']'],
}

/** Without colour, brackets stand where a mark begins and ends, and tildes around page furniture. */
export const plainPaint: Paint = {
  piece: (text, { marks: own, chrome, span }) => {
    const marks = own.filter(
      (mark, index) =>
        own.findIndex(
          ({ role, span: [start, end] }) => role === mark.role && start === mark.span[0] && end === mark.span[1],
        ) === index,
    )
    const opening = marks.filter((mark) => mark.span[0] === span[0]).map(({ role }) => BRACKETS[role][0])
    const closing = marks.filter((mark) => mark.span[1] === span[1]).map(({ role }) => BRACKETS[role][1])
    const marked = `${opening.join('')}${text}${closing.reverse().join('')}`
    return chrome && text.trim() !== '' ? `~${marked}~` : marked
  },
  heading: (text) => text,
  faint: (text) => text,
  legend: '{who speaks} <words that say so> [what is said] ~page furniture~',
}
