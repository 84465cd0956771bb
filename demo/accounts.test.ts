import { expect, test } from 'vitest'
import { PERMISSIONS_OF_ROLE, type Role, reachesRows } from '../src/identity/index.ts'
import { OFFICERS } from './accounts.ts'

test('nobody of the demonstration has two accounts, and two administer, so that what needs both can be tried', () => {
  expect(new Set(OFFICERS.map(({ name }) => name)).size).toBe(OFFICERS.length)
  expect(new Set(OFFICERS.map(({ username }) => username)).size).toBe(OFFICERS.length)
  expect(OFFICERS.filter(({ role }) => role === 'administrator')).toHaveLength(2)
})

test('each account is of a role that has rows to read, a sheet to answer or to judge, or a vote', () => {
  const hasWork = (role: Role): boolean =>
    reachesRows(role) ||
    (['assessment:answer', 'assessment:appraise', 'assessment:vote'] as const).some((one) =>
      PERMISSIONS_OF_ROLE[role].includes(one),
    )
  expect(OFFICERS.filter(({ role }) => !hasWork(role)).map(({ username }) => username)).toEqual([])
})
