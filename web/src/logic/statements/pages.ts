/** Numbers of the pages, of `size` rows each, that hold the rows `first` to `last`. */
export function pagesAround(first: number, last: number, size: number): number[] {
  const from = Math.floor(first / size)
  const to = Math.floor(Math.max(first, last) / size)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
