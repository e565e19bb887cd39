import { analyse } from 'chardet'

/** A text out of bytes, and how sure its letters are. */
export interface Decoded {
  readonly text: string
  /** WHATWG label: "utf-8", "windows-1252", … */
  readonly encoding: string
  /** True when nothing states the encoding and the bytes are not UTF-8. */
  readonly guessed: boolean
  /** Places that are not valid in `encoding`, read as U+FFFD. */
  readonly damaged: number
}

/**
 * Decodes a whole text: by its byte order mark, which is dropped; as UTF-16 by its pattern of zero bytes; as `declared`
 * (a page's own charset) where the bytes bear it out; as UTF-8 when valid, or when only a few places are not; else by
 * statistics, with windows-1252 favoured, the commonest encoding of old news in Western languages.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const wide = markedEncoding(bytes) ?? wideEncoding(bytes)
  return wide ? lenient(bytes, wide, false) : decodeNarrow(bytes, declared)
}

/** The same for bytes that are known not to be UTF-16, such as a line cut out of a file. */
export function decodeNarrow(bytes: Uint8Array, declared: string | null = null): Decoded {
  const strict = strictly(bytes, 'utf-8')
  if (strict !== null) return { text: strict, encoding: 'utf-8', guessed: false, damaged: 0 }
  const label = declared === null ? null : knownLabel(declared)
  const asDeclared = label === null || label === 'utf-8' ? null : strictly(bytes, label)
  if (asDeclared !== null && label !== null) return { text: asDeclared, encoding: label, guessed: false, damaged: 0 }
  const mended = lenient(bytes, 'utf-8', false)
  if (mended.damaged <= validSequences(bytes) * MOST_DAMAGE) return mended
  return lenient(bytes, guessEncoding(bytes), true)
}

/** Share of the many-byte characters of a text that may be broken before it no longer passes as UTF-8. */
const MOST_DAMAGE = 0.1

/** The encoding that a byte order mark states; null without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark, as its zero bytes show it in scripts like Latin; null for all else. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, WIDE_SAMPLE)
  const zeros: [even: number, odd: number] = [0, 0]
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1
  const half = Math.floor(head.length / 2)
  if (half < 2) return null
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return 'utf-16le'
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.05) return 'utf-16be'
  return null
}

const WIDE_SAMPLE = 4096

/** The charset that a page or an XML prolog states in its first 4 KB; null when it states none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WIDE_SAMPLE)).toString('latin1')
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ?? null
}

/** The likeliest encoding of bytes that are not UTF-8, as a WHATWG label. */
function guessEncoding(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, GUESS_SAMPLE)).flatMap(({ name, confidence }) => {
    const label = knownLabel(name)
    return label === null || label.startsWith('utf-') ? [] : [{ label, confidence }]
  })
  const best = guesses[0]
  const western = guesses.find(({ label }) => label === WESTERN)
  if (!best || (western && western.confidence >= best.confidence - WESTERN_LEAD)) return WESTERN
  return best.confidence < LEAST_CONFIDENCE ? WESTERN : best.label
}

const GUESS_SAMPLE = 65_536
const WESTERN = 'windows-1252'
const WESTERN_LEAD = 20
const LEAST_CONFIDENCE = 15

/** What `bytes` is when it is not text ("a PDF document"); null when it may be one. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic))
  if (signature) return signature[1]
  if (markedEncoding(bytes)?.startsWith('utf-16') || wideEncoding(bytes)) return null
  const head = bytes.subarray(0, GUESS_SAMPLE)
  if (head.includes(0)) return 'binary data'
  let controls = 0
  for (const byte of head) if (byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) controls += 1
  return controls > head.length * 0.1 ? 'binary data' : null
}

const SIGNATURES: readonly (readonly [magic: string, kind: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'an RTF document'],
  ['PK\x03\x04', 'a ZIP archive or Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture, sound or film'],
  ['ID3', 'a sound file'],
  ['SQLite format 3', 'an SQLite database'],
  ['\x7fELF', 'a program'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ["7z\xbc\xaf'", 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
]

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    const text = (label === 'utf-8' ? strictUtf8 : new TextDecoder(label, { fatal: true })).decode(bytes)
    return label === WESTERN ? withWesternMarks(text) : text
  } catch {
    return null
  }
}

/** Also drops a byte order mark. */
function lenient(bytes: Uint8Array, label: string, guessed: boolean): Decoded {
  const strict = strictly(bytes, label)
  if (strict !== null) return { text: strict, encoding: label, guessed, damaged: 0 }
  const text = new TextDecoder(label).decode(bytes)
  return { text, encoding: label, guessed, damaged: Math.max(1, text.split('\ufffd').length - 1) }
}

/**
 * Node from 20.18.3 on decodes windows-1252 as ISO-8859-1 (nodejs/node#56542), which has control characters where it
 * has curly quotes and dashes: the very marks by which statements are found. Right text has none and stays as it is.
 */
const withWesternMarks = (text: string): string =>
  text.replace(/[\u0080-\u009f]/gu, (control) => WESTERN_MARKS[control.charCodeAt(0) - 0x80] ?? control)

/** 0x80 to 0x9f by the WHATWG's index of windows-1252; five of them are control characters there too. */
const WESTERN_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** How many characters of two bytes or more are valid UTF-8. */
function validSequences(bytes: Uint8Array): number {
  let count = 0
  for (let place = 0; place < bytes.length; place += 1) {
    const width = sequenceWidth(bytes[place]!)
    if (width < 2) continue
    let end = place + 1
    while (end < place + width && (bytes[end]! & 0xc0) === 0x80) end += 1
    if (end === place + width) count += 1
    place = end - 1
  }
  return count
}

/** Bytes of the UTF-8 character that begins with `first`; 1 also for what cannot begin one. */
function sequenceWidth(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function knownLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}
