/** The value below which the share `at` of the values lies; null of none. */
export function percentile(values, at) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? null
}

const shown = (value) =>
  typeof value !== 'number'
    ? String(value ?? '–')
    : Number.isInteger(value)
      ? value.toLocaleString('en')
      : value.toFixed(2)

/** Rows of one shape as a Markdown table. */
export function table(rows) {
  const heads = Object.keys(rows[0] ?? {})
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(heads),
    `|${'---|'.repeat(heads.length)}`,
    ...rows.map((row) => line(heads.map((head) => shown(row[head])))),
  ].join('\n')
}
