export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Boxes whose areas are in proportion to the sizes, as near to squares as they come, in the order given. They fill the whole.
 *
 * @param sizes each above 0, the largest first
 * @source Bruls, Huizing, van Wijk: Squarified Treemaps (2000)
 */
export function treemap(sizes: readonly number[], whole: Box): Box[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all === 0) return []
  const areas = sizes.map((size) => (size / all) * whole.width * whole.height)
  const boxes: Box[] = []
  let rest = whole
  let row: number[] = []
  for (const area of areas) {
    const side = Math.min(rest.width, rest.height)
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) {
      rest = layRow(row, rest, boxes)
      row = []
    }
    row.push(area)
  }
  layRow(row, rest, boxes)
  return boxes
}

/** The ratio of the longest box of a row to its width, where the row lies along a side. */
function worst(row: readonly number[], side: number): number {
  const all = row.reduce((sum, area) => sum + area, 0)
  return Math.max(...row.map((area) => Math.max((side * side * area) / (all * all), (all * all) / (side * side * area))))
}

/** Lays a row along the shorter side. @returns what is left */
function layRow(row: readonly number[], rest: Box, boxes: Box[]): Box {
  const all = row.reduce((sum, area) => sum + area, 0)
  const isUpright = rest.width >= rest.height
  const side = isUpright ? rest.height : rest.width
  const thick = side === 0 ? 0 : all / side
  let along = 0
  for (const area of row) {
    const long = thick === 0 ? 0 : area / thick
    boxes.push(
      isUpright
        ? { x: rest.x, y: rest.y + along, width: thick, height: long }
        : { x: rest.x + along, y: rest.y, width: long, height: thick },
    )
    along += long
  }
  return isUpright
    ? { ...rest, x: rest.x + thick, width: Math.max(0, rest.width - thick) }
    : { ...rest, y: rest.y + thick, height: Math.max(0, rest.height - thick) }
}
