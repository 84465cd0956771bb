import { randomBytes } from 'node:crypto'
import { councilService } from '../../src/assessment/service.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import type { RoundCast } from './cast.ts'

/** The seats of the Council, by the user names of those who hold them. */
export const COUNCIL_SEATS = [
  ['chutich', 'chair', 'Phó Chủ tịch Ủy ban nhân dân tỉnh'],
  ['phochutich', 'deputy', 'Giám đốc Sở Thông tin và Truyền thông'],
  ['thuky', 'secretary', 'Trưởng phòng Chuyển đổi số, Sở Thông tin và Truyền thông'],
  ['uyvien1', 'member', 'Phó Giám đốc Sở Nội vụ'],
  ['uyvien2', 'member', 'Phó Giám đốc Sở Tài chính'],
  ['uyvien3', 'member', 'Phó Giám đốc Sở Kế hoạch và Đầu tư'],
  ['uyvien4', 'member', 'Phó Chánh Văn phòng Ủy ban nhân dân tỉnh'],
  ['uyvien5', 'member', 'Phó Giám đốc Công an tỉnh'],
  ['uyvien6', 'member', 'Giảng viên, Trường Đại học Đồng Nai'],
] as const

/** Enters the Council with its nine members and their terms. @returns its id */
export async function enterCouncil(platform: Platform, { officer, council }: RoundCast): Promise<string> {
  const service = councilService(platform)
  const { id: councilId } = taken(
    await service.establish(officer, {
      name: 'Hội đồng thẩm định chuyển đổi số tỉnh (minh họa)',
      decision: '305/QĐ-UBND (minh họa)',
      decidedOn: plainDate('2024-02-19'),
    }),
  )
  for (const [at, [, role, position]] of COUNCIL_SEATS.entries()) {
    const { userId, name } = council[at] ?? officer
    const term = { from: plainDate('2024-02-19'), until: plainDate('2026-12-31') }
    taken(await service.seat(officer, { councilId, userId, name, position, role, ...term }))
  }
  return councilId
}

type Call = Parameters<ReturnType<typeof councilService>['call']>[1]
type Proposal = NonNullable<Parameters<ReturnType<typeof councilService>['addItem']>[1]['proposal']>

/** Calls a sitting, opens it, and notes who came: all but the last so many. @returns its id */
export async function holdSitting(
  platform: Platform,
  { officer }: RoundCast,
  { missing, ...call }: Call & { readonly missing: number },
): Promise<string> {
  const service = councilService(platform)
  const { id: sittingId } = taken(await service.call(officer, call))
  taken(await service.open(officer, sittingId))
  const { seats } = taken(await service.sitting(officer, sittingId))
  for (const { id: memberId } of seats.slice(0, seats.length - missing))
    taken(await service.notePresence(officer, { sittingId, memberId, kind: 'arrived' }))
  return sittingId
}

interface Vote {
  readonly sittingId: string
  readonly title: string
  readonly proposal: Proposal
  /** What each of those who are there votes for, in the order of their seats. */
  readonly choices: readonly string[]
}

/** Puts something to the vote, openly or in secret as its rule says, and counts. */
export async function voteOn(
  platform: Platform,
  { officer, council }: RoundCast,
  { sittingId, title, proposal, choices }: Vote,
): Promise<void> {
  const service = councilService(platform)
  const { id: itemId } = taken(await service.addItem(officer, { sittingId, title, proposal }))
  const { id: motionId, rule } = taken(await service.openMotion(officer, { sittingId, itemId }))
  const { recusals, seats } = taken(await service.sitting(officer, sittingId))
  const recused = new Set(recusals.filter((one) => one.itemId === itemId).map(({ memberId }) => memberId))
  for (const [at, choice] of choices.entries()) {
    const [voter, seat] = [council[at], seats[at]]
    if (voter === undefined || seat === undefined || recused.has(seat.id)) continue
    const vote = { sittingId, motionId, choice }
    const receipt = randomBytes(16).toString('hex')
    taken(await (rule.isSecret ? service.castBallot(voter, { ...vote, receipt }) : service.vote(voter, vote)))
  }
  taken(await service.count(officer, { sittingId, motionId }))
}
