import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TookTooMuch } from '../../platform/thread/run-apart.ts'
import { approvedMonth, type PayingProvince, payingProvince, taken } from '../testing.ts'
import { exportPayees } from './payee-service.ts'

vi.mock(import('../../platform/thread/run-apart.ts'), async (original) => ({
  ...(await original()),
  runApart: () => Promise.reject(new TookTooMuch('memory')),
}))

let province: PayingProvince
beforeAll(async () => {
  province = await payingProvince({ groups: 1 })
})
afterAll(() => province.platform.close())

test('a list of more payees than can be written is refused with their number, and nothing is noted as handed out', async () => {
  const { service, actors, platform } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  expect(await exportPayees(platform, actors.financeOfficer, { cycleId, format: 'xlsx' })).toEqual({
    ok: false,
    refusal: { kind: 'list-too-large', payees: 1 },
  })
  const noted = await sql`SELECT FROM cycle_event WHERE cycle_id = ${cycleId} AND kind = 'exported'`.execute(platform.database)
  expect(noted.rows).toEqual([])
})
