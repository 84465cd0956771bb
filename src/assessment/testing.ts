import { getShippedTree } from '../criteria/index.ts'
import { criteriaService } from '../criteria/service.ts'
import type { Actor, Role } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { Result } from '../kernel/result.ts'
import { findUnitByCode, provinceOn, reorganisationService } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import type { PlanRound } from './round/prepare-service.ts'
import { assessmentService } from './service.ts'

export function done<Value>(result: Result<Value, { readonly kind: string }>): Value {
  assert(result.ok, `done: ${result.ok ? '' : JSON.stringify(result.refusal)}`)
  return result.value
}

/** A province in which a round of one agency and one district is open, both under the sample tree of two blocks. */
export async function assessedProvince() {
  let now = new Date('2024-12-02T02:00:00Z')
  const clock = { now: () => now, today: () => plainDate(now.toISOString().slice(0, 10)) }
  const goTo = (day: string): void => {
    now = new Date(`${day}T02:00:00Z`)
  }
  const platform = await platformWithUnits({ clock })
  const { database } = platform
  const provinceId = (await provinceOn(database, clock.today())) ?? ''
  const actorAs = (role: Role, unitId = provinceId): Actor => ({
    userId: platform.newId(),
    name: role,
    via: 'web',
    grants: [{ role, unitId, from: plainDate('2024-01-01') }],
  })
  const agencyId = await establishAgency({ platform, provinceId, by: actorAs('administrator') })
  const districtId = (await findUnitByCode(database, '731', clock.today()))?.unitId ?? ''
  const people = {
    officer: actorAs('dx-officer'),
    lead: actorAs('dx-lead'),
    appraiser: actorAs('appraiser'),
    agency: actorAs('unit-contact', agencyId),
    district: actorAs('unit-contact', districtId),
  }
  const criteria = criteriaService(platform)
  const document = { ...getShippedTree('dx-example-two-blocks'), code: 'cds-2024' }
  const { id: treeId } = done(await criteria.draft(people.officer, document))
  done(await criteria.putInForce(people.lead, { id: treeId }))
  return {
    platform,
    provinceId,
    agencyId,
    districtId,
    treeId,
    people,
    criteria,
    service: assessmentService(platform),
    actorAs,
    goTo,
  }
}

export type AssessedProvince = Awaited<ReturnType<typeof assessedProvince>>

export const PLAN: PlanRound = {
  code: 'cds-2024',
  title: 'Đánh giá chuyển đổi số năm 2024',
  year: 2024,
  stages: [
    { stage: 'self-assessment', firstDay: plainDate('2024-12-01'), lastDay: plainDate('2024-12-15') },
    { stage: 'appraisal', firstDay: plainDate('2024-12-16'), lastDay: plainDate('2024-12-25') },
  ],
}

/** Plans a round and invites both units to it. */
export async function plannedRound(
  { service, people, agencyId, districtId, treeId }: AssessedProvince,
  code = PLAN.code,
): Promise<string> {
  const { id: roundId } = done(await service.plan(people.officer, { ...PLAN, code }))
  const units = [
    { unitId: agencyId, treeId, block: 'departments' },
    { unitId: districtId, treeId, block: 'districts' },
  ]
  done(await service.invite(people.officer, { roundId, units }))
  return roundId
}

/** The headings under which a unit of the sample tree is submitted without an answer to the rest. */
export async function submit(
  { service }: Pick<AssessedProvince, 'service'>,
  { by, roundId, unitId }: { readonly by: Actor; readonly roundId: string; readonly unitId: string },
): Promise<void> {
  const { missing } = done(await service.sheet(by, { roundId, unitId }))
  const head = { headName: 'Nguyễn Văn An', headPosition: 'Giám đốc' }
  done(await service.submit(by, { roundId, unitId, ...head, missing: missing.length }))
}

export async function openedRound(province: AssessedProvince, code = PLAN.code): Promise<string> {
  const roundId = await plannedRound(province, code)
  done(await province.service.open(province.people.lead, roundId))
  return roundId
}

interface NewAgency {
  readonly platform: Awaited<ReturnType<typeof platformWithUnits>>
  readonly provinceId: string
  readonly by: Actor
}

async function establishAgency({ platform, provinceId, by }: NewAgency): Promise<string> {
  const on = plainDate('2024-01-02')
  const change = {
    change: 'establish',
    ref: 'so',
    level: 'agency',
    kind: 'so',
    name: 'Nội vụ',
    code: 'H19.5',
    parent: provinceId,
  } as const
  const plan = { on, title: 'Ghi nhận sở, ngành', basis: 'QĐ 1/QĐ-UBND', changes: [change] }
  done(await reorganisationService(platform, {}).apply(by, plan))
  return (await findUnitByCode(platform.database, 'H19.5', on))?.unitId ?? ''
}
