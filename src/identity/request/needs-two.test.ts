import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { AccountChange } from '../account/account-change.ts'
import type { Role } from '../actor/permissions.ts'
import { isSecondAdministrator, issuesPassword, needsTwo, unitsOfChange } from './needs-two.ts'

const today = '2024-08-06'
const from = plainDate('2024-01-01')
const unitId = 'province'
const accountId = 'lan'
const holder = (role: Role, until: string | null = null) => ({
  grants: [{ id: 'held', role, unitId, from, until: until === null ? null : plainDate(until) }],
})
const give = (role: Role): AccountChange => ({ kind: 'give-role', accountId, grant: { role, unitId, from } })
const open = (...roles: Role[]): AccountChange => ({
  ...{ kind: 'open', username: 'lan', name: 'Lan' },
  grants: roles.map((role) => ({ role, unitId, from })),
})
const reset: AccountChange = { kind: 'issue-password', accountId }
const named: AccountChange = { kind: 'record-identity', accountId, identity: { index: 'ab', last4: '0001' } }
const issuer = 'https://dang-nhap.example/'
const link: AccountChange = { kind: 'link-provider', accountId, issuer, subject: { index: 'ab', end: '••••' } }
const unlink: AccountChange = { kind: 'unlink-provider', accountId, issuer }
const end: AccountChange = { kind: 'end', accountId }
const endRole: AccountChange = { kind: 'end-role', accountId, grantId: 'held', until: plainDate(today) }

describe('a second administrator', () => {
  test.each<[string, AccountChange, ReturnType<typeof holder> | undefined, boolean]>([
    ['opening an account with one key among its roles', open('auditor', 'finance-officer'), undefined, true],
    ['opening one without', open('auditor', 'commune-officer'), undefined, false],
    ['giving a key', give('dx-lead'), holder('auditor'), true],
    ['giving another role to who has a key', give('auditor'), holder('dx-officer'), true],
    ['giving a role to who has none', give('auditor'), holder('commune-officer'), false],
    ['a reset of who has a key', reset, holder('finance-lead'), true],
    ['a reset of who has it until today', reset, holder('finance-lead', today), true],
    ['a reset of who had it until yesterday', reset, holder('finance-lead', '2024-08-05'), false],
    ['saying whose an account with a key is', named, holder('administrator'), true],
    ['saying whose another is', named, holder('delegate'), false],
    ['linking an account with a key to a provider', link, holder('dx-lead'), true],
    ['linking another', link, holder('commune-officer'), false],
    ['ending a link', unlink, holder('administrator'), false],
    ['ending an administrator', end, holder('administrator'), true],
    ['ending an administrator’s role', endRole, holder('administrator'), true],
    ['ending who pays', end, holder('finance-officer'), false],
    ['ending the role of who pays', endRole, holder('finance-officer'), false],
    ['a pair of roles', { kind: 'exclude-roles', roles: ['auditor', 'dx-lead'], from }, undefined, true],
    ['the end of a pair', { kind: 'end-exclusion', exclusionId: 'x', until: from }, undefined, true],
  ])('%s: is needed or not', (_, change, account, expected) => {
    expect(needsTwo(change, account, today)).toBe(expected)
  })

  test('comes with a one-time password for a new account, a reset and a first key', () => {
    expect([open('auditor'), reset].map((change) => issuesPassword(change, holder('dx-lead'), today))).toEqual([true, true])
    expect(issuesPassword(give('dx-lead'), holder('auditor'), today)).toBe(true)
    expect(issuesPassword(give('dx-lead'), holder('finance-lead'), today)).toBe(false)
    expect(issuesPassword(give('auditor'), holder('delegate'), today)).toBe(false)
  })

  test('is made alone by the only one, and with no other role beside', () => {
    expect(isSecondAdministrator(open('administrator'))).toBe(true)
    expect([open(), open('administrator', 'auditor'), give('administrator')].map(isSecondAdministrator)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('decides where all the units lie that a change is about', () => {
    expect(unitsOfChange(open('auditor'), [])).toEqual([unitId])
    expect(unitsOfChange(give('auditor'), ['ward'])).toEqual(['ward', unitId])
    expect(unitsOfChange(reset, ['ward'])).toEqual(['ward'])
  })
})
