/** A name that no system refuses, and no person needs longer. */
const MOST_PARTS = 32
/** Bytes in UTF-8: most systems take 255. */
const LONGEST_PART = 200
const LONGEST = 1000

/** Signs that some system does not take in a name: those of control, halves of a pair, and what Windows keeps for itself. */
const REFUSED = /[\p{Cc}\p{Surrogate}<>:"|?*]/gu

/**
 * The name that somebody else gave a file ("news/2031/a.txt", "..\\x"), as a path below a folder of ours: parts joined by
 * "/", never empty, never one that leads out of the folder or hides. Null when nothing of a name is left.
 */
export function safePath(name: string): string | null {
  const parts = name
    .normalize('NFC')
    .split(/[/\\]+/u)
    .map(safePart)
    .filter((part) => part !== '')
  const path = parts.join('/')
  return parts.length === 0 || parts.length > MOST_PARTS || path.length > LONGEST ? null : path
}

function safePart(part: string): string {
  const plain = part
    .replace(REFUSED, '_')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '')
  if (Buffer.byteLength(plain) <= LONGEST_PART) return plain
  // The ending says what is in the file.
  const ending = /(?:\.[A-Za-z0-9]{1,8}){1,2}$/u.exec(plain)?.[0] ?? ''
  let start = ''
  for (const letter of plain.slice(0, plain.length - ending.length)) {
    if (Buffer.byteLength(start + letter + ending) > LONGEST_PART) break
    start += letter
  }
  return start.replace(/[.\s]+$/u, '') + ending
}

/** Whether a file is one of those that systems put beside the files of people: hidden, or of no use to read. */
export const isHidden = (name: string): boolean =>
  name.split(/[/\\]+/u).some((part) => (part.startsWith('.') && !/^\.+$/u.test(part)) || LEFT_BY_SYSTEMS.has(part))

const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini'])
