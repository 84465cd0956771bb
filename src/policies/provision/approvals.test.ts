import { expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import { approversNeeded } from './approvals.ts'
import { getShippedProvision, SHIPPED_PROVISIONS } from './shipped-provisions.ts'

const billion = 1_000_000_000
const needed = (approvals: Parameters<typeof approversNeeded>[0]['approvals'], ...totals: number[]) =>
  totals.map((total) => approversNeeded(approvals === undefined ? {} : { approvals }, vnd(total)))

test('one approver is needed where the provision says nothing', () => expect(needed(undefined, 0, billion)).toEqual([1, 1]))

test('a threshold holds from its own sum on, and the highest that is reached counts, in whichever order they stand', () => {
  const two = { atLeast: vnd(billion), approvers: 2 }
  const three = { atLeast: vnd(2 * billion), approvers: 3 }
  const totals = [billion - 1, billion, 2 * billion - 1, 2 * billion]
  expect(needed([two, three], ...totals)).toEqual([1, 2, 2, 3])
  expect(needed([three, two], ...totals)).toEqual([1, 2, 2, 3])
})

test('a provision that is shipped is found by its code, and one that is not is a bug', () => {
  expect(SHIPPED_PROVISIONS.map(({ code }) => getShippedProvision(code))).toEqual(SHIPPED_PROVISIONS)
  expect(() => getShippedProvision('nowhere')).toThrow('no shipped provision nowhere')
})
