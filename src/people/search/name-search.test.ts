import { describe, expect, test } from 'vitest'
import { mistakesIn } from './name-search.ts'

describe('a name nearly as it was typed', () => {
  test.each([
    ['nguyen van ann', 'nguyen van an', 1],
    ['nguyn van an', 'nguyen van an', 1],
    ['ngyuen van an', 'nguyen van an', 2],
    ['hueng', 'tran thi huong', 1],
    ['thi huogn', 'tran thi huong', 2],
  ])('%s is found in %s, %d letters away', (typed, name, away) => {
    expect(mistakesIn(typed, name)).toBe(away === 2 && typed.length < 12 ? undefined : away)
  })

  test.each([
    ['nguyen van binh', 'nguyen van hung'],
    ['lan', 'nguyen thi mai'],
    ['hueng', 'le van tam'],
  ])('%s is not %s', (typed, name) => {
    expect(mistakesIn(typed, name)).toBeUndefined()
  })
})
