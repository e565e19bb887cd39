/**
 * The cell that a click on marked words opens: the innermost; where that, or another of them, is open already, the next one
 * out, so that words of several cells lead to each of them in turn.
 * @param cells innermost first
 */
export function clickedCell(cells: readonly string[], open: string | null): string | null {
  const at = open === null ? -1 : cells.indexOf(open)
  return cells[at === -1 ? 0 : (at + 1) % cells.length] ?? null
}
