import { sql } from 'kysely'
import { groupService } from '../groups/service.ts'
import { officer } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { reorganisationService } from '../units/service.ts'
import type { PaymentService } from './service.ts'
import type { PayingProvince } from './testing.ts'
import { communeNamed, dayOfList } from './worked-ground.fixture.ts'
import type { Step, WorkedMonth } from './worked-month.fixture.ts'

/** What a step beside the month is done with. */
export interface Recovering {
  readonly platform: TestPlatform
  readonly service: PaymentService
  readonly actors: PayingProvince['actors']
  /** The month's own cycle. */
  readonly cycleId: string
  readonly groupId: string
  readonly today: PlainDate
}

/** A member leads from a day on. */
export async function nameLeader(platform: TestPlatform, actor: Actor, { groupId, from }: { groupId: string; from: PlainDate }) {
  const { rows } = await sql<{ id: string }>`SELECT id FROM membership WHERE group_id = ${groupId} ORDER BY id LIMIT 1`.execute(
    platform.database,
  )
  const lead = { groupId, membershipId: rows[0]?.id ?? '', role: 'leader' as const, from, reason: 'Kiện toàn tổ' }
  return groupService(platform).changeRole(actor, lead)
}

export async function mergeCommunes(
  platform: TestPlatform,
  worked: WorkedMonth,
  { provinceId, step: { commune = '', into = '', on = '' } }: { provinceId: string; step: Step },
) {
  const day = dayOfList(worked)
  const { unitId } = await communeNamed(platform, commune, day)
  const { unitId: to } = await communeNamed(platform, into, day)
  const administrator = officer(platform, 'administrator', provinceId)
  return reorganisationService(platform).apply(administrator, {
    on: plainDate(on),
    title: `Nhập ${commune} vào ${into}`,
    basis: 'Nghị quyết thử nghiệm',
    changes: [{ change: 'end', unitId, into: [{ to, share: 1 }] }],
  })
}
