import { expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'

test('columns that stay give the same geometric mean each time: what is kept of them are their logarithms', () => {
  const children = {
    areKept: true,
    columns: [Float64Array.of(4, 1), Float64Array.of(9, Number.NaN)],
    weights: Float64Array.of(1, 1),
  }
  const times = [1, 2].map(() => aggregate(children, { method: 'geometric' }, 0))
  for (const made of times) expect([...(made as Float64Array)]).toEqual([expect.closeTo(6, 12), 1])
})
