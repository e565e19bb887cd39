const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** The English name of a state by its ISO 3166-1 alpha-2 code; a code that a codebook made up is its own name. */
export function regionName(code: string): string {
  try {
    return REGIONS.of(code) ?? code
  } catch {
    return code
  }
}
