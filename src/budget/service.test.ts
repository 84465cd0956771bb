import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { findCommune, unitPath } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import type { BudgetRefusal } from './refusal.ts'
import { type BudgetService, budgetService } from './service.ts'
import { budgetRefusalText } from './text.ts'

let platform: TestPlatform
let budget: BudgetService
let provinceId: string
beforeAll(async () => {
  platform = await platformWithUnits()
  budget = budgetService(platform)
  const commune = await findCommune(platform.database, { code: '26005', on: plainDate('2024-07-01') })
  const path = commune.ok ? await unitPath(platform.database, commune.value.unitId, plainDate('2024-07-01')) : []
  provinceId = path[0] ?? ''
})
afterAll(() => platform.close())

const actorAs = (role: Role, unitId = provinceId): Actor => ({
  userId: platform.newId(),
  name: role,
  via: 'web',
  grants: [{ role, unitId, from: plainDate('2024-01-01') }],
})
const newLine = (provisionCode: string) => ({
  year: 2024,
  source: 'Chi thường xuyên',
  level: 'province' as const,
  unitId: provinceId,
  provisionCode,
  name: 'Hỗ trợ Tổ công nghệ số cộng đồng',
})
const decision = { number: '1205/QĐ-UBND', date: plainDate('2024-05-30') }
const kindOf = (result: Result<unknown, BudgetRefusal>): string => {
  if (result.ok) return 'accepted'
  expect(tellRefusal(result.refusal, budgetRefusalText).vi.length).toBeGreaterThan(10)
  return result.refusal.kind
}

async function openedLine(provisionCode: string): Promise<string> {
  const line = await budget.openLine(actorAs('finance-officer'), newLine(provisionCode))
  return line.ok ? line.value.id : ''
}

describe('an estimate', () => {
  test('counts once a second person confirms it; an adjustment downwards may not take what is not there', async () => {
    const lineId = await openedLine('nq-1')
    const [officer, lead] = [actorAs('finance-officer'), actorAs('finance-lead')]
    const given = { lineId, kind: 'allocate' as const, amount: 10_500_000_000, decision, reason: 'Giao đầu kỳ' }
    const entry = await budget.propose(officer, given)
    const entryId = entry.ok ? entry.value.id : ''
    expect(await budget.entries(lead, lineId)).toMatchObject({ value: { line: { balance: { allocated: 0 }, proposed: 1 } } })
    const confirm = { lineId, entryId, outcome: 'confirmed' as const }
    expect(await budget.decide(lead, confirm)).toMatchObject({ value: { balance: { left: 10_500_000_000 } } })
    expect(kindOf(await budget.decide(lead, confirm))).toBe('budget-entry-already-decided')

    const less = await budget.propose(officer, { ...given, kind: 'adjust', amount: -10_500_000_001 })
    const lessId = less.ok ? less.value.id : ''
    expect(await budget.decide(lead, { ...confirm, entryId: lessId })).toMatchObject({
      refusal: { kind: 'budget-short', left: 10_500_000_000 },
    })
    expect(kindOf(await budget.decide(lead, { lineId, entryId: lessId, outcome: 'declined' }))).toBe('field-missing')
    expect(kindOf(await budget.decide(lead, { lineId, entryId: lessId, outcome: 'declined', reason: 'Nhầm' }))).toBe('accepted')
    expect(await budget.summary(lead, 2024)).toMatchObject({ value: { allocated: 10_500_000_000, left: 10_500_000_000 } })
  })

  test.each([1.5, 0, -1, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('an allocation of %s đồng is refused', async (amount) => {
    const lineId = await openedLine(`nq-amount-${amount}`)
    const given = { lineId, kind: 'allocate' as const, amount, decision, reason: 'x' }
    expect(kindOf(await budget.propose(actorAs('finance-officer'), given))).toBe('amount-not-whole')
  })

  test('without the number of its decision or a reason, or for a line that is not there, nothing is proposed', async () => {
    const lineId = await openedLine('nq-2')
    const given = { lineId, kind: 'allocate' as const, amount: 5, decision, reason: 'x' }
    const officer = actorAs('finance-officer')
    expect(kindOf(await budget.propose(officer, { ...given, decision: { ...decision, number: ' ' } }))).toBe('field-missing')
    expect(kindOf(await budget.propose(officer, { ...given, reason: '' }))).toBe('field-missing')
    expect(kindOf(await budget.propose(officer, { ...given, lineId: platform.newId() }))).toBe('budget-line-unknown')
    expect(kindOf(await budget.openLine(officer, newLine('nq-2')))).toBe('budget-line-exists')
  })

  test('one who holds both roles still does not confirm the own entry', async () => {
    const lineId = await openedLine('nq-3')
    const both: Actor = {
      ...actorAs('finance-officer'),
      grants: [...actorAs('finance-officer').grants, ...actorAs('finance-lead').grants],
    }
    const entry = await budget.propose(both, { lineId, kind: 'allocate', amount: 5, decision, reason: 'x' })
    const decide = { lineId, entryId: entry.ok ? entry.value.id : '', outcome: 'confirmed' as const }
    expect(kindOf(await budget.decide(both, decide))).toBe('budget-confirmed-by-proposer')
  })
})

describe('who may', () => {
  const MAY: Readonly<Record<'write' | 'confirm' | 'read', readonly Role[]>> = {
    write: ['finance-officer'],
    confirm: ['finance-lead'],
    read: ['dx-officer', 'dx-lead', 'finance-officer', 'finance-lead', 'delegate', 'auditor'],
  }

  test.each(ROLES)('%s', async (role) => {
    const actor = actorAs(role)
    const allowed = async (result: Promise<Result<unknown, BudgetRefusal>>) => kindOf(await result) !== 'not-allowed'
    const lineId = await openedLine(`nq-${role}`)
    expect(await allowed(budget.openLine(actor, newLine(`nq-may-${role}`)))).toBe(MAY.write.includes(role))
    expect(await allowed(budget.decide(actor, { lineId, entryId: platform.newId(), outcome: 'confirmed' }))).toBe(
      MAY.confirm.includes(role),
    )
    expect(await allowed(budget.list(actor, {}))).toBe(MAY.read.includes(role))
  })

  test('a finance officer of another unit does not write here', async () => {
    expect(kindOf(await budget.openLine(actorAs('finance-officer', platform.newId()), newLine('nq-foreign')))).toBe('not-allowed')
  })
})
