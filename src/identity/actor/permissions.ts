export type Role = (typeof ROLES)[number]
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = [
  'group-leader',
  'group-member',
  'commune-officer',
  'district-officer',
  'dx-officer',
  'dx-lead',
  'finance-officer',
  'finance-lead',
  'appraiser',
  'council-member',
  'unit-contact',
  'delegate',
  'auditor',
  'administrator',
] as const

/** Roles held over a group itself, never over a unit, where they would apply to all its groups. */
export const isHeldOverGroups = (role: Role): boolean => role === 'group-leader' || role === 'group-member'

export const PERMISSIONS = [
  'accounts:read',
  'accounts:administer',
  'units:read',
  'units:reorganise',
  'people:read',
  'people:unmask',
  'people:resolve-duplicates',
  'people:confirm-account',
  'groups:read',
  'groups:write',
  'registers:import',
  'policies:read',
  'policies:draft',
  'policies:activate',
  'budget:read',
  'budget:write',
  'budget:confirm',
  'payments:read',
  'payments:open',
  'payments:compute',
  'payments:submit',
  'payments:approve',
  'payments:order',
  'payments:settle',
  'payments:close',
  'sessions:record',
  'phones:give',
  'reports:confirm',
  'reports:look',
  'payments:object',
  'ledger:read',
  'audit:read',
  'documents:draw-up',
  'assessment:read',
  'assessment:prepare',
  'assessment:decide',
  'assessment:answer',
  'assessment:appraise',
  'assessment:convene',
  'assessment:vote',
] as const

/** What moves money, lets it move, or says who may: whoever can do one of these is told from every other human. */
const KEYS: readonly Permission[] = [
  'accounts:administer',
  'people:confirm-account',
  'policies:activate',
  'budget:confirm',
  'payments:approve',
  'payments:order',
  'payments:settle',
]

const GROUP: readonly Permission[] = [
  'units:read',
  'groups:read',
  'policies:read',
  'payments:read',
  'payments:object',
  'sessions:record',
]
const OFFICE: readonly Permission[] = [
  'units:read',
  'people:read',
  'groups:read',
  'policies:read',
  'budget:read',
  'payments:read',
  'ledger:read',
]
const PUBLIC: readonly Permission[] = ['units:read', 'policies:read']
const ASSESSMENT: readonly Permission[] = [...PUBLIC, 'assessment:read']

/**
 * The permissions of each role. Services authorise by this table, screens show buttons by it, and the matrix test covers
 * it. That nobody approves their own work is not a matter of roles: each use case and the database check it.
 */
export const PERMISSIONS_OF_ROLE: { readonly [R in Role]: readonly Permission[] } = {
  'group-leader': GROUP,
  'group-member': GROUP,
  'commune-officer': [
    'units:read',
    'people:read',
    'people:unmask',
    'people:resolve-duplicates',
    'groups:read',
    'groups:write',
    'registers:import',
    'policies:read',
    'payments:read',
    'payments:object',
    'phones:give',
    'reports:confirm',
    'reports:look',
  ],
  'district-officer': [
    'units:read',
    'people:read',
    'groups:read',
    'registers:import',
    'policies:read',
    'payments:read',
    'reports:look',
  ],
  'dx-officer': [
    ...OFFICE,
    'people:unmask',
    'people:resolve-duplicates',
    'people:confirm-account',
    'groups:write',
    'registers:import',
    'policies:draft',
    'payments:open',
    'payments:compute',
    'payments:submit',
    'payments:order',
    'payments:settle',
    'payments:close',
    'reports:look',
    'documents:draw-up',
    'assessment:read',
    'assessment:prepare',
    'assessment:convene',
  ],
  'dx-lead': [
    ...OFFICE,
    'policies:activate',
    'payments:approve',
    'audit:read',
    'documents:draw-up',
    'assessment:read',
    'assessment:decide',
  ],
  'finance-officer': [
    ...OFFICE,
    'people:unmask',
    'people:confirm-account',
    'budget:write',
    'payments:order',
    'payments:settle',
    'documents:draw-up',
  ],
  'finance-lead': [...OFFICE, 'budget:confirm', 'payments:approve', 'audit:read', 'documents:draw-up'],
  appraiser: [...ASSESSMENT, 'assessment:appraise'],
  'council-member': [...ASSESSMENT, 'assessment:vote'],
  'unit-contact': [...ASSESSMENT, 'assessment:answer'],
  delegate: ['units:read', 'policies:read', 'budget:read', 'payments:read'],
  auditor: [...OFFICE, 'people:unmask', 'audit:read', 'assessment:read'],
  administrator: ['accounts:read', 'accounts:administer', 'units:read', 'units:reorganise', 'audit:read'],
}

/** Whether the role has to do with groups, people or money at all: one that only judges or is judged sees none of their rows. */
export const reachesRows = (role: Role): boolean =>
  PERMISSIONS_OF_ROLE[role].some((permission) => !PUBLIC.includes(permission) && !isOfAssessment(permission))

/** Whether the role sees anything of assessments: of every unit below the one it is held over. */
export const reachesAssessments = (role: Role): boolean => PERMISSIONS_OF_ROLE[role].some(isOfAssessment)

const isOfAssessment = (permission: Permission): boolean => permission.startsWith('assessment:')

/** Whether it moves money, lets it move, or says who may. */
export const isKey = (permission: Permission): boolean => KEYS.includes(permission)

/** Whether the role pays, approves, confirms or administers: no human may hold two ends of that under two names. */
export const holdsKey = (role: Role): boolean => PERMISSIONS_OF_ROLE[role].some(isKey)

/** Whether the role says who may do what: the only one that can give the others away. */
export const administers = (role: Role): boolean => PERMISSIONS_OF_ROLE[role].includes('accounts:administer')

interface HeldUntil {
  readonly role: Role
  readonly until: string | null
}

/** Whether one of these roles, held on the day or later, has a key. */
export const holdsKeys = (grants: readonly HeldUntil[], on: string): boolean => isAnyHeld(grants, on, holdsKey)

/** Whether one of these roles, held on the day or later, administers. */
export const isAdministrator = (grants: readonly HeldUntil[], on: string): boolean => isAnyHeld(grants, on, administers)

const isAnyHeld = (grants: readonly HeldUntil[], on: string, isOne: (role: Role) => boolean): boolean =>
  grants.some(({ role, until }) => (until === null || until >= on) && isOne(role))
