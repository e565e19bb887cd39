import type { PlacedNode } from './network-layout.js'

/** Where the name of a node stands, from the middle of its circle. */
export interface LabelPlace {
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export const LABEL_SIZE = 12
/** Width of a character at that size: generous, so that names keep clear. */
const CHARACTER = 6.4
const HEIGHT = 14
const GAP = 4

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const isWithin = (box: Box, picture: Parameters<typeof labelPlaces>[2]): boolean => {
  if (picture === undefined) return true
  const [left, top, width, height] = picture
  return box.left >= left && box.top >= top && box.right <= left + width && box.bottom <= top + height
}

/** Under the node where there is room, else over it, right or left of it. */
const placesOf = (radius: number, scale: number): readonly LabelPlace[] => [
  { dx: 0, dy: radius + (HEIGHT - 2) * scale, anchor: 'middle' },
  { dx: 0, dy: -radius - GAP * scale, anchor: 'middle' },
  { dx: radius + GAP * scale, dy: 4 * scale, anchor: 'start' },
  { dx: -radius - GAP * scale, dy: 4 * scale, anchor: 'end' },
]

function boxOf({ x, y, label }: Pick<PlacedNode, 'x' | 'y' | 'label'>, place: LabelPlace, scale: number): Box {
  const { dx, dy, anchor } = place
  const width = label.length * CHARACTER * scale
  const left = x + dx - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  return { left, right: left + width, top: y + dy - (HEIGHT - 3) * scale, bottom: y + dy + 3 * scale }
}

/**
 * A place for each name that finds one where it lies over no other name and no other node: the ones most reported first. A
 * node that is left out has no name in the picture until it is looked at; the table names it.
 * @param scale units of the picture to a pixel of a name: in a picture of many nodes names are drawn larger, and fewer
 * @param picture left, top, width and height: a name that would be cut off at its edge stands elsewhere, or not at all
 */
export function labelPlaces(
  nodes: readonly Pick<PlacedNode, 'id' | 'label' | 'x' | 'y' | 'radius' | 'reports'>[],
  scale = 1,
  picture?: readonly [left: number, top: number, width: number, height: number],
): ReadonlyMap<string, LabelPlace> {
  const circles = nodes.map(({ id, x, y, radius }) => ({
    id,
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }))
  const taken: Box[] = []
  const places = new Map<string, LabelPlace>()
  for (const node of [...nodes].sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1))) {
    const place = placesOf(node.radius, scale).find((candidate) => {
      const box = boxOf(node, candidate, scale)
      return (
        isWithin(box, picture) &&
        !taken.some((other) => overlaps(box, other)) &&
        !circles.some((circle) => circle.id !== node.id && overlaps(box, circle.box))
      )
    })
    if (place === undefined) continue
    taken.push(boxOf(node, place, scale))
    places.set(node.id, place)
  }
  return places
}
