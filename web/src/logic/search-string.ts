/**
 * Search parameters as plain words: `?actor=ana-roy&since=2031-03-01`, each value a text, so that a person can read and
 * type them. (The router’s own form is JSON, with quotation marks around each value that looks like a number.)
 */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Values that are undefined, null or empty are left out; "" when none is left. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
