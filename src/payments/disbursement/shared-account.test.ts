import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingService } from '../service.ts'
import {
  approve,
  approvedMonth,
  bankList,
  confirmAccount,
  JUNE,
  loadLines,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** The leader of a group gets an account of this number, confirmed by a second person. */
const giveNumber = async (province: PayingProvince, index: number, number: string, bank = 'Vietcombank'): Promise<void> =>
  confirmAccount(province, await proposeAccount(province, index, { number, bank }))

/** A month, approved, in which the leaders of these groups have one number. */
async function monthSharing(groups: number, sharing: readonly number[]): Promise<{ province: PayingProvince; cycleId: string }> {
  const province = await provinceOn(first.platform, { groups })
  for (const index of sharing) await giveNumber(province, index, ONE)
  const { id: cycleId } = await approvedMonth(province)
  return { province, cycleId }
}

const ONE = '0121000999999'

const preview = async ({ platform, actors }: PayingProvince, cycleId: string) =>
  taken(await readingService(platform).orderPreview(actors.financeOfficer, { cycleId }))
const order = ({ service, actors }: PayingProvince, cycleId: string, given: object = {}) =>
  service.order(actors.financeOfficer, { cycleId, ...given })

const groupsOn = ({ groupIds }: PayingProvince, lines: readonly { groupId: string; isAdded: boolean }[]) =>
  lines.map(({ groupId, isAdded }) => `${groupIds.indexOf(groupId)}${isAdded ? '+' : ''}`).toSorted()

describe('an account number that several sums go into', () => {
  test('is shown with each of them, and paid only when it is confirmed with a reason', async () => {
    const { province, cycleId } = await monthSharing(4, [0, 2])
    const { payees, total, waiting, waitingTotal, sharedAccounts } = await preview(province, cycleId)
    expect({ payees, total, waiting, waitingTotal }).toEqual({ payees: 4, total: 6_000_000, waiting: 0, waitingTotal: 0 })
    expect(sharedAccounts).toMatchObject([{ account: 'Vietcombank · •••• 9999' }])
    const [{ key, lines } = { key: '', lines: [] }] = sharedAccounts
    expect(groupsOn(province, lines)).toEqual(['0+', '2+'])
    expect(lines.map(({ amount }) => amount)).toEqual([1_500_000, 1_500_000])
    expect(lines.every(({ communeName }) => communeName !== '')).toBe(true)

    const refused = { refusal: { kind: 'accounts-shared', accounts: [expect.stringContaining('•••• 9999')] } }
    expect(await order(province, cycleId)).toMatchObject(refused)
    expect(await order(province, cycleId, { reason: 'Đã gọi' })).toMatchObject(refused)
    expect(await order(province, cycleId, { sharedAccounts: ['0'.repeat(64)], reason: 'Đã gọi' })).toMatchObject(refused)
    const lacking = { refusal: { kind: 'reason-missing' } }
    expect(await order(province, cycleId, { sharedAccounts: [key], reason: ' ' })).toMatchObject(lacking)
    expect((await preview(province, cycleId)).payees).toBe(4)

    const reason = 'Hai tổ cùng một tổ trưởng, đã gọi'
    expect(taken(await order(province, cycleId, { sharedAccounts: [key], reason }))).toMatchObject({ order: { payees: 4 } })
    const { events } = taken(await readingService(province.platform).history(province.actors.lead, cycleId))
    const trail = [{ account: expect.stringContaining('•••• 9999'), lines: [{ amount: 1_500_000 }, { amount: 1_500_000 }] }]
    expect(events.at(-1)).toMatchObject({ kind: 'ordered', reason, detail: { sharedAccounts: trail } })
  })

  test('is one whatever the bank is called', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    await giveNumber(province, 0, ONE, 'Vietcombank')
    await giveNumber(province, 1, ONE, 'NH Ngoại thương')
    const { id: cycleId } = await approvedMonth(province)
    expect((await preview(province, cycleId)).sharedAccounts.map(({ lines }) => groupsOn(province, lines))).toEqual([
      ['0+', '1+'],
    ])
  })

  test('a confirmation holds for the sums that were seen, and for no other that joined since', async () => {
    const { province, cycleId } = await monthSharing(4, [0, 1, 2])
    const { service, actors, groupIds } = province
    const held = { cycleId, groupId: groupIds[2] ?? '', reason: 'Chờ xác minh' }
    taken(await service.hold(actors.officer, held))
    const seen = await preview(province, cycleId)
    expect(seen).toMatchObject({ payees: 3, waiting: 1, waitingTotal: 1_500_000 })
    const [{ key, lines } = { key: '', lines: [] }] = seen.sharedAccounts
    expect(groupsOn(province, lines)).toEqual(['0+', '1+'])
    taken(await service.releaseHold(actors.officer, held))
    const given = { sharedAccounts: [key], reason: 'Đã gọi' }
    expect(await order(province, cycleId, given)).toMatchObject({ refusal: { kind: 'accounts-shared' } })
  })

  test('counts what an earlier order put on its way, and asks only when the order adds to it', async () => {
    const { province, cycleId } = await monthSharing(3, [0, 1])
    const { service, actors, groupIds } = province
    const held = [1, 2].map((index) => ({ cycleId, groupId: groupIds[index] ?? '', reason: 'Chờ xác minh' }))
    for (const one of held) taken(await service.hold(actors.officer, one))
    expect(taken(await order(province, cycleId))).toMatchObject({ order: { payees: 1 }, waiting: 2 })
    for (const one of held) taken(await service.releaseHold(actors.officer, one))
    const [{ key, lines } = { key: '', lines: [] }] = (await preview(province, cycleId)).sharedAccounts
    expect(groupsOn(province, lines)).toEqual(['0', '1+'])
    expect(await order(province, cycleId)).toMatchObject({ refusal: { kind: 'accounts-shared' } })
    const given = { sharedAccounts: [key], reason: 'Đã gọi' }
    expect(taken(await order(province, cycleId, given))).toMatchObject({ order: { payees: 2 }, waiting: 0 })
  })

  test('does not count what the bank returned', async () => {
    const { province, cycleId } = await monthSharing(2, [0, 1])
    const { service, actors, groupIds } = province
    const held = { cycleId, groupId: groupIds[1] ?? '', reason: 'Chờ xác minh' }
    taken(await service.hold(actors.officer, held))
    taken(await order(province, cycleId))
    const lines = await loadLines(province, cycleId)
    const bytes = bankList(
      lines,
      lines.map(({ reference }) => reference),
    )
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'ket-qua.csv', bytes }))
    taken(await service.releaseHold(actors.officer, held))
    expect(await preview(province, cycleId)).toMatchObject({ payees: 1, waiting: 1, sharedAccounts: [] })
    expect(taken(await order(province, cycleId))).toMatchObject({ order: { payees: 1 } })
  })

  test('is only previewed of a month that was computed, for whoever reads all of it', async () => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { service, actors, provisionCode, groupIds } = province
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    const reading = readingService(province.platform)
    const early = await reading.orderPreview(actors.financeOfficer, { cycleId })
    expect(early).toMatchObject({ refusal: { kind: 'cycle-not-in-state', move: 'order' } })
    taken(await service.compute(actors.officer, { cycleId }))
    taken(await province.service.submit(province.actors.officer, { cycleId }))
    await approve(province, cycleId)
    expect(await reading.orderPreview(province.actors.commune, { cycleId })).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect((await preview(province, cycleId)).sharedAccounts).toEqual([])
  })
})
