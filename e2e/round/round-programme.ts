import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { awardService } from '../../src/awards/service.ts'
import { budgetService } from '../../src/budget/service.ts'
import { getShippedTree } from '../../src/criteria/index.ts'
import { criteriaService } from '../../src/criteria/service.ts'
import type { Actor, Role } from '../../src/identity/index.ts'
import { createDemoAccounts } from '../../src/identity/service.ts'
import { assert } from '../../src/kernel/assert.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Result } from '../../src/kernel/result.ts'
import { testDatabase } from '../../src/platform/db/testing.ts'
import { migrateWithKeys, openPlatform } from '../../src/platform/open-platform.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { getShippedProvision } from '../../src/policies/index.ts'
import { policyService } from '../../src/policies/service.ts'
import { findUnitByCode, reorganisationService, seedUnits } from '../../src/units/service.ts'
import { configOf, type Programme, serve } from '../programme.ts'

/** The day of the programme; the round is one of that year. */
export const TODAY = plainDate('2024-12-02')
const FROM = plainDate('2024-01-02')
/** The units that are assessed, each with its contact. */
export const AGENCIES = ['Nội vụ', 'Tư pháp', 'Tài chính', 'Y tế'] as const
export type Agency = (typeof AGENCIES)[number]
export const TITLE = 'Đánh giá chuyển đổi số năm 2024'
/** Meetings that each agency had: two agencies are equal for the third place. */
export const MEETINGS: Readonly<Record<Agency, number>> = { 'Nội vụ': 4, 'Tư pháp': 3, 'Tài chính': 2, 'Y tế': 2 }
/** Whose accounts are known already: those of the others are entered on the way. */
const KNOWN_ACCOUNTS: readonly Agency[] = ['Nội vụ', 'Tư pháp']

export const contactOf = (agency: Agency): string => `Đầu mối ${agency}`
export const PEOPLE = {
  officer: 'Trần Thị Hạnh',
  lead: 'Nguyễn Tiến Dũng',
  accountant: 'Phạm Thị Ngân',
  treasurer: 'Lê Văn Minh',
  first: 'Thẩm định Một',
  second: 'Thẩm định Hai',
  third: 'Thẩm định Ba',
  chair: 'Chủ tịch Hội đồng',
  member: 'Ủy viên Hội đồng',
  secretary: 'Thư ký Hội đồng',
} as const

const ROLES: Readonly<Record<keyof typeof PEOPLE, Role>> = {
  officer: 'dx-officer',
  lead: 'dx-lead',
  accountant: 'finance-officer',
  treasurer: 'finance-lead',
  first: 'appraiser',
  second: 'appraiser',
  third: 'appraiser',
  chair: 'council-member',
  member: 'council-member',
  secretary: 'council-member',
}

type ActorAs = (role: Role) => Actor

/**
 * A province of four agencies under the sample criteria, whose officials have accounts; the resolution on ranks is in force and has an
 * estimate. No round has been planned, and there is no Council: what goes on from there is done on the day of the programme.
 */
export async function startRoundProgramme(goOn: (platform: Platform) => Promise<void>): Promise<Programme> {
  const { url, close } = await testDatabase({ empty: true })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'canhtayso-e2e-'))
  await migrateWithKeys(url, configOf(dataDirectory))
  const platform = await openPlatform(url, configOf(dataDirectory))
  await seedUnits(platform)
  const provinceId = (await findUnitByCode(platform.database, '75', FROM))?.unitId ?? ''
  const actors = new Map<Role, Actor>()
  const actorAs: ActorAs = (role) => {
    const fresh: Actor = { userId: platform.newId(), name: role, via: 'cli', grants: [{ role, unitId: provinceId, from: FROM }] }
    const actor = actors.get(role) ?? fresh
    actors.set(role, actor)
    return actor
  }
  await enterAgencies(platform, { actorAs, provinceId })
  await enterCriteria(platform, actorAs)
  await provideForAwards(platform, { actorAs, provinceId })
  await createAccounts(platform, provinceId)
  await platform.close()
  const onTheDay = await openPlatform(url, configOf(dataDirectory))
  await goOn(onTheDay)
  await onTheDay.close()
  const remove = async () => {
    await close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return serve({ url, dataDirectory, remove })
}

function done<Value>(result: Result<Value, { readonly kind: string }>): Value {
  assert(result.ok, `done: ${result.ok ? '' : JSON.stringify(result.refusal)}`)
  return result.value
}

interface Entering {
  readonly actorAs: ActorAs
  readonly provinceId: string
}

async function enterAgencies(platform: Platform, { actorAs, provinceId: parent }: Entering): Promise<void> {
  const changes = AGENCIES.map((name, at) => {
    const established = { change: 'establish', ref: `agency-${at}`, level: 'agency', kind: 'so' } as const
    return { ...established, parent, name, code: codeOf(at) }
  })
  const plan = { on: FROM, title: 'Ghi nhận sở, ban, ngành', basis: 'QĐ 1/QĐ-UBND', changes }
  done(await reorganisationService(platform, {}).apply(actorAs('administrator'), plan))
}

async function enterCriteria(platform: Platform, actorAs: ActorAs): Promise<void> {
  const criteria = criteriaService(platform)
  const { id } = done(await criteria.draft(actorAs('dx-officer'), getShippedTree('dx-example-two-blocks')))
  done(await criteria.putInForce(actorAs('dx-lead'), { id }))
}

/** The resolution as if it had been issued, an estimate for it, and the accounts of two agencies. */
async function provideForAwards(platform: Platform, { actorAs, provinceId: unitId }: Entering): Promise<void> {
  const shipped = getShippedProvision('dong-nai-2024-ranks')
  const document = { ...shipped, act: { ...shipped.act, kind: 'resolution', number: '15/2024/NQ-HĐND' } as const }
  const policies = policyService(platform)
  const { id, code: provisionCode } = done(await policies.draft(actorAs('dx-officer'), { document }))
  done(await policies.activate(actorAs('dx-lead'), { id }))
  const budget = budgetService(platform)
  const estimate = { year: 2024, source: 'Chi khen thưởng', level: 'province', unitId, provisionCode } as const
  const line = done(await budget.openLine(actorAs('finance-officer'), { ...estimate, name: 'Khen thưởng chuyển đổi số' }))
  const decision = { number: '1/QĐ-UBND', date: plainDate('2024-01-05') }
  const entry = { lineId: line.id, kind: 'allocate' as const, amount: 1_200_000_000, decision, reason: 'Giao dự toán' }
  const { id: entryId } = done(await budget.propose(actorAs('finance-officer'), entry))
  done(await budget.decide(actorAs('finance-lead'), { lineId: line.id, entryId, outcome: 'confirmed' }))
  const awards = awardService(platform)
  for (const agency of KNOWN_ACCOUNTS) {
    const account = { holder: `Sở ${agency}`, bank: 'Kho bạc Nhà nước Đồng Nai', number: `3713.0.${AGENCIES.indexOf(agency)}` }
    const agencyId = (await findUnitByCode(platform.database, codeOf(AGENCIES.indexOf(agency)), FROM))?.unitId ?? ''
    const { id: accountId } = done(await awards.proposeAccount(actorAs('dx-officer'), { unitId: agencyId, ...account }))
    done(await awards.decideAccount(actorAs('finance-officer'), { accountId, outcome: 'confirmed' }))
  }
}

async function createAccounts(platform: Platform, provinceId: string): Promise<void> {
  const officials = Object.entries(PEOPLE).map(([username, name]) => {
    return { username, name, role: ROLES[username as keyof typeof PEOPLE], unitId: provinceId, from: FROM }
  })
  const contacts = AGENCIES.map(async (agency, at) => {
    const unitId = (await findUnitByCode(platform.database, codeOf(at), FROM))?.unitId ?? ''
    return { username: `daumoi${at}`, name: contactOf(agency), role: 'unit-contact' as const, unitId, from: FROM }
  })
  done(await createDemoAccounts(platform, { people: [...officials, ...(await Promise.all(contacts))], today: TODAY }))
}

export const codeOf = (place: number): string => `H19.${place + 1}`
