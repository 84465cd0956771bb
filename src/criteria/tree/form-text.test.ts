import { describe, expect, test } from 'vitest'
import { formExamples } from '../scoring/form-examples.ts'
import { compareTrees, forYear } from './compare-trees.ts'
import type { Criterion } from './criteria-tree.ts'
import { formSentence } from './form-text.ts'
import { SHIPPED_TREES } from './shipped-trees.ts'

const ALL = SHIPPED_TREES.flatMap((tree) => tree.criteria.flatMap((criterion) => (criterion.form ? [{ tree, criterion }] : [])))
const find = (code: string): Criterion => {
  const tree = SHIPPED_TREES.find((one) => one.code === 'dong-nai-departments')
  return tree?.criteria.find((one) => one.code === code) as Criterion
}

describe('a criterion in a sentence', () => {
  test.each([
    ['G1.1', 'từ 4 phiên: 30 điểm; từ 3 phiên: 22,5 điểm; từ 2 phiên: 15 điểm; từ 1 phiên: 7,5 điểm; ít hơn: 0 điểm.'],
    ['G3.1', 'Hồ sơ nhận trực tuyến ÷ Tổng hồ sơ nhận × 70 điểm; từ 80 % trở lên được trọn 70 điểm.'],
    ['G3.2', 'Từ 80 (0 điểm) đến 100 % (60 điểm), tính đều theo đường thẳng.'],
    ['P.1', 'Trừ điểm. Mỗi báo cáo 2 điểm, nhiều nhất 10 điểm.'],
  ])('%s', (code, vi) => {
    expect(formSentence(find(code))?.vi).toBe(vi)
  })

  test('every form of every shipped tree is told, in both languages', () => {
    for (const { criterion } of ALL) {
      const { vi = '', en = '' } = formSentence(criterion) ?? {}
      expect(`${vi}${en}`).not.toMatch(/undefined|\[object|NaN/)
      expect(vi.length).toBeGreaterThan(15)
    }
  })
})

describe('its examples', () => {
  test('earn from nothing to the maximum, never more', () => {
    for (const { tree, criterion } of ALL) {
      const earned = formExamples(tree, criterion).map(({ points }) => points)
      expect(Math.max(...earned)).toBe(Math.round((criterion.maximum ?? 0) * 100))
      expect(Math.min(...earned)).toBe(0)
    }
  })

  test('are none while the form is not whole', () => {
    const { form: _, ...without } = find('G1.1')
    expect(formExamples({ rounding: 'half-up' }, without)).toEqual([])
  })
})

describe('two versions side by side', () => {
  const before = { criteria: [{ code: 'a', maximum: 10, title: { vi: 'A', en: 'A' } }, { code: 'b' }] }

  test('tell what was added, reworded and taken away; another order of keys is no change', () => {
    const after = { criteria: [{ code: 'a', title: { en: 'A', vi: 'A' }, maximum: 12 }, { code: 'c' }] }
    expect(compareTrees(before, after)).toMatchObject([
      { code: 'a', change: 'changed', fields: [{ field: 'maximum', before: 10, after: 12 }] },
      { code: 'c', change: 'added' },
      { code: 'b', change: 'removed' },
    ])
    expect(compareTrees(before, before)).toEqual([])
    expect(compareTrees(null, after).map(({ change }) => change)).toEqual(['added', 'added'])
  })

  test('of another year differ in their days only', () => {
    expect(forYear({ ...before, inForceFrom: '2024-01-01' }, 2025)).toEqual({
      ...before,
      inForceFrom: '2025-01-01',
      inForceUntil: '2025-12-31',
    })
  })

  test('are due a year later where a check has a day; the 29th of February becomes the 28th', () => {
    const due = (day: string) => ({
      code: 'a',
      checks: [
        { code: 'x', kind: 'date', due: day },
        { code: 'y', kind: 'document' },
      ],
    })
    const moved = forYear({ inForceFrom: '2024-01-01', criteria: [due('2024-02-29'), due('2025-01-31'), { code: 'b' }] }, 2025)
    expect(moved['criteria']).toEqual([due('2025-02-28'), due('2026-01-31'), { code: 'b' }])
  })
})
