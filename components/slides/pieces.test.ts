import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, type Box, piecesOf } from './pieces'

const view = { width: 400, height: 225 }
const box = fc.record({
  x: fc.integer({ min: 0, max: 3000 }),
  y: fc.integer({ min: 0, max: 2000 }),
  width: fc.integer({ min: 1, max: 290 }),
  height: fc.integer({ min: 1, max: 160 }),
})
const holds = (piece: Box, { x, y, width, height }: Box) =>
  x >= piece.x && y >= piece.y && x + width <= piece.x + piece.width && y + height <= piece.y + piece.height

describe('the pieces that a picture is shown in', () => {
  it('hold every label, and each stands in the view', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 30 }), boxes => {
        const pieces = piecesOf(boxes, view)
        for (const one of boxes) expect(pieces.some(piece => holds(piece, one))).toBe(true)
        for (const { width, height } of pieces)
          expect([width <= view.width, height <= view.height]).toEqual([true, true])
        expect(pieces.length).toBeLessThanOrEqual(boxes.length)
      }),
    )
  })

  it('are one when all fits, and none when there is nothing', () => {
    const two = [
      { x: 10, y: 10, width: 100, height: 20 },
      { x: 200, y: 150, width: 100, height: 20 },
    ]
    expect(piecesOf(two, view)).toEqual([around(two)])
    expect(piecesOf([], view)).toEqual([])
  })

  it('go from left to right, then down', () => {
    const at = (x: number, y: number) => ({ x, y, width: 100, height: 20 })
    const pieces = piecesOf([at(900, 700), at(0, 0), at(0, 700), at(900, 0)], view)
    expect(pieces.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [900, 0],
      [0, 700],
      [900, 700],
    ])
  })
})
