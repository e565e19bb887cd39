import type { FigureRow, FigureValue } from './rows.js'

/** A figure in short: "at least 412", "10 to 12", "24 to 199 (dozens)", "44 percent". */
export function valueWords({
  value,
  upper,
  bound,
  unit,
}: Pick<FigureRow, 'value' | 'upper' | 'bound' | 'unit'>): string {
  const percent = unit === 'percent' || unit === 'percentage points' ? ` ${unit}` : ''
  switch (bound) {
    case null:
      return `${number(value)}${percent}`
    case 'about':
      return `about ${number(value)}${percent}`
    case 'at-least':
    case 'more-than':
    case 'at-most':
      return `${bound.replace('-', ' ')} ${number(value)}${percent}`
    case 'less-than':
      return `${percent === '' ? 'fewer' : 'less'} than ${number(value)}${percent}`
    case 'between':
      return `${number(value)} to ${number(upper ?? value)}${percent}`
    case 'order':
      return `${ORDERS.get(value) ?? `at least ${number(value)}`}`
    default:
      return bound satisfies never
  }
}

/** "at least 412 people", "dozens of people", "44 percent". */
export function withUnit({ words, bound }: Pick<FigureValue, 'words' | 'bound'>, unit: string): string {
  if (unit === '' || words.endsWith(unit)) return words
  return bound === 'order' ? `${words} of ${unit}` : `${words} ${unit}`
}

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })
const number = (value: number): string => format.format(value)

const ORDERS: ReadonlyMap<number, string> = new Map([
  [24, 'dozens'],
  [40, 'scores'],
  [200, 'hundreds'],
  [2000, 'thousands'],
  [20_000, 'tens of thousands'],
  [200_000, 'hundreds of thousands'],
  [2e6, 'millions'],
  [2e9, 'billions'],
  [2e12, 'trillions'],
])
