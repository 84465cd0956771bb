import { ROLES, type Role } from './identity/index.ts'
import { createDemoAccounts } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { TestPlatform } from './platform/testing.ts'

export const FOREIGN_CLERK = 'la.can-bo'
export const ROLES_FROM = plainDate('2024-01-01')

/** Those that between them may do everything. */
export const PROVINCE_ROLES: readonly Role[] = [
  'dx-officer',
  'dx-lead',
  'finance-officer',
  'finance-lead',
  'commune-officer',
  'administrator',
  'unit-contact',
  'appraiser',
  'council-member',
  'group-leader',
]

/** The roles of the own ward, and those of the province: by user name. */
export const wardRole = (role: Role): string => `xa.${role}`
export const provinceRole = (role: Role): string => `tinh.${role}`

interface WardPlace {
  readonly commune: string
  readonly group: string
}

/** One account for each role over the own ward and over the province, and a clerk of the foreign ward. */
export async function makeAccounts(
  platform: TestPlatform,
  { own, foreign, provinceId }: { own: WardPlace; foreign: WardPlace; provinceId: string },
) {
  const isOfGroup = (role: Role): boolean => role === 'group-leader' || role === 'group-member'
  const people = [
    { username: FOREIGN_CLERK, name: 'Cán Bộ Lạ', role: 'commune-officer' as const, unitId: foreign.commune, from: ROLES_FROM },
    ...ROLES.map((role) => ({
      username: wardRole(role),
      name: `Người của xã ${role}`,
      role,
      unitId: isOfGroup(role) ? own.group : own.commune,
      from: ROLES_FROM,
    })),
    ...PROVINCE_ROLES.map((role) => ({
      username: provinceRole(role),
      name: `Người của tỉnh ${role}`,
      role,
      unitId: isOfGroup(role) ? foreign.group : provinceId,
      from: ROLES_FROM,
    })),
  ]
  return taken(await createDemoAccounts(platform, { people, today: platform.clock.today() }))
}
