import { describe, expect, test } from 'vitest'
import { indexQuestions, indexQuestionText } from './index-questions.ts'

const units = (ranksByUnit: Readonly<Record<string, readonly [rank: number, paid: number]>>) =>
  new Map(Object.entries(ranksByUnit).map(([unit, [rank, paid]]) => [unit, { rank, paid }]))
const ASKED = { paidRanks: 3, decided: 0.95 }

describe('what is left to the Council about the paid ranks of an index', () => {
  test('nothing, where the same three are paid in nearly all variations', () => {
    expect(indexQuestions(units({ A: [1, 1], B: [2, 0.98], C: [3, 0.96], D: [4, 0.05] }), ASKED)).toEqual([])
  })

  test('nothing, where no rank is said to be paid', () => {
    expect(indexQuestions(units({ A: [1, 0.4], B: [1, 0.4] }), { paidRanks: 0, decided: 0.95 })).toEqual([])
  })

  test('a tie at a paid rank, in both languages', () => {
    const [tie] = indexQuestions(units({ A: [1, 1], B: [2, 1], C: [2, 1], D: [4, 0] }), ASKED)
    expect(tie).toEqual({ kind: 'tie-at-paid-rank', rank: 2, units: ['B', 'C'] })
    expect(tie && indexQuestionText(tie).vi).toContain('B, C bằng nhau ở hạng 2')
  })

  test('somebody else who takes a paid rank in more than a rare variation', () => {
    const [open] = indexQuestions(units({ A: [1, 1], B: [2, 0.97], C: [3, 0.71], D: [5, 0.02], E: [4, 0.3] }), ASKED)
    expect(open).toEqual({
      kind: 'paid-ranks-not-decided',
      paidRanks: 3,
      winners: [
        { unit: 'A', paid: 1 },
        { unit: 'B', paid: 0.97 },
        { unit: 'C', paid: 0.71 },
      ],
      others: [{ unit: 'E', paid: 0.3 }],
    })
    expect(open && indexQuestionText(open).en).toContain('C 71 %; besides them E 30 %')
  })

  test('fewer units than ranks that are paid', () => {
    expect(indexQuestions(units({ A: [1, 1], B: [Number.NaN, 0] }), ASKED)).toEqual([
      { kind: 'fewer-units-than-paid-ranks', ranked: 1, paidRanks: 3 },
    ])
  })
})
