import { sql } from 'kysely'
import { confirmWaitingAccounts, groupRow, memberRow, officer, take } from '../groups/testing.ts'
import { firstDayOf, month, type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { policyService } from '../policies/service.ts'
import { findCommune, findProvinceOf } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { paymentService } from './service.ts'
import { allocate, findOwnCommune, issuedProvision, type PayingProvince, taken } from './testing.ts'
import type { WorkedGroup, WorkedMonth } from './worked-month.fixture.ts'

/** A platform that has units: every case is laid in communes of its own, so that one serves them all. */
export async function groundForWorkedMonths(): Promise<TestPlatform> {
  const platform = await platformWithUnits()
  return platform
}

export interface Case {
  readonly worked: WorkedMonth
  readonly serial: number
}

export interface Ground {
  readonly province: PayingProvince
  readonly lineIds: readonly string[]
  /** By name; under `undefined` the commune of groups that name none. */
  readonly communes: ReadonlyMap<string | undefined, string>
  readonly groupIds: ReadonlyMap<string, string>
}

export const communeNamed = async (platform: TestPlatform, name: string, on: PlainDate) =>
  taken(await findCommune(platform.database, { name, on }))

/** The day of the register: the first of the first month that is paid. */
export const dayOfList = ({ month: only, earlier = [] }: WorkedMonth): PlainDate => firstDayOf(month(earlier[0] ?? only))

/** Communes, a provision in force, estimates, officers and the groups of a case. */
export async function layGround(platform: TestPlatform, { worked, serial }: Case): Promise<Ground> {
  const on = dayOfList(worked)
  const provinceId = await findProvinceOf(platform.database, { on })
  const unnamed = await findEmptyCommune(platform, { provinceId, on, index: serial })
  const communes = new Map<string | undefined, string>([[undefined, unnamed.communeId]])
  let areaCode = unnamed.code
  for (const { commune } of worked.groups) {
    if (commune === undefined) continue
    const named = await communeNamed(platform, commune, on)
    communes.set(commune, named.unitId)
    areaCode = commune === worked.groups[0]?.commune ? (named.code ?? areaCode) : areaCode
  }
  const actors = officersOf(platform, { provinceId, communeId: unnamed.communeId })
  const provisionCode = await activateProvision(platform, { actors, worked, code: `worked-month-${serial}`, areaCode })
  const lineIds: string[] = []
  const ownYear = Number(worked.month.slice(0, 4))
  for (const { source, allocated: amount, year = ownYear } of worked.budget)
    lineIds.push(await allocate(platform, { actors, provinceId, provisionCode, amount, source, year }))
  const groupIds = await takeWorkedGroups(platform, worked, communes)
  const ids = { provinceId, communeId: unnamed.communeId, areaCode, provisionCode, lineId: lineIds[0] ?? '' }
  const province = { platform, service: paymentService(platform), actors, ...ids, groupIds: [...groupIds.values()] }
  return { province, lineIds, communes, groupIds }
}

/** From the index on the first that no other case has groups in: the communes of two years stand in two orders. */
async function findEmptyCommune(platform: TestPlatform, given: Parameters<typeof findOwnCommune>[1]) {
  for (let index = given.index; ; index += 1) {
    const found = await findOwnCommune(platform, { ...given, index })
    const { rows } = await sql`SELECT 1 FROM community_group WHERE commune_id = ${found.communeId} LIMIT 1`.execute(
      platform.database,
    )
    if (rows.length === 0) return found
  }
}

const officersOf = (platform: TestPlatform, { provinceId, communeId }: { provinceId: string; communeId: string }) => ({
  officer: officer(platform, 'dx-officer', provinceId),
  lead: officer(platform, 'dx-lead', provinceId),
  financeLead: officer(platform, 'finance-lead', provinceId),
  financeOfficer: officer(platform, 'finance-officer', provinceId),
  commune: officer(platform, 'commune-officer', communeId),
})

interface NewProvision {
  readonly actors: PayingProvince['actors']
  readonly worked: WorkedMonth
  readonly code: string
  readonly areaCode: string
}

async function activateProvision(platform: TestPlatform, { actors, worked, code, areaCode }: NewProvision): Promise<string> {
  const policies = policyService(platform)
  const document = { ...issuedProvision(), code, area: { unitCode: areaCode }, ...worked.provision }
  const { id } = taken(await policies.draft(actors.officer, { document }))
  taken(await policies.activate(actors.lead, { id }))
  return code
}

/** Each group as of the day it was established, so that its members joined that day. */
async function takeWorkedGroups(
  platform: TestPlatform,
  worked: WorkedMonth,
  communes: Ground['communes'],
): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  const on = dayOfList(worked)
  for (const group of worked.groups) {
    const { name, commune, established = '2022-05-10' } = group
    const decision = { number: '15/QĐ-UBND', date: plainDate(established) }
    const row = groupRow({ communeId: communes.get(commune) ?? '', name, decision, members: membersOf(group) })
    const asOf = established > on ? plainDate(established) : on
    const { groupIds } = await take(platform, [row], { asOf })
    await confirmWaitingAccounts(platform, officer(platform, 'finance-officer', row.communeId), asOf)
    all.set(name, groupIds.get(name) ?? '')
  }
  return all
}

let accounts = 0

function membersOf({ leader, members = [], withoutAccount = [] }: WorkedGroup) {
  const person = (fullName: string, role: 'leader' | 'member') => {
    accounts += 1
    const account = { bank: 'Agribank', number: `590012${String(accounts).padStart(7, '0')}` }
    return memberRow({ fullName, role, ...(withoutAccount.includes(fullName) ? {} : { account }) })
  }
  const led = leader === 'none' ? [] : [person(leader, 'leader')]
  return [...led, ...members.map((fullName) => person(fullName, 'member'))]
}
