import { sql } from 'kysely'
import { groupService } from '../groups/service.ts'
import { officer } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { peopleService } from '../people/service.ts'
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

/** Another account of the group's leader, proposed by one officer and confirmed by a second. */
export async function newAccount(
  platform: TestPlatform,
  { commune, officer: second }: PayingProvince['actors'],
  { groupId, serial }: { groupId: string; serial: number },
) {
  const { rows } = await sql<{
    id: string
  }>`SELECT person_id AS id FROM membership WHERE group_id = ${groupId} AND role = 'leader'`.execute(platform.database)
  const people = peopleService(platform)
  const account = { number: `59009988770${serial}`, bank: 'BIDV' }
  const reason = 'Đối chiếu sổ tài khoản'
  const proposed = await people.proposeAccount(commune, { personId: rows[0]?.id ?? '', account, reason })
  if (!proposed.ok) return proposed
  return people.decideAccounts(second, { accountIds: [proposed.value.id], confirmed: true, reason })
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
