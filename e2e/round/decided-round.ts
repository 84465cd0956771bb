import { holdSitting, voteOn } from '../../demo/assessment/council.ts'
import { taken } from '../../demo/taken.ts'
import { assessmentService, councilService, resultService } from '../../src/assessment/service.ts'
import { criteriaService } from '../../src/criteria/service.ts'
import type { Actor } from '../../src/identity/index.ts'
import { actorFor } from '../../src/identity/service.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { findUnitByCode } from '../../src/units/service.ts'
import { AGENCIES, codeOf, MEETINGS, PEOPLE, TITLE, TODAY } from './round-programme.ts'

type Officials = Readonly<Record<keyof typeof PEOPLE, Actor>>

/** Everything up to the Council’s word for the result, through the services: what comes after it is walked through the screens. */
export async function decideRound(platform: Platform): Promise<void> {
  const people = await officialsOf(platform)
  const roundId = await judgedRound(platform, people)
  const council = [people.chair, people.member, people.secretary]
  const cast = {
    ...people,
    council,
    appraisers: [people.first, people.second, people.third],
    contactOf: () => people.officer,
  } as const
  const councilId = await enterCouncil(platform, people)
  const startsAt = new Date(`${TODAY}T08:00:00+07:00`)
  const sittingId = await holdSitting(platform, cast, {
    ...{ roundId, councilId, startsAt, lastsMinutes: 60, place: 'Phòng họp A', missing: 0 },
  })
  const vote = (title: string, proposal: Parameters<typeof voteOn>[2]['proposal'], choice: string) =>
    voteOn(platform, cast, { sittingId, title, proposal, choices: council.map(() => choice) })
  const results = resultService(platform)
  await vote('Cách xếp hạng', { kind: 'method', methods: ['share', 'percentile'] }, 'share')
  taken(await results.drawUp(people.officer, roundId))
  const unitIds = [await idOf(platform, 'Tài chính'), await idOf(platform, 'Y tế')]
  await vote('Hạng ba', { kind: 'tie', unitIds, reason: 'Ưu tiên đơn vị có nhiều nhiệm vụ hơn' }, 'for')
  const { fingerprint } = taken(await results.drawUp(people.officer, roundId))
  await vote('Thông qua kết quả', { kind: 'adopt', fingerprint }, 'for')
  taken(await councilService(platform).close(people.officer, sittingId))
}

async function officialsOf({ database }: Platform): Promise<Officials> {
  const found: [string, Actor][] = []
  for (const username of Object.keys(PEOPLE)) found.push([username, taken(await actorFor(database, username, 'cli'))])
  return Object.fromEntries(found) as Officials
}

const idOf = async ({ database }: Platform, agency: (typeof AGENCIES)[number]): Promise<string> =>
  (await findUnitByCode(database, codeOf(AGENCIES.indexOf(agency)), TODAY))?.unitId ?? ''

/** @returns the id of the round, whose appraisal is concluded */
async function judgedRound(platform: Platform, { officer, lead, first }: Officials): Promise<string> {
  const service = assessmentService(platform)
  const [tree] = taken(await criteriaService(platform).list(officer))
  const stage = { stage: 'self-assessment', firstDay: plainDate('2024-12-01'), lastDay: plainDate('2024-12-15') } as const
  const { id: roundId } = taken(await service.plan(officer, { code: 'cds-2024', title: TITLE, year: 2024, stages: [stage] }))
  const unitIds = await Promise.all(AGENCIES.map((agency) => idOf(platform, agency)))
  const units = unitIds.map((unitId) => ({ unitId, treeId: tree?.id ?? '', block: 'departments' }))
  taken(await service.invite(officer, { roundId, units }))
  taken(await service.open(lead, roundId))
  for (const [at, unitId] of unitIds.entries()) {
    const contact = taken(await actorFor(platform.database, `daumoi${at}`, 'cli'))
    const value = MEETINGS[AGENCIES[at] ?? 'Y tế']
    taken(await service.write(contact, { roundId, unitId, criterion: 'G1.1', field: 'entry', base: 0, body: { value } }))
    const { missing } = taken(await service.sheet(contact, { roundId, unitId }))
    const head = { headName: 'Nguyễn Văn An', headPosition: 'Giám đốc', missing: missing.length }
    taken(await service.submit(contact, { roundId, unitId, ...head }))
  }
  taken(await service.closeAnswers(lead, { roundId }))
  const whole = { roundId, unitIds, branch: '', seat: 1, appraiserId: first.userId, reason: 'Phân công' } as const
  taken(await service.appoint(officer, whole))
  for (const unitId of unitIds)
    for (const { code } of taken(await service.appraisalSheet(first, { roundId, unitId })).lines) {
      const found = code === 'G1.1' ? { agrees: true } : { agrees: false, entry: { points: 0 }, reason: 'Không có tài liệu' }
      taken(await service.judge(first, { roundId, unitId, criterion: code, base: 0, ...found }))
    }
  taken(await service.concludeAppraisal(lead, roundId))
  return roundId
}

async function enterCouncil(platform: Platform, { officer, chair, member, secretary }: Officials): Promise<string> {
  const service = councilService(platform)
  const established = { name: 'Hội đồng thẩm định', decision: '30/QĐ-UBND', decidedOn: TODAY }
  const { id: councilId } = taken(await service.establish(officer, established))
  for (const [role, { userId, name }] of Object.entries({ chair, member, secretary }))
    taken(await service.seat(officer, { councilId, userId, name, position: 'Lãnh đạo', role: role as 'chair', from: TODAY }))
  return councilId
}
