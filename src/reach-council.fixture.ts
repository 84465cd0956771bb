import { sql } from 'kysely'
import { assessmentService, councilService } from './assessment/service.ts'
import type { Actor, Role } from './identity/index.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { TestPlatform } from './platform/testing.ts'

/** What an attack may name of a Council and of a sitting in which something is being voted on. */
export interface SatCouncil {
  readonly council: string
  readonly member: string
  readonly round: string
  readonly sitting: string
  readonly item: string
  readonly motion: string
  readonly candidate: string
}

export const SITTING_PLACE = 'Phòng họp kín tầng chín'

interface Around {
  readonly provinceId: string
  readonly own: string
  readonly foreign: string
  readonly tree: string
  /** The account of the one member. */
  readonly seat: { readonly id: string; readonly name: string }
}

/** A Council of one that sits on a round of both wards: it has decided one motion in secret, and another is open. */
export async function sitCouncil(platform: TestPlatform, { provinceId, own, foreign, tree, seat }: Around): Promise<SatCouncil> {
  const actorAs = (role: Role, userId = platform.newId()): Actor => ({
    userId,
    name: role,
    via: 'web',
    grants: [{ role, unitId: provinceId, from: plainDate('2024-01-01') }],
  })
  const [officer, lead, voter] = [actorAs('dx-officer'), actorAs('dx-lead'), actorAs('council-member', seat.id)]
  const [rounds, service] = [assessmentService(platform), councilService(platform)]
  const stages = [{ stage: 'self-assessment', firstDay: plainDate('2024-08-01'), lastDay: plainDate('2024-08-31') }] as const
  const plan = { code: 'xa-hoi-dong', title: 'Đánh giá xã trước Hội đồng', year: 2024, stages }
  const { id: round } = taken(await rounds.plan(officer, plan))
  const units = [own, foreign].map((unitId) => ({ unitId, treeId: tree, block: 'communes' }))
  taken(await rounds.invite(officer, { roundId: round, units }))
  taken(await rounds.open(lead, round))
  for (const state of ['appraising', 'deliberating'])
    await sql`UPDATE assessment_round SET state = ${state} WHERE id = ${round}`.execute(platform.database)
  const establishing = { name: 'Hội đồng đánh giá', decision: '9/QĐ-UBND', decidedOn: plainDate('2024-02-01') }
  const { id: council } = taken(await service.establish(officer, establishing))
  const term = { from: plainDate('2024-02-01'), position: 'Giám đốc Sở', role: 'chair' as const }
  const { id: member } = taken(await service.seat(officer, { councilId: council, userId: seat.id, name: seat.name, ...term }))
  const call = { roundId: round, councilId: council, startsAt: platform.clock.now(), lastsMinutes: 60, place: SITTING_PLACE }
  const { id: sittingId } = taken(await service.call(officer, call))
  taken(await service.open(officer, sittingId))
  taken(await service.notePresence(officer, { sittingId, memberId: member, kind: 'arrived' }))
  const put = async (title: string, proposal: Parameters<typeof service.addItem>[1]['proposal']) => {
    const { id: itemId } = taken(await service.addItem(officer, { sittingId, title, proposal }))
    return { itemId, motionId: taken(await service.openMotion(officer, { sittingId, itemId })).id }
  }
  const method = await put('Chọn cách xếp hạng', { kind: 'method', methods: ['share', 'percentile'] })
  taken(await service.vote(voter, { sittingId, motionId: method.motionId, choice: 'share' }))
  taken(await service.count(officer, { sittingId, motionId: method.motionId }))
  const adopt = await put('Thông qua kết quả', { kind: 'adopt', fingerprint: 'x' })
  const ballot = { sittingId, motionId: adopt.motionId, choice: 'for', receipt: 'a'.repeat(32) }
  taken(await service.castBallot(voter, ballot))
  taken(await service.count(officer, { sittingId, motionId: adopt.motionId }))
  const spoken = taken(await service.addItem(officer, { sittingId, title: 'Việc khác', proposal: null }))
  taken(await service.recuse(officer, { sittingId, itemId: spoken.id, memberId: member, reason: 'Vắng' }))
  const exclude = { kind: 'exclude', unitId: foreign, reason: 'Đang thanh tra' } as const
  const { itemId: item, motionId: motion } = await put('Không xếp hạng một xã', exclude)
  return { council, member, round, sitting: sittingId, item, motion, candidate: seat.id }
}
