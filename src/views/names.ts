/** Lower case, without accents and punctuation, words parted by one space: "Šefčovič, M." → "sefcovic m". */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether `wanted` is in `name`, from the beginning of a word on: "roy" finds "Ana Roy" and "Royce", not "Leroy". */
export const namesMatch = (name: string, wanted: string): boolean =>
  ` ${foldName(name)}`.includes(` ${foldName(wanted)}`)

/**
 * Ids of those of `named` that a person may mean by `wanted`: the one with just this id, else all whose name holds it.
 */
export function idsNamed(named: readonly { readonly id: string; readonly name: string }[], wanted: string): string[] {
  const exact = wanted.trim().toLowerCase()
  if (named.some(({ id }) => id === exact)) return [exact]
  if (foldName(wanted) === '') return []
  return [...new Set(named.filter(({ name }) => namesMatch(name, wanted)).map(({ id }) => id))]
}
