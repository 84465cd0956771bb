import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { findExclusion, type RoleHeld, SHIPPED_PAIRS } from './exclusive-roles.ts'
import type { Role } from './permissions.ts'

const held = (role: Role, from: string, until: string | null = null): RoleHeld => ({
  role,
  username: 'minh.hai',
  from: plainDate(from),
  until: until === null ? null : plainDate(until),
})
const wished = (role: Role, from: string, until?: string) => ({
  role,
  from: plainDate(from),
  until: until === undefined ? undefined : plainDate(until),
})

describe('roles that exclude each other', () => {
  test('are who pays and who approves, and administration with whatever touches money', () => {
    expect(SHIPPED_PAIRS.map(({ roles }) => roles.join(' – '))).toEqual([
      'dx-officer – dx-lead',
      'dx-officer – finance-lead',
      'finance-officer – dx-lead',
      'finance-officer – finance-lead',
      'administrator – commune-officer',
      'administrator – district-officer',
      'administrator – dx-officer',
      'administrator – dx-lead',
      'administrator – finance-officer',
      'administrator – finance-lead',
    ])
  })

  test('exclude each other in both directions', () => {
    const lead = held('finance-lead', '2024-01-01')
    expect(findExclusion(wished('dx-officer', '2024-03-01'), [lead], SHIPPED_PAIRS)).toBe(lead)
    const officer = held('dx-officer', '2024-01-01')
    expect(findExclusion(wished('finance-lead', '2024-03-01'), [officer], SHIPPED_PAIRS)).toBe(officer)
  })

  test('exclude each other on the days both are held: the last day counts, the day after does not', () => {
    const lead = held('finance-lead', '2024-01-01', '2024-06-30')
    expect(findExclusion(wished('dx-officer', '2024-06-30'), [lead], SHIPPED_PAIRS)).toBe(lead)
    expect(findExclusion(wished('dx-officer', '2024-07-01'), [lead], SHIPPED_PAIRS)).toBeUndefined()
    expect(findExclusion(wished('dx-officer', '2023-01-01', '2023-12-31'), [lead], SHIPPED_PAIRS)).toBeUndefined()
    expect(findExclusion(wished('dx-officer', '2023-01-01', '2024-01-01'), [lead], SHIPPED_PAIRS)).toBe(lead)
  })

  test('two leads, or an auditor and an administrator, may be one human', () => {
    expect(findExclusion(wished('dx-lead', '2024-01-01'), [held('finance-lead', '2024-01-01')], SHIPPED_PAIRS)).toBeUndefined()
    expect(findExclusion(wished('auditor', '2024-01-01'), [held('administrator', '2024-01-01')], SHIPPED_PAIRS)).toBeUndefined()
  })

  test('a pair of the province counts while it is in force', () => {
    const pair = { roles: ['auditor', 'finance-lead'] as const, from: plainDate('2024-04-01'), until: plainDate('2024-09-30') }
    const lead = held('finance-lead', '2024-01-01')
    expect(findExclusion(wished('auditor', '2024-09-30'), [lead], [pair])).toBe(lead)
    expect(findExclusion(wished('auditor', '2024-10-01'), [lead], [pair])).toBeUndefined()
    expect(findExclusion(wished('auditor', '2024-01-01', '2024-03-31'), [lead], [pair])).toBeUndefined()
  })
})
