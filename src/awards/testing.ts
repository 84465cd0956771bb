import { sql } from 'kysely'
import type { ResultDocument } from '../assessment/index.ts'
import { budgetService } from '../budget/service.ts'
import type { Actor, Role } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { Result } from '../kernel/result.ts'
import { getShippedProvision, type Provision } from '../policies/index.ts'
import { policyService } from '../policies/service.ts'
import { findUnitByCode, provinceOn } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { awardService } from './service.ts'

export function done<Value>(result: Result<Value, { readonly kind: string }>): Value {
  assert(result.ok, `done: ${result.ok ? '' : JSON.stringify(result.refusal)}`)
  return result.value
}

/** The draft on ranks as if it had been issued. */
export const rankProvision = (change: Partial<Provision> = {}): Provision => {
  const shipped = getShippedProvision('dong-nai-2024-ranks')
  return { ...shipped, act: { ...shipped.act, kind: 'resolution', number: '15/2024/NQ-HĐND' }, ...change }
}

/** One place of a published result, by the code of the unit. */
export interface PlaceGiven {
  readonly code: string
  readonly rank: number
  readonly isTied?: boolean
}

/** The units that a test ranks: districts of Đồng Nai in 2024. */
const CODES = ['731', '732', '734', '735', '736'] as const
const PUBLISHED = { decisionNumber: '900/QĐ-UBND', decidedOn: '2024-12-10' }

interface ProvinceGiven {
  readonly allocated?: number
  readonly provision?: Partial<Provision>
}

/** A province with a provision on ranks in force, an estimate for it, and officers. */
export async function awardingProvince({ allocated = 2_000_000_000, provision = {} }: ProvinceGiven = {}) {
  let now = new Date('2025-01-15T02:00:00Z')
  const clock = { now: () => now, today: () => plainDate(now.toISOString().slice(0, 10)) }
  const goTo = (day: string): void => {
    now = new Date(`${day}T02:00:00Z`)
  }
  const platform = await platformWithUnits({ clock })
  const { database } = platform
  const on = plainDate('2024-12-10')
  const provinceId = (await provinceOn(database, on)) ?? ''
  const actorAs = (role: Role, unitId = provinceId): Actor => ({
    ...{ userId: platform.newId(), name: role, via: 'web' },
    grants: [{ role, unitId, from: plainDate('2024-01-01') }],
  })
  const people = {
    officer: actorAs('dx-officer'),
    lead: actorAs('dx-lead'),
    financeOfficer: actorAs('finance-officer'),
    financeLead: actorAs('finance-lead'),
  }
  const policies = policyService(platform)
  const { id, code: provisionCode } = done(await policies.draft(people.officer, { document: rankProvision(provision) }))
  done(await policies.activate(people.lead, { id }))
  const budget = budgetService(platform)
  const estimate = { year: 2024, source: 'Chi khen thưởng', level: 'province', unitId: provinceId, provisionCode } as const
  const line = done(await budget.openLine(people.financeOfficer, { ...estimate, name: 'Khen thưởng chuyển đổi số' }))
  const decision = { number: '1/QĐ-UBND', date: plainDate('2024-01-05') }
  const entry = { lineId: line.id, kind: 'allocate' as const, amount: allocated, decision, reason: 'Giao dự toán' }
  const { id: entryId } = done(await budget.propose(people.financeOfficer, entry))
  done(await budget.decide(people.financeLead, { lineId: line.id, entryId, outcome: 'confirmed' }))
  const unitIds = new Map<string, string>()
  for (const code of CODES) unitIds.set(code, (await findUnitByCode(database, code, on))?.unitId ?? '')
  const unitOf = (code: string): string => unitIds.get(code) ?? ''
  return {
    ...{ platform, provinceId, people, actorAs, goTo, budget, lineId: line.id, provisionCode, unitOf },
    service: awardService(platform),
  }
}

export type AwardingProvince = Awaited<ReturnType<typeof awardingProvince>>

/** A result as rooms that rest on it read it; of units that are left out, why. */
export function documentOf(
  { unitOf }: Pick<AwardingProvince, 'unitOf'>,
  { places, leftOut = [] }: { readonly places: readonly PlaceGiven[]; readonly leftOut?: readonly string[] },
): Pick<ResultDocument, 'units' | 'final'> {
  const total = { points: 0, maximum: 100 }
  const unit = (code: string, change: Pick<ResultDocument['units'][number], 'rank' | 'unranked' | 'share'>) => ({
    ...{ id: unitOf(code), code, name: `Đơn vị ${code}`, tree: 't-1', block: 'districts', criteria: [] },
    totals: { self: total, appraised: total, council: total, counted: total },
    ...change,
  })
  return {
    units: [
      ...places.map(({ code, rank }) => unit(code, { rank, share: 1 - rank / 100, unranked: null })),
      ...leftOut.map((code) => {
        return unit(code, { rank: null, share: null, unranked: { kind: 'excluded', reason: 'Kỷ luật', decisionId: 'd-1' } })
      }),
    ],
    final: places.map(({ code, rank, isTied = false }) => ({
      ...{ unitId: unitOf(code), value: 1 - rank / 100, rank, isTied, tieDecisionId: null },
    })),
  }
}

/** Publishes a result as it stands in the table, whatever it took to come there. @returns the round */
export async function publishedRound(
  province: AwardingProvince,
  given: Parameters<typeof documentOf>[1] & { readonly code?: string; readonly roundId?: string; readonly version?: number },
): Promise<string> {
  const { platform, provinceId } = province
  const { database, newId } = platform
  const { code = 'cds-2024', version = 1, roundId = newId() } = given
  const document = documentOf(province, given)
  const fingerprint = String(version).repeat(64).slice(0, 64)
  await database.transaction().execute(async (transaction) => {
    if (version === 1)
      await sql`INSERT INTO assessment_round (id, code, title, year, province_id, planned_by, planned_at, state, opened_at)
        VALUES (${roundId}, ${code}, ${'Đánh giá chuyển đổi số năm 2024'}, 2024, ${provinceId}, ${newId()}, now(), 'published', now())`.execute(
        transaction,
      )
    await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
        signer_name, signer_position, reason, drawn_up_by, published_by, published_by_name, published_at)
      VALUES (${roundId}, ${version}, ${fingerprint}, 'share', ${JSON.stringify(document)}::jsonb, '{}', ${PUBLISHED.decisionNumber},
        ${PUBLISHED.decidedOn}, 'A', 'Chủ tịch', ${version === 1 ? null : 'Theo kiến nghị'}, ${newId()}, ${newId()}, 'B',
        '2024-12-10T02:00:00Z')`.execute(transaction)
  })
  return roundId
}

/** The first three districts in the order of their codes. */
export const THREE: readonly PlaceGiven[] = CODES.slice(0, 4).map((code, at) => ({ code, rank: at + 1 }))

const SIGNED = { number: '15/QĐ-UBND', on: plainDate('2025-01-15'), signerName: 'Nguyễn Văn An', signerPosition: 'Chủ tịch' }

/** Draws up what the result gives, submits it, lets as many approve as it needs, and records the decision. */
export async function decidedAward(
  { service, people, actorAs }: AwardingProvince,
  roundId: string,
): Promise<{ readonly fingerprint: string }> {
  const { preview } = done(await service.award(people.officer, roundId))
  const { fingerprint } = done(await service.drawUp(people.officer, { roundId, moved: preview?.moved ?? 0 }))
  const { approvalsNeeded } = done(await service.submit(people.officer, { roundId }))
  for (let given = 0; given < approvalsNeeded; given++)
    done(await service.approve(actorAs(given === 0 ? 'dx-lead' : 'finance-lead'), { roundId, fingerprint }))
  done(await service.decide(people.officer, { roundId, ...SIGNED }))
  return { fingerprint }
}

/** Enters and confirms an account for each of these units. */
export async function withAccounts({ service, people, unitOf }: AwardingProvince, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const account = { unitId: unitOf(code), holder: `UBND ${code}`, bank: 'Kho bạc Nhà nước', number: `3713.0.${code}` }
    const { id: accountId } = done(await service.proposeAccount(people.officer, account))
    done(await service.decideAccount(people.financeOfficer, { accountId, outcome: 'confirmed' }))
  }
}

/** Orders all that is owed, and lets the bank pay it. */
export async function paidAward({ service, people, platform }: AwardingProvince, roundId: string): Promise<void> {
  const { next } = done(await service.award(people.officer, roundId))
  done(await service.order(people.financeOfficer, { roundId, total: next?.total ?? 0 }))
  const { payments } = done(await service.award(people.officer, roundId))
  for (const { id: paymentId, state, reference } of payments)
    if (state === 'ordered') {
      const answer = {
        roundId,
        paymentId,
        outcome: 'paid',
        on: platform.clock.today(),
        bankReference: `FT-${reference}`,
      } as const
      done(await service.answer(people.financeOfficer, answer))
    }
}
