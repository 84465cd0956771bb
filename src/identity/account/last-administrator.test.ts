import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { systemActor } from '../actor/actor.ts'
import { accountService } from '../service.ts'
import { directory, openAccount, PROVINCE, TAN_PHU } from '../testing.ts'

let platform: TestPlatform
beforeEach(async () => {
  platform = await testPlatform()
})
afterEach(() => platform.close())

const reason = 'chuyển công tác'
const accounts = () => accountService(platform, directory)

/** An administrator, and what ends them. */
async function administrator(username: string, unitId = PROVINCE) {
  const { id } = await openAccount(platform, username, [{ role: 'administrator', unitId }])
  const account = await accounts().get(systemActor, id)
  const grantId = account.ok ? (account.value.grants[0]?.id ?? '') : ''
  const outcome = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'done' : result.refusal?.kind)
  return {
    id,
    endRole: async (until: string) =>
      outcome(await accounts().endGrant(systemActor, { accountId: id, grantId, until: plainDate(until), reason })),
    end: async () => outcome(await accounts().end(systemActor, { accountId: id, reason })),
  }
}

describe('the last administrator', () => {
  test('is not ended while there is no other, and is once there is', async () => {
    const one = await administrator('one')
    expect([await one.endRole('2024-12-31'), await one.end()]).toEqual(['last-administrator', 'last-administrator'])
    await administrator('other')
    expect(await one.end()).toBe('done')
  })

  test('is whoever stays when the other’s last day is settled already', async () => {
    const [one, other] = [await administrator('one'), await administrator('other')]
    expect(await one.endRole('2024-12-31')).toBe('done')
    expect([await other.endRole('2025-03-31'), await other.end()]).toEqual(['last-administrator', 'last-administrator'])
    expect(await one.end()).toBe('done')
  })

  test('of the province is not followed by one of a district; one of a district is by the province’s', async () => {
    const [province, district] = [await administrator('province'), await administrator('district', TAN_PHU)]
    expect(await province.end()).toBe('last-administrator')
    expect(await district.end()).toBe('done')
  })

  test('gives up a role over a district that the same person’s role over the province covers', async () => {
    const one = await administrator('one', TAN_PHU)
    await accounts().grant(systemActor, {
      accountId: one.id,
      role: 'administrator',
      unitId: PROVINCE,
      from: plainDate('2024-01-01'),
    })
    expect([await one.endRole('2024-12-31'), await one.end()]).toEqual(['done', 'last-administrator'])
  })

  test('may be followed by two, one after the other, without a day between', async () => {
    const one = await administrator('one')
    const follow = async (username: string, from: string, until?: string) => {
      const { id } = await openAccount(platform, username, [])
      const days = { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) }
      await accounts().grant(systemActor, { accountId: id, role: 'administrator', unitId: PROVINCE, ...days })
    }
    await follow('second', '2024-09-01', '2024-12-31')
    await follow('third', '2025-01-02')
    expect(await one.endRole('2024-08-31')).toBe('last-administrator')
    await follow('between', '2025-01-01', '2025-01-01')
    expect([await one.end(), await one.endRole('2024-08-31')]).toEqual(['last-administrator', 'done'])
  })
})
