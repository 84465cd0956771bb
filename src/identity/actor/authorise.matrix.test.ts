import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { Actor } from './actor.ts'
import { systemActor } from './actor.ts'
import { authorise, scopeOf } from './authorise.ts'
import { PERMISSIONS, type Permission, ROLES, type Role } from './permissions.ts'

/** What was agreed, written down a second time on purpose: a change to the table has to be made here too, and seen. */
const COLUMNS =
  'group-leader group-member commune-officer district-officer dx-officer dx-lead finance-officer finance-lead appraiser council-member unit-contact delegate auditor administrator'.split(
    ' ',
  )
const AGREED: readonly (readonly [Permission, string])[] = [
  ['accounts:read', '. . . . . . . . . . . . . x'],
  ['accounts:administer', '. . . . . . . . . . . . . x'],
  ['units:read', 'x x x x x x x x x x x x x x'],
  ['units:reorganise', '. . . . . . . . . . . . . x'],
  ['people:read', '. . x x x x x x . . . . x .'],
  ['people:unmask', '. . x . x . x . . . . . x .'],
  ['people:resolve-duplicates', '. . x . x . . . . . . . . .'],
  ['people:confirm-account', '. . . . x . x . . . . . . .'],
  ['groups:read', 'x x x x x x x x . . . . x .'],
  ['groups:write', '. . x . x . . . . . . . . .'],
  ['registers:import', '. . x x x . . . . . . . . .'],
  ['policies:read', 'x x x x x x x x x x x x x .'],
  ['policies:draft', '. . . . x . . . . . . . . .'],
  ['policies:activate', '. . . . . x . . . . . . . .'],
  ['budget:read', '. . . . x x x x . . . x x .'],
  ['budget:write', '. . . . . . x . . . . . . .'],
  ['budget:confirm', '. . . . . . . x . . . . . .'],
  ['payments:read', 'x x x x x x x x . . . x x .'],
  ['payments:open', '. . . . x . . . . . . . . .'],
  ['payments:compute', '. . . . x . . . . . . . . .'],
  ['payments:submit', '. . . . x . . . . . . . . .'],
  ['payments:approve', '. . . . . x . x . . . . . .'],
  ['payments:order', '. . . . x . x . . . . . . .'],
  ['payments:settle', '. . . . x . x . . . . . . .'],
  ['payments:close', '. . . . x . . . . . . . . .'],
  ['sessions:record', 'x x . . . . . . . . . . . .'],
  ['phones:give', '. . x . . . . . . . . . . .'],
  ['reports:confirm', '. . x . . . . . . . . . . .'],
  ['reports:look', '. . x x x . . . . . . . . .'],
  ['payments:object', 'x x x . . . . . . . . . . .'],
  ['ledger:read', '. . . . x x x x . . . . x .'],
  ['audit:read', '. . . . . x . x . . . . x x'],
  ['documents:draw-up', '. . . . x x x x . . . . . .'],
  ['assessment:read', '. . . . x x . . x x x . x .'],
  ['assessment:prepare', '. . . . x . . . . . . . . .'],
  ['assessment:decide', '. . . . . x . . . . . . . .'],
  ['assessment:answer', '. . . . . . . . . . x . . .'],
  ['assessment:appraise', '. . . . . . . . x . . . . .'],
  ['assessment:convene', '. . . . x . . . . . . . . .'],
  ['assessment:vote', '. . . . . . . . . x . . . .'],
]

const own = 'district-tan-phu'
const inside = ['province-75', own, 'commune-phu-lam']
const foreign = ['province-75', 'district-bien-hoa', 'commune-trang-dai']
const [before, first, last, after] = ['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'].map(plainDate) as [
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
]
const holder = (role: Role): Actor => ({
  userId: 'u1',
  name: 'Trần Thị Hạnh',
  grants: [{ role, unitId: own, from: first, until: last }],
  via: 'web',
})

const cases = AGREED.flatMap(([permission, row]) =>
  row.split(' ').map((mark, index) => [COLUMNS[index] as Role, permission, mark === 'x'] as const),
)

describe('who may do what, where and when', () => {
  test('the agreed table names every role and every permission', () => {
    expect(COLUMNS).toEqual([...ROLES])
    expect(AGREED.map(([permission]) => permission)).toEqual([...PERMISSIONS])
  })

  test.each(cases)('%s · %s: %s in the own unit, never elsewhere, never before or after', (role, permission, isAllowed) => {
    const actor = holder(role)
    const may = (unitPath: readonly string[], on: typeof first) => authorise(actor, permission, { unitPath, on }).ok
    expect([may(inside, first), may(inside, last)]).toEqual([isAllowed, isAllowed])
    expect([may(foreign, first), may(inside, before), may(inside, after), may([], first)]).toEqual([false, false, false, false])
    expect(scopeOf(actor, permission, first)).toEqual(isAllowed ? [own] : [])
    expect([scopeOf(actor, permission, before), scopeOf(actor, permission, after)]).toEqual([[], []])
  })

  test.each(PERMISSIONS)('%s: nothing for who holds no role, everything for the program itself', (permission) => {
    const nobody: Actor = { userId: 'u2', name: 'Ai đó', grants: [], via: 'web' }
    expect(authorise(nobody, permission, { unitPath: inside, on: first })).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed', permission, unitId: 'commune-phu-lam' },
    })
    expect(authorise(systemActor, permission, { unitPath: inside, on: first }).ok).toBe(true)
  })

  test('an account that calls itself the program is not the program', () => {
    const impostor: Actor = { ...systemActor, via: 'web' }
    expect(authorise(impostor, 'payments:approve', { unitPath: inside, on: first }).ok).toBe(false)
    expect(authorise({ ...systemActor, userId: 'u3' }, 'payments:approve', { unitPath: inside, on: first }).ok).toBe(false)
  })

  test('a role over a unit that was merged keeps reaching through the path of its successor', () => {
    const path = ['province-75', 'commune-new', own]
    expect(authorise(holder('commune-officer'), 'groups:write', { unitPath: path, on: first }).ok).toBe(true)
  })

  test('an open grant holds from its first day on', () => {
    const actor: Actor = { ...holder('auditor'), grants: [{ role: 'auditor', unitId: own, from: first }] }
    expect(authorise(actor, 'ledger:read', { unitPath: inside, on: plainDate('2031-01-01') }).ok).toBe(true)
    expect(authorise(actor, 'ledger:read', { unitPath: inside, on: before }).ok).toBe(false)
  })

  test.each([
    ['submits', 'approves', 'payments:submit', 'payments:approve'],
    ['opens', 'approves', 'payments:open', 'payments:approve'],
    ['drafts a policy', 'activates it', 'policies:draft', 'policies:activate'],
    ['writes the budget', 'confirms it', 'budget:write', 'budget:confirm'],
    ['gives roles', 'pays', 'accounts:administer', 'payments:order'],
  ] as const)('no role both %s and %s', (_, __, one, other) => {
    for (const role of ROLES) {
      const held = [one, other].filter((permission) => authorise(holder(role), permission, { unitPath: inside, on: first }).ok)
      expect(held.length, role).toBeLessThan(2)
    }
  })
})
