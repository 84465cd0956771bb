import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treemap } from './treemap.ts'

const whole = { x: 10, y: 20, width: 300, height: 200 }

test('the example of Bruls, Huizing and van Wijk: seven sizes in six by four', () => {
  const boxes = treemap([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 })
  expect(boxes.map(({ width, height }) => [width, height].map((side) => Math.round(side * 100) / 100))).toEqual([
    [3, 2],
    [3, 2],
    [1.71, 2.33],
    [1.29, 2.33],
    [1.2, 1.67],
    [1.2, 1.67],
    [0.6, 1.67],
  ])
})

test('boxes have areas in proportion, fill the whole and stay within it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 150 }), (given) => {
      const sizes = given.toSorted((a, b) => b - a)
      const all = sizes.reduce((sum, size) => sum + size, 0)
      const boxes = treemap(sizes, whole)
      expect(boxes).toHaveLength(sizes.length)
      for (const [at, { x, y, width, height }] of boxes.entries()) {
        expect(width * height).toBeCloseTo(((sizes[at] ?? 0) / all) * 60_000, 4)
        expect(x).toBeGreaterThan(9.999)
        expect(y).toBeGreaterThan(19.999)
        expect(x + width).toBeLessThan(310.001)
        expect(y + height).toBeLessThan(220.001)
      }
    }),
  )
})
