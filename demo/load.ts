import { readdir, readFile } from 'node:fs/promises'
import { budgetService } from '../src/budget/service.ts'
import { importService } from '../src/exchange/service.ts'
import { groupService } from '../src/groups/service.ts'
import { type Actor, systemActor } from '../src/identity/index.ts'
import { actorFor, createDemoAccounts, type DemoPerson } from '../src/identity/service.ts'
import { formatDay, type Month, month, plainDate } from '../src/kernel/calendar.ts'
import { paymentService, readingService } from '../src/payments/service.ts'
import { peopleService } from '../src/people/service.ts'
import { clockAt } from '../src/platform/demonstration.ts'
import type { Platform } from '../src/platform/platform.ts'
import { getShippedProvision } from '../src/policies/index.ts'
import { policyService } from '../src/policies/service.ts'
import { communesWithin, findUnitByCode, seedUnits } from '../src/units/service.ts'
import { type DemoOfficer, OFFICERS, PROVINCE, SHOWN_COMMUNE } from './accounts.ts'
import { COUNCIL_SEATS } from './assessment/council.ts'
import { runRounds } from './assessment/rounds.ts'
import { establishAgencies } from './assessment/units.ts'
import { estimateAwards, proposeAward } from './awards.ts'
import { answerOfBank } from './bank-answer.ts'
import { taken } from './taken.ts'

/** The day the demonstration stands at: July's reports are in, and July is about to be paid. */
export const DEMO_TODAY = plainDate('2024-08-06')
const REGISTERS = new URL('./registers/', import.meta.url)
const IN_FORCE = 'dong-nai-2024-groups'
const OF_RANKS = 'dong-nai-2024-ranks'
const JUNE = month('2024-06')
const JULY = month('2024-07')
const REGISTERS_OF = plainDate('2024-06-01')
const JUNE_PAID_ON = plainDate('2024-07-08')
/** Seven months of 1,000 groups: June to December 2024. */
const ESTIMATE_2024 = 10_500_000_000
/** Two of June's payments come back, so that July has something to explain. */
const RETURNED_IN_JUNE = [5, 120]
/** Communes that have not confirmed July yet. */
const STILL_SILENT = 2

/** The resolution is a draft, which a month is paid under only with a reason. */
const ON_A_DRAFT = 'Bản dùng thử: nghị quyết mới là dự thảo, chi thử theo mức của dự thảo'

type Say = (line: string) => void

/** The officers who load it, by user name. */
type Officers = (username: string) => Actor

/**
 * Builds the demonstration through the services, as its people would: Đồng Nai 2024 with the resolution in force, a
 * budget, an account for each role, the eleven registers with their doubtful rows left in the tray, June closed and
 * July open, last year’s assessment published with its award drawn up, and this year’s in appraisal. Every person and account number is invented.
 */
export async function loadDemonstration(platform: Platform, say: Say): Promise<void> {
  // Marked before the first act, so that the database dates that one on the demonstration's day too.
  await makeAccounts(platform, [])
  await seedUnits(platform)
  const provinceId = await unitOf(platform, PROVINCE)
  await establishAgencies(platform, systemActor)
  await makeAccounts(platform, await Promise.all(OFFICERS.map((officer) => personOf(platform, officer))))
  const officers = await actorsOf(platform)
  say('Chính sách và dự toán… / Policies and budget…')
  await enterPolicies(platform, officers)
  await estimate(platform, officers, provinceId)
  const people = { accountant: officers('ngan'), confirmer: officers('minh') }
  await estimateAwards(platform, { ...people, unitId: provinceId, provisionCode: OF_RANKS })
  say('Nhập 11 danh sách… / Bringing in 11 registers…')
  await bringInRegisters(platform, officers('hanh'))
  await confirmAccounts(platform, officers('ngan'))
  await makeGroupAccounts(platform, officers('hanh'))
  say('Chi tháng 6/2024… / Paying June 2024…')
  await payJune(platform, officers, provinceId)
  await openJuly(platform, officers, provinceId)
  say('Đợt đánh giá năm 2023 và 2024… / The rounds of 2023 and 2024…')
  await assess(platform, officers)
  await proposeAward(platform, officers('hanh'))
}

async function assess(platform: Platform, officers: Officers): Promise<void> {
  const contacts = new Map<string, Actor>()
  for (const { username, role, unit } of OFFICERS)
    if (role === 'unit-contact') contacts.set(await unitOf(platform, unit), officers(username))
  await runRounds(platform, {
    officer: officers('hanh'),
    lead: officers('dung'),
    appraisers: [officers('nga'), officers('tuan'), officers('yen')],
    council: COUNCIL_SEATS.map(([username]) => officers(username)),
    contactOf: (unitId) => contacts.get(unitId) ?? systemActor,
  })
}

async function unitOf({ database }: Platform, code: string): Promise<string> {
  const unit = await findUnitByCode(database, code, DEMO_TODAY)
  if (unit === undefined) throw new Error(`No unit has the code ${code}`)
  return unit.unitId
}

const ACCOUNTS_FROM = plainDate('2024-01-01')

const personOf = async (platform: Platform, { unit, ...officer }: DemoOfficer): Promise<DemoPerson> => ({
  ...officer,
  unitId: await unitOf(platform, unit),
  from: ACCOUNTS_FROM,
})

const makeAccounts = async (platform: Platform, people: readonly DemoPerson[]): Promise<void> =>
  void taken(await createDemoAccounts(platform, { people, today: DEMO_TODAY }))

async function actorsOf({ database }: Platform): Promise<Officers> {
  const actors = new Map<string, Actor>()
  for (const { username } of OFFICERS) actors.set(username, taken(await actorFor(database, username, 'cli')))
  return (username) => actors.get(username) ?? systemActor
}

/** Both resolutions of the province are in force: that of the groups and that of the ranks. */
async function enterPolicies(platform: Platform, officers: Officers): Promise<void> {
  const policies = policyService(platform)
  for (const code of [IN_FORCE, OF_RANKS]) {
    const { id } = taken(await policies.draft(officers('hanh'), { document: getShippedProvision(code) }))
    taken(await policies.activate(officers('dung'), { id }))
  }
}

async function estimate(platform: Platform, officers: Officers, unitId: string): Promise<void> {
  const budget = budgetService(platform)
  const name = 'Hỗ trợ Tổ công nghệ số cộng đồng năm 2024'
  const line = taken(
    await budget.openLine(officers('ngan'), {
      year: 2024,
      source: 'Chi thường xuyên',
      level: 'province',
      unitId,
      provisionCode: IN_FORCE,
      name,
    }),
  )
  const decision = { number: '1205/QĐ-UBND', date: plainDate('2024-05-30') }
  const reason = 'Giao dự toán 7 tháng cuối năm 2024'
  const entry = taken(
    await budget.propose(officers('ngan'), { lineId: line.id, kind: 'allocate', amount: ESTIMATE_2024, decision, reason }),
  )
  taken(await budget.decide(officers('minh'), { lineId: line.id, entryId: entry.id, outcome: 'confirmed' }))
}

async function bringInRegisters(platform: Platform, actor: Actor): Promise<void> {
  const names = (await readdir(REGISTERS)).filter((name) => name.endsWith('.xlsx')).toSorted()
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(name, REGISTERS)) })))
  const imports = importService(platform)
  const { importId } = taken(await imports.preview(actor, { files, asOf: REGISTERS_OF }))
  taken(await imports.take(actor, { importId }))
}

/** The registers' accounts, confirmed on the day of the registers by a second person, who had no hand in them. */
async function confirmAccounts(today: Platform, actor: Actor): Promise<void> {
  const people = peopleService({ ...today, clock: clockAt(REGISTERS_OF) })
  for (;;) {
    const { items } = taken(await people.listAccountChanges(actor, { limit: 500, forMe: true }))
    if (items.length === 0) return
    const accountIds = items.map(({ account }) => account.id)
    const reason = 'Đã đối chiếu với danh sách có xác nhận của xã'
    taken(await people.decideAccounts(actor, { accountIds, confirmed: true, reason }))
  }
}

/** The leader and a member of one group of the shown commune: accounts that see their own group. */
async function makeGroupAccounts(platform: Platform, actor: Actor): Promise<void> {
  const groups = groupService(platform)
  const communeId = await unitOf(platform, SHOWN_COMMUNE)
  const page = taken(await groups.list(actor, { unit: communeId, limit: 1 }))
  const [group] = page.items
  if (group === undefined) return
  const { members } = taken(await groups.get(actor, { groupId: group.id }))
  const leader = members.find(({ role }) => role === 'leader')
  const member = members.find(({ role }) => role === 'member')
  const people = [
    { username: 'totruong', name: leader?.fullName ?? '', role: 'group-leader' as const },
    { username: 'thanhvien', name: member?.fullName ?? '', role: 'group-member' as const },
  ]
  await makeAccounts(
    platform,
    people.map((person) => ({ ...person, unitId: group.id, from: ACCOUNTS_FROM })),
  )
}

async function confirmReports(platform: Platform, confirmedMonth: Month, communeIds: readonly string[]): Promise<void> {
  const payments = paymentService(platform)
  for (const communeId of communeIds) {
    taken(await payments.confirmReports(systemActor, { month: confirmedMonth, of: { communeId }, state: 'approved' }))
  }
}

async function payJune(today: Platform, officers: Officers, provinceId: string): Promise<void> {
  const platform = { ...today, clock: clockAt(JUNE_PAID_ON) }
  const payments = paymentService(platform)
  const hanh = officers('hanh')
  await confirmReports(platform, JUNE, await communesWithin(platform.database, [provinceId], DEMO_TODAY))
  const { id: cycleId } = taken(await payments.open(hanh, { provisionCode: IN_FORCE, month: JUNE }))
  taken(await payments.compute(hanh, { cycleId, reason: ON_A_DRAFT }))
  const { fingerprint = '' } = taken(await payments.submit(officers('lan'), { cycleId, reason: ON_A_DRAFT }))
  taken(await payments.approve(officers('dung'), { cycleId, fingerprint }))
  taken(await payments.approve(officers('minh'), { cycleId, fingerprint }))
  taken(await payments.order(officers('ngan'), { cycleId }))
  const { bytes: payees } = taken(await readingService(platform).exportPayees(officers('ngan'), { cycleId, format: 'csv' }))
  const answer = answerOfBank(new TextDecoder().decode(payees), {
    rejected: RETURNED_IN_JUNE,
    on: formatDay(JUNE_PAID_ON),
  })
  const bytes = new TextEncoder().encode(answer)
  taken(await payments.settle(officers('ngan'), { cycleId, fileName: 'ket-qua-chi-2024-06.csv', bytes }))
  taken(await payments.close(hanh, { cycleId }))
}

async function openJuly(platform: Platform, officers: Officers, provinceId: string): Promise<void> {
  taken(await paymentService(platform).open(officers('hanh'), { provisionCode: IN_FORCE, month: JULY }))
  const communes = (await communesWithin(platform.database, [provinceId], DEMO_TODAY)).toSorted()
  const shown = await unitOf(platform, SHOWN_COMMUNE)
  const others = communes.filter((communeId) => communeId !== shown)
  await confirmReports(platform, JULY, others.slice(STILL_SILENT))
}
