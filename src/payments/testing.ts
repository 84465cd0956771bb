import { sql } from 'kysely'
import { budgetService } from '../budget/service.ts'
import { confirmWaitingAccounts, groupRow, memberRow, ON_LIST, officer, take } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { formatDay, type Month, month, type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { Result } from '../kernel/result.ts'
import { peopleService } from '../people/service.ts'
import type { Database } from '../platform/db/database.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { getShippedProvision, type Provision } from '../policies/index.ts'
import { policyService } from '../policies/service.ts'
import { communesWithin, findCodes, findProvinceOf } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { awaitsApprover } from './disbursement/obstacle.ts'
import { type PaymentService, paymentService, readingService } from './service.ts'

export const JUNE = month('2024-06')
export const JULY = month('2024-07')

/** A province that can pay: units, a provision in force, an estimate, officers and groups. */
export interface PayingProvince {
  readonly platform: TestPlatform
  readonly service: PaymentService
  readonly provinceId: string
  readonly communeId: string
  /** The official code of the commune: the provision's area. */
  readonly areaCode: string
  readonly provisionCode: string
  readonly lineId: string
  readonly actors: Readonly<Record<'officer' | 'lead' | 'financeLead' | 'financeOfficer' | 'commune', Actor>>
  readonly groupIds: readonly string[]
  /** Why its months are computed and submitted, where their time is unusual. */
  readonly reason?: string | undefined
}

export interface ProvinceGiven {
  readonly groups?: number
  readonly allocated?: number
  readonly provision?: Partial<Provision>
  readonly reason?: string
  /** Groups, by their index, whose leader has no account. */
  readonly withoutAccount?: readonly number[]
}

/** The provision of Đồng Nai as if it had been issued: a draft pays only with a reason, which is tested by itself. */
export function issuedProvision(): Provision {
  const shipped = getShippedProvision('dong-nai-2024-groups')
  return { ...shipped, act: { ...shipped.act, kind: 'resolution' } }
}

/** Takes what must have worked. @throws with the refusal otherwise */
export function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

const provinces = new WeakMap<Database, number>()

/** Parts the provinces of one platform, and counts anew on the next. */
function nextSerial({ database }: TestPlatform): number {
  const serial = (provinces.get(database) ?? 0) + 1
  provinces.set(database, serial)
  return serial
}

export async function payingProvince(given: ProvinceGiven = {}): Promise<PayingProvince> {
  const platform = await platformWithUnits()
  return provinceOn(platform, given)
}

/** The same province on another day. */
export function onDay(province: PayingProvince, day: PlainDate): PayingProvince {
  const clock = { now: () => new Date(`${day}T02:00:00Z`), today: () => day }
  const platform = { ...province.platform, clock }
  return { ...province, platform, service: paymentService(platform) }
}

/** A provision, estimate and groups of their own on a platform that has units. */
export async function provinceOn(platform: TestPlatform, given: ProvinceGiven = {}): Promise<PayingProvince> {
  const { groups = 4, allocated = 10_500_000_000, withoutAccount = [] } = given
  const serial = nextSerial(platform)
  const on = plainDate('2024-07-01')
  const provinceId = await findProvinceOf(platform.database, { on })
  const { communeId: commune, code } = await findOwnCommune(platform, { provinceId, on, index: serial })
  const actors = {
    officer: officer(platform, 'dx-officer', provinceId),
    lead: officer(platform, 'dx-lead', provinceId),
    financeLead: officer(platform, 'finance-lead', provinceId),
    financeOfficer: officer(platform, 'finance-officer', provinceId),
    commune: officer(platform, 'commune-officer', commune),
  }
  const provisionCode = await activate(platform, {
    actors,
    change: { code: `dong-nai-test-${serial}`, area: { unitCode: code }, ...given.provision },
  })
  const lineId = await allocate(platform, { actors, provinceId, provisionCode, amount: allocated })
  const groupIds = await takeGroups(platform, { serial, commune, groups, withoutAccount, second: actors.financeOfficer })
  const service = paymentService(platform)
  return {
    platform,
    service,
    provinceId,
    communeId: commune,
    areaCode: code,
    provisionCode,
    lineId,
    actors,
    groupIds,
    reason: given.reason,
  }
}

/** A commune of its own for each: groups of other tests are outside its provision's area. */
export async function findOwnCommune(
  { database }: TestPlatform,
  { provinceId, on, index }: { provinceId: string; on: PlainDate; index: number },
): Promise<{ communeId: string; code: string }> {
  const codes = await findCodes(database, await communesWithin(database, [provinceId], on), on)
  const [communeId, code] = [...codes].toSorted(([, one], [, other]) => (one < other ? -1 : 1))[index % 150] ?? []
  assert(communeId !== undefined && code !== undefined, 'the province has 150 communes')
  return { communeId, code }
}

type Actors = PayingProvince['actors']

async function activate(
  platform: TestPlatform,
  { actors, change }: { actors: Actors; change: Partial<Provision> },
): Promise<string> {
  const policies = policyService(platform)
  const document = { ...issuedProvision(), ...change }
  const { id, code } = taken(await policies.draft(actors.officer, { document }))
  taken(await policies.activate(actors.lead, { id }))
  return code
}

interface Estimate {
  readonly actors: Actors
  readonly provinceId: string
  readonly provisionCode: string
  readonly amount: number
  readonly source?: string
  readonly year?: number
}

/** @returns the line, with the sum allocated and confirmed */
export async function allocate(
  platform: TestPlatform,
  { actors, provinceId, provisionCode, amount, source = 'Chi thường xuyên', year = 2024 }: Estimate,
): Promise<string> {
  const budget = budgetService(platform)
  const line = taken(
    await budget.openLine(actors.financeOfficer, {
      year,
      source,
      level: 'province',
      unitId: provinceId,
      provisionCode,
      name: 'Hỗ trợ Tổ công nghệ số cộng đồng',
    }),
  )
  const decision = { number: '1205/QĐ-UBND', date: plainDate('2024-05-30') }
  const proposal = { lineId: line.id, kind: 'allocate' as const, amount, decision, reason: 'Dự toán giao đầu kỳ' }
  const entry = taken(await budget.propose(actors.financeOfficer, proposal))
  taken(await budget.decide(actors.financeLead, { lineId: line.id, entryId: entry.id, outcome: 'confirmed' }))
  return line.id
}

async function takeGroups(
  platform: TestPlatform,
  given: { serial: number; commune: string; groups: number; withoutAccount: readonly number[]; second: Actor },
): Promise<string[]> {
  const { serial, commune, groups, withoutAccount, second } = given
  const names = Array.from({ length: groups }, (_, index) => `Tổ CNSCĐ số ${serial}-${String(index + 1).padStart(4, '0')}`)
  const rows = names.map((name, index) =>
    groupRow({
      communeId: commune,
      name,
      hamletName: `Ấp ${serial}-${index + 1}`,
      decision: { number: '15/QĐ-UBND', date: plainDate('2022-05-10') },
      members: [
        memberRow({
          fullName: `Nguyễn Văn ${index + 1}`,
          role: 'leader',
          ...(withoutAccount.includes(index)
            ? {}
            : { account: { bank: 'Agribank', number: `5900${serial}${String(index).padStart(7, '0')}` } }),
        }),
        memberRow({ fullName: `Trần Thị ${index + 1}` }),
      ],
    }),
  )
  const { groupIds } = await take(platform, rows)
  await confirmWaitingAccounts(
    platform,
    { ...second, grants: second.grants.map((grant) => ({ ...grant, unitId: commune })) },
    ON_LIST,
  )
  return names.map((name) => groupIds.get(name) ?? '')
}

/** Another account for the leader of a group, by its index. @returns its id; it awaits confirmation */
export async function proposeAccount(
  { platform, actors, groupIds }: PayingProvince,
  index: number,
  account = { number: `0121000${String(index).padStart(6, '0')}`, bank: 'Vietcombank' },
): Promise<string> {
  const { rows } = await sql<{ personId: string }>`SELECT person_id AS "personId" FROM membership
    WHERE group_id = ${groupIds[index]} AND role = 'leader'`.execute(platform.database)
  const proposal = { personId: rows[0]?.personId ?? '', account, reason: 'Đổi ngân hàng' }
  return taken(await peopleService(platform).proposeAccount(actors.commune, proposal)).id
}

export async function confirmAccount({ platform, actors }: PayingProvince, accountId: string): Promise<void> {
  const decision = { accountIds: [accountId], confirmed: true, reason: 'Đã đối chiếu' }
  taken(await peopleService(platform).decideAccounts(actors.financeOfficer, decision))
}

/** An approver says yes to every account that is not the approved one. */
export async function approveChanges({ platform, service, actors }: PayingProvince, cycleId: string) {
  const { waiting } = taken(await readingService(platform).history(actors.financeLead, cycleId))
  const lines = waiting.flatMap(({ obstacle, entitlementId, payeeId, accountDigest }) =>
    awaitsApprover(obstacle) && payeeId !== null && accountDigest !== null ? [{ entitlementId, payeeId, accountDigest }] : [],
  )
  return service.approveChanges(actors.financeLead, { cycleId, lines, reason: 'Đã đối chiếu tài khoản mới' })
}

/** Opens a month with every report confirmed, and computes it. */
export async function computedMonth(province: PayingProvince, paidMonth: Month = JUNE) {
  const { service, actors, provisionCode, groupIds, reason } = province
  const report = { month: paidMonth, of: { groupIds }, state: 'approved' as const, ...(reason && { reason }) }
  taken(await service.confirmReports(actors.commune, report))
  const cycle = taken(await service.open(actors.officer, { provisionCode, month: paidMonth }))
  return taken(await service.compute(actors.officer, { cycleId: cycle.id, reason }))
}

/** The same, submitted and approved by as many as are needed. */
export async function approvedMonth(province: PayingProvince, paidMonth: Month = JUNE) {
  const { service, actors, reason } = province
  const { id: cycleId } = await computedMonth(province, paidMonth)
  return approve(province, taken(await service.submit(actors.officer, { cycleId, reason })).id)
}

export async function approve({ platform, service, actors }: PayingProvince, cycleId: string) {
  const { rows } = await sql<{ fingerprint: string | null }>`SELECT fingerprint FROM payment_cycle WHERE id = ${cycleId}`.execute(
    platform.database,
  )
  const fingerprint = rows[0]?.fingerprint ?? ''
  const first = taken(await service.approve(actors.lead, { cycleId, fingerprint }))
  return first.state === 'approved' ? first : taken(await service.approve(actors.financeLead, { cycleId, fingerprint }))
}

/** The same, paid to everybody and closed. */
export async function closedMonth(province: PayingProvince, paidMonth: Month = JUNE) {
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province, paidMonth)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const bytes = bankList(await loadLines(province, cycleId))
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: `${paidMonth}.csv`, bytes }))
  return taken(await service.close(actors.officer, { cycleId })).cycle
}

export interface OrderedLine {
  readonly reference: string
  readonly amount: number
}

export async function loadLines({ platform }: PayingProvince, cycleId: string): Promise<OrderedLine[]> {
  const { rows } = await sql<OrderedLine>`SELECT reference, sum(amount_vnd)::bigint AS amount FROM disbursement
    WHERE cycle_id = ${cycleId} AND state = 'sent' GROUP BY reference ORDER BY reference`.execute(platform.database)
  return rows
}

/** A bank's list in CSV. @param rejected references that came back @param on the bank's day */
export function bankList(
  lines: readonly OrderedLine[],
  rejected: readonly string[] = [],
  on = plainDate('2024-08-06'),
): Uint8Array {
  const rows = lines.map(({ reference, amount }) =>
    rejected.includes(reference)
      ? `${reference},${amount},Từ chối,Sai số tài khoản,${formatDay(on)}`
      : `${reference},${amount},Thành công,,${formatDay(on)}`,
  )
  return new TextEncoder().encode(['Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày', ...rows, ''].join('\n'))
}
