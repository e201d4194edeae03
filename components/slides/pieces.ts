export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** The smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  }
}

const fits = (box: Size, view: Size): boolean => box.width <= view.width && box.height <= view.height

/** Cells along one side, so that boxes whose middles lie in one cell fit into the view together. */
function cellsOf(range: number, view: number, largest: number): number {
  return Math.max(1, Math.ceil(range / Math.max(view - largest, view / 4)))
}

/**
 * Boxes in groups that each stand in a view of the given size, from left to right and from above: the box around each group. A box wider or
 * higher than three quarters of the view may stand out of it.
 */
export function piecesOf(boxes: readonly Box[], view: Size): Box[] {
  if (boxes.length === 0) return []
  const whole = around(boxes)
  if (fits(whole, view)) return [whole]
  const middles = boxes.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 }))
  const range = around(middles)
  const columns = cellsOf(range.width, view.width, Math.max(...boxes.map(({ width }) => width)))
  const rows = cellsOf(range.height, view.height, Math.max(...boxes.map(({ height }) => height)))
  const cellOf = (at: number, from: number, length: number, count: number): number =>
    length === 0 ? 0 : Math.min(count - 1, Math.floor(((at - from) / length) * count))
  const groups = new Map<number, Box[]>()
  for (const [i, { x, y }] of middles.entries()) {
    const cell = cellOf(y, range.y, range.height, rows) * columns + cellOf(x, range.x, range.width, columns)
    groups.set(cell, [...(groups.get(cell) ?? []), boxes[i] as Box])
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => around(group))
}
