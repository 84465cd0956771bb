import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { answerCheck, answerCompute } from '../analysis/index-answers.ts'
import { readyIndex } from '../analysis/ready-index.ts'

const META = { iCode: ['a', 'b', 'c', 'p', 'top'], Parent: ['p', 'p', 'top', 'top', null], Weight: [1, 3, 1, 1, null] }
const DATA = { uCode: ['U1', 'U2', 'U3', 'U4'], a: [0, 50, 100, 25], b: [0, ' X ', 100, 40], c: [null, 'x', 100, 0] }

function readyWith(steps: readonly object[]) {
  const ready = readyIndex({ input: { iData: DATA, iMeta: META } }, { steps })
  assert(ready.ok, JSON.stringify(ready))
  return ready.value
}
function scoresOf(steps: readonly object[]) {
  const result = answerCompute(readyWith(steps))
  assert(result.ok, JSON.stringify(result))
  return result.value.scores
}
const NORMALISE = { do: 'normalise', method: 'min-max', to: [0, 100] }

describe('an indicator that does not apply to a unit', () => {
  test('leaves the denominator', () => {
    expect(scoresOf([{ do: 'impute', method: 'mean' }, NORMALISE, { do: 'aggregate' }])['U2']).toMatchObject({
      a: 50,
      b: null,
      p: 50,
      c: null,
      top: 50,
    })
  })

  test.each(['mean', 'median', 'row-mean', 'row-median'])('is never filled in: %s', (method) => {
    const scores = scoresOf([{ do: 'impute', method }, NORMALISE, { do: 'aggregate' }])
    expect(scores['U2']).toMatchObject({ b: null, c: null })
    expect(scores['U1']?.['c']).not.toBeNull()
  })

  test('counts neither as there nor as missing: not in a screening, not in the availability of a node, not in a check', () => {
    const screened = scoresOf([{ do: 'screen', by: 'missing', availability: 0.9 }, NORMALISE, { do: 'aggregate' }])
    expect(Object.keys(screened)).toEqual(['U2', 'U3', 'U4'])
    const available = scoresOf([NORMALISE, { do: 'aggregate', availability: 0.9 }])
    expect([available['U1']?.['top'], available['U2']?.['top']]).toEqual([null, 50])
    const checked = answerCheck(readyWith([NORMALISE, { do: 'aggregate' }]))
    assert(checked.ok, 'it is checked')
    expect(checked.value.availability['U2']).toMatchObject({ missing: 0, available: 1, below: { p: 1 } })
    expect(checked.value.availability['U1']).toMatchObject({ missing: 1, below: { top: expect.closeTo(2 / 3, 9) } })
  })
})
