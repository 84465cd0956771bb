import { expect, test } from 'vitest'
import { pointerTo, valueAt, withValue } from './document-path.ts'

const draft = { title: { vi: 'Hỗ trợ' }, benefits: [{ rate: { amount: 1 } }], paysUntil: '2024-12' }

test('a value is read and replaced at its place, the draft itself left as it was', () => {
  const changed = withValue(draft, ['benefits', 0, 'rate', 'amount'], 1_500_000)
  expect(valueAt(changed, ['benefits', 0, 'rate', 'amount'])).toBe(1_500_000)
  expect(draft.benefits[0]?.rate.amount).toBe(1)
})

test('an emptied field is taken out: what is not said is absent, not blank', () => {
  expect(withValue(draft, ['paysUntil'], '')).toEqual({ title: draft.title, benefits: draft.benefits })
  expect(withValue({ list: [1, 2, 3] }, ['list', 1], undefined)).toEqual({ list: [1, 3] })
})

test('a place that was not there is made', () => {
  expect(withValue({}, ['act', 'number'], '1/NQ')).toEqual({ act: { number: '1/NQ' } })
  expect(pointerTo(['benefits', 0, 'rate'])).toBe('/benefits/0/rate')
})
