import { sql } from 'kysely'
import type { Actor } from '../../identity/index.ts'
import { createDemoAccounts } from '../../identity/service.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { councilService } from '../service.ts'
import { type AssessedProvince, assessedProvince, done, openedRound } from '../testing.ts'
import type { Proposal } from './sitting/sitting.ts'

export const SEATS = 9
const TODAY = plainDate('2024-12-02')

/** A province with a round before a Council of nine, each with an account; one more account substitutes, one has no seat. */
export async function councilProvince() {
  const province = await assessedProvince()
  const { platform, provinceId, people } = province
  const service = councilService(platform)
  const accounts = Array.from({ length: SEATS + 2 }, (_, at) => ({
    username: `hoidong${at}`,
    name: `Thành viên ${at + 1}`,
    role: 'council-member' as const,
    unitId: provinceId,
    from: plainDate('2024-01-01'),
  }))
  const ids = done(await createDemoAccounts(platform, { people: accounts, today: TODAY }))
  const voters = accounts.map(({ username, name, role, unitId, from }): Actor => {
    return { userId: ids.get(username) ?? '', name, via: 'web', grants: [{ role, unitId, from }] }
  })
  const found = { name: 'Hội đồng đánh giá chuyển đổi số', decision: '12/QĐ-UBND', decidedOn: plainDate('2024-06-01') }
  const { id: councilId } = done(await service.establish(people.officer, found))
  const seatIds: string[] = []
  for (const [at, { userId, name }] of voters.slice(0, SEATS).entries()) {
    const seat = { councilId, userId, name, position: 'Giám đốc Sở', from: TODAY }
    const role = at === 0 ? 'chair' : at === 1 ? 'secretary' : 'member'
    seatIds.push(done(await service.seat(people.officer, { ...seat, role })).id)
  }
  return { ...province, council: service, councilId, voters, seatIds, roundId: await deliberatedRound(province, 'cds-2024') }
}
export type CouncilProvince = Awaited<ReturnType<typeof councilProvince>>

/** A round whose appraisal is concluded. */
export async function deliberatedRound(province: AssessedProvince, code: string): Promise<string> {
  const roundId = await openedRound(province, code)
  await putBeforeCouncil(province, roundId)
  return roundId
}

/** As if an open round had been appraised. */
export async function putBeforeCouncil({ platform }: Pick<AssessedProvince, 'platform'>, roundId: string): Promise<void> {
  for (const state of ['appraising', 'deliberating'])
    await sql`UPDATE assessment_round SET state = ${state} WHERE id = ${roundId}`.execute(platform.database)
}

/** A sitting that is open, with so many of its members there. */
export async function openedSitting(
  { council, people, councilId, seatIds }: CouncilProvince,
  { roundId, present = SEATS }: { readonly roundId: string; readonly present?: number },
): Promise<string> {
  const call = { roundId, councilId, startsAt: new Date('2024-12-02T01:00:00Z'), lastsMinutes: 120, place: 'Phòng họp 1' }
  const { id: sittingId } = done(await council.call(people.officer, call))
  done(await council.open(people.officer, sittingId))
  for (const memberId of seatIds.slice(0, present))
    done(await council.notePresence(people.officer, { sittingId, memberId, kind: 'arrived' }))
  return sittingId
}

export const ALL_METHODS: Proposal = { kind: 'method', methods: ['share', 'percentile'] }

/** Puts something to the vote in a sitting. */
export async function openedMotion(
  { council, people }: CouncilProvince,
  sittingId: string,
  proposal = ALL_METHODS,
): Promise<string> {
  const { id: itemId } = done(await council.addItem(people.officer, { sittingId, title: 'Biểu quyết', proposal }))
  return done(await council.openMotion(people.officer, { sittingId, itemId })).id
}

/** A receipt of a voter in a test. */
export const receiptOf = (at: number): string => String(at).padStart(32, 'a')
