import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import type { ReorganisationPlan } from '../plan/reorganisation-plan.ts'
import { reorganisationService } from '../service.ts'
import { platformWithUnits } from '../testing.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await platformWithUnits()
})
afterAll(() => platform.close())

// Computed with Python: hashlib.sha256 over json.dumps(plan, sort_keys=True, separators=(',', ':'), ensure_ascii=False).
test('the same plan is known again by the SHA-256 of its JSON with its keys in order', async () => {
  const plan: ReorganisationPlan = {
    on: plainDate('2027-01-01'),
    title: 'Nhập Bù Gia Mập vào Đăk Ơ',
    basis: 'Nghị quyết 1/NQ',
    changes: [
      {
        change: 'end',
        unitId: '016f5e66-e800-7aff-a1cd-2d05eea4dc19',
        into: [{ to: '016f5e66-e800-7351-810d-cc6cfbd655ed', share: 1 }],
      },
    ],
  }
  expect(await reorganisationService(platform).apply(systemActor, plan)).toMatchObject({ ok: true })
  const { rows } = await sql<{
    fingerprint: string
  }>`SELECT encode(fingerprint, 'hex') AS fingerprint FROM reorganisation`.execute(platform.database)
  expect(rows).toEqual([{ fingerprint: '341e6cadeb710b2b64f1065953dce85fd8cd3d44d1f4173eb86ee43f0089c77e' }])
})
