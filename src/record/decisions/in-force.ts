/** Decisions that count: those that no decision that counts takes back. */
export function inForce<Row extends { readonly id: number; readonly undoes: number | null }>(
  decisions: readonly Row[],
): Row[] {
  const undone = new Set<number>()
  for (const { id, undoes } of decisions.toSorted((a, b) => b.id - a.id)) {
    if (undoes !== null && !undone.has(id)) undone.add(undoes)
  }
  return decisions.filter(({ id }) => !undone.has(id))
}
